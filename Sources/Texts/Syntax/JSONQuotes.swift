/// Quotes text for JSON, for all who write it.
package enum JSONQuotes {
    /// Appends a text between quotes, letters of every script as they are.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - escapes: Which characters are written as numbers besides those that JSON forbids: where
    ///     a terminal may show the text, those that could act on it.
    ///   - blocks: Where the text goes.
    package static func append(
        _ text: String, escaping escapes: (Unicode.Scalar) -> Bool = { _ in false },
        to blocks: inout TextBlocks
    ) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
        blocks.append(UInt8(ascii: "\""))
        blocks.append(isPlain ? text : escaped(text, escapes))
        blocks.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ text: String, _ escapes: (Unicode.Scalar) -> Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || escapes(scalar):
                for unit in String(scalar).utf16 { result += number(unit) }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func number(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
