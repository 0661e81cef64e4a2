import DiffusionModel

/// Texts in which signs are escaped.
extension JSONParser {
    /// Reads a text from its first escape to its end, into `scratch`.
    mutating func escapedRest(_ builder: TreeBuilder) throws(Diagnostic) {
        while true {
            guard position < bytes.count else { throw error("The text is not closed", builder) }
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return
            }
            guard byte >= 0x20 else {
                throw error("A control character stands in the text unescaped", builder)
            }
            if byte == UInt8(ascii: "\\") {
                try escape(builder)
            } else {
                scratch.append(byte)
                position += 1
            }
        }
    }

    private mutating func escape(_ builder: TreeBuilder) throws(Diagnostic) {
        guard position + 1 < bytes.count else { throw error("The text is not closed", builder) }
        let letter = bytes[position + 1]
        if letter == UInt8(ascii: "u") {
            let scalar = try unicodeEscape(builder)
            scratch.append(contentsOf: Array(String(Character(scalar)).utf8))
            return
        }
        guard let plain = Self.escapes[letter] else {
            throw error("JSON knows no such escape", builder)
        }
        scratch.append(plain)
        position += 2
    }

    private mutating func unicodeEscape(_ builder: TreeBuilder) throws(Diagnostic) -> Unicode.Scalar
    {
        guard let first = hexadecimal(at: position + 2) else {
            throw error("Expected four hexadecimal digits after '\\u'", builder)
        }
        if let scalar = Unicode.Scalar(first) {
            position += 6
            return scalar
        }
        // A character beyond U+FFFF is written as a high and a low surrogate.
        guard (0xD800..<0xDC00).contains(first), position + 7 < bytes.count,
            bytes[position + 6] == UInt8(ascii: "\\"), bytes[position + 7] == UInt8(ascii: "u"),
            let second = hexadecimal(at: position + 8), (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error("Half of a surrogate pair stands alone", builder) }
        position += 12
        return scalar
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[start..<(start + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            number = number * 16 + UInt32(digit)
        }
        return number
    }
}
