/// Maps as Python prints them, such as `{'weight': 2.5, 'kind': 'visit'}`.
///
/// NetworkX writes one behind each edge of a list unless it is told otherwise.
struct PythonMap {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// The keys and values of a map; nil where it is none, or holds more than plain values.
    static func pairs(of bytes: ArraySlice<UInt8>) -> [(name: String, value: String)]? {
        var map = PythonMap(bytes: bytes, position: bytes.startIndex)
        guard map.take("{"), let pairs = map.pairs(), map.position == bytes.endIndex else {
            return nil
        }
        return pairs
    }

    private mutating func pairs() -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        while !take("}") {
            guard pairs.isEmpty || take(","), let name = text(), take(":"), let value = value()
            else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// A text in quotes, a number or a word; `None` is no value.
    private mutating func value() -> String? {
        skipBlanks()
        guard position < bytes.endIndex else { return nil }
        if bytes[position] == UInt8(ascii: "'") || bytes[position] == UInt8(ascii: "\"") {
            return text()
        }
        let start = position
        while position < bytes.endIndex, Self.isWord(bytes[position]) { position += 1 }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "": return nil
        case "None": return ""
        case "True": return "true"
        case "False": return "false"
        case let word: return word
        }
    }

    /// A text in quotes; nil where none stands, or one with letters that are escaped otherwise.
    private mutating func text() -> String? {
        skipBlanks()
        guard position < bytes.endIndex else { return nil }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        position += 1
        var text: [UInt8] = []
        while position < bytes.endIndex, bytes[position] != quote {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 1
                guard position < bytes.endIndex,
                    [UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\"")]
                        .contains(bytes[position])
                else { return nil }
            }
            text.append(bytes[position])
            position += 1
        }
        guard position < bytes.endIndex else { return nil }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: letter) else {
            return false
        }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x09 {
            position += 1
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
