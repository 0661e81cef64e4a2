import DiffusionModel

/// Gathers the texts that the cells of a workbook share, each decoded once.
struct XLSXSharedStrings: XMLHandler {
    private var strings: [String] = []
    private var runs = XLSXText()
    private var isInside = false
    private var depth = 0

    /// The texts of a part; none where a workbook has no such part.
    static func read(
        _ package: XLSXPackage, part: String?
    ) throws(Diagnostic) -> [String] {
        guard let part else { return [] }
        var reading = XLSXSharedStrings()
        guard try package.read(part, &reading) else { throw package.missing(part) }
        return reading.strings
    }

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        depth += 1
        if isInside { runs.start(element) }
        if depth == 2, element.isCalled("si") { isInside = true }
    }

    mutating func end() throws(Diagnostic) {
        if depth > 2, isInside { runs.end() }
        if depth == 2, isInside {
            strings.append(XLSXText.decoded(runs.take()))
            isInside = false
        }
        depth -= 1
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInside { runs.text(bytes) }
    }
}
