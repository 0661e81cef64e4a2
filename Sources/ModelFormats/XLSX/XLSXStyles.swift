import DiffusionModel

/// Gathers how each style of a workbook shows numbers, as far as days and times go.
struct XLSXStyles: XMLHandler {
    private var codes: [Int: XLSXNumberFormat] = [:]
    private var formats: [XLSXNumberFormat] = []
    private var depth = 0
    private var styleDepth: Int?

    /// What each style makes of a number; nothing where a workbook has no such part.
    static func read(
        _ package: XLSXPackage, part: String?
    ) throws(Diagnostic) -> [XLSXNumberFormat] {
        guard let part else { return [] }
        var reading = XLSXStyles()
        guard try package.read(part, &reading) else { throw package.missing(part) }
        return reading.formats
    }

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        depth += 1
        if element.isCalled("numFmt") {
            guard let id = element["numFmtId"].flatMap({ Int($0) }), codes[id] == nil,
                let code = element["formatCode"]
            else { return }
            codes[id] = XLSXNumberFormat(code: code)
        } else if element.isCalled("cellXfs") {
            styleDepth = depth
        } else if let styleDepth, depth == styleDepth + 1, element.isCalled("xf") {
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? XLSXNumberFormat(builtIn: id))
        }
    }

    mutating func end() throws(Diagnostic) {
        if depth == styleDepth { styleDepth = nil }
        depth -= 1
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
