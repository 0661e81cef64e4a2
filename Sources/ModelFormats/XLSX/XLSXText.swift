/// Gathers the text of an element that holds `t`, alone or in runs of one look each.
///
/// Runs are joined; what only tells how signs are spoken (`rPh`) is left out. Blanks at the ends of
/// a part count only where the file says so by `xml:space`.
struct XLSXText {
    private var whole: [UInt8] = []
    private var piece: [UInt8] = []
    private var depth = 0
    private var textDepth: Int?
    private var spokenDepth: Int?
    private var keepsBlanks = false

    /// An element begins within the one that holds the text.
    mutating func start(_ element: XMLElement) {
        depth += 1
        guard spokenDepth == nil, textDepth == nil else { return }
        if element.isCalled("rPh") {
            spokenDepth = depth
        } else if element.isCalled("t") {
            textDepth = depth
            keepsBlanks = element["xml:space"] == "preserve"
        }
    }

    /// The element ends that began last.
    mutating func end() {
        if depth == textDepth {
            whole.append(contentsOf: keepsBlanks ? piece[...] : piece[...].trimmedOfBlanks)
            piece.removeAll(keepingCapacity: true)
            textDepth = nil
        }
        if depth == spokenDepth { spokenDepth = nil }
        depth -= 1
    }

    /// Some letters stand in the element that began last.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if depth == textDepth { piece.append(contentsOf: bytes) }
    }

    /// The letters that were gathered, as the file has them; the next text starts empty.
    mutating func take() -> [UInt8] {
        defer { whole.removeAll(keepingCapacity: true) }
        return whole
    }

    // MARK: - Signs that XML cannot hold

    /// The text with `_x000D_` and the like as the signs they stand for, which are written so
    /// because XML cannot hold them all.
    static func decoded(_ bytes: [UInt8]) -> String {
        guard bytes.indices.contains(where: { unit(in: bytes, at: $0) != nil }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var (text, plain, units): (String, [UInt8], [UInt16]) = ("", [], [])
        var index = 0
        while index < bytes.count {
            if let unit = unit(in: bytes, at: index) {
                if !plain.isEmpty { text += String(decoding: plain, as: UTF8.self) }
                plain.removeAll(keepingCapacity: true)
                if unit != 0 { units.append(unit) }
                index += 7
            } else {
                if !units.isEmpty { text += String(decoding: units, as: UTF16.self) }
                units.removeAll(keepingCapacity: true)
                plain.append(bytes[index])
                index += 1
            }
        }
        return text + String(decoding: units, as: UTF16.self)
            + String(decoding: plain, as: UTF8.self)
    }

    /// The unit of UTF-16 that `_xHHHH_` at a place stands for.
    private static func unit(in bytes: [UInt8], at start: Int) -> UInt16? {
        guard bytes[start] == UInt8(ascii: "_"), start + 6 < bytes.count,
            bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[(start + 2)..<(start + 6)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
