/// Puts text of any origin safely into DOT, for all who write it.
package enum DOTText {
    /// The longest piece of a quoted string; the lexer of Graphviz refuses 16,384 bytes.
    private static let pieceLimit = 8000

    /// A quoted name or value, which is read back as it is: what could turn the text beside it
    /// round is written as its number, so that two names stay two.
    package static func quoted(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        var named = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                named.append(" ")
            } else if isHidden(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                named.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
            } else {
                named.append(scalar)
            }
        }
        return pieces(String(named))
    }

    /// A quoted text that Graphviz shows, such as a label: nothing in it is taken for the name of
    /// a character, as `&copy;` would be.
    package static func shown(_ text: String) -> String {
        if isPlain(text), !text.utf8.contains(UInt8(ascii: "&")) { return "\"\(text)\"" }
        var whole = String.UnicodeScalarView()
        for scalar in cleaned(text).unicodeScalars {
            if scalar == "&" {
                whole.append(contentsOf: "&amp;".unicodeScalars)
            } else {
                whole.append(scalar)
            }
        }
        return pieces(String(whole))
    }

    /// Text inside an HTML-like label.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in cleaned(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // Graphviz expands \N and its like even here, and makes one backslash of two.
            case "\\": result += "&#92;&#92;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Text without what XML forbids and without what reorders or hides the text around it.
    package static func cleaned(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                result.append(" ")
            } else if !isHidden(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        [9, 10, 13, 0x2028, 0x2029].contains(scalar.value)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF, 0xFEFF: true
        case let value: value & 0xFFFE == 0xFFFE
        }
    }

    /// Whether a text stands between quotes as it is; most ids and names of tables do.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= pieceLimit
            && text.utf8.allSatisfy {
                $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }
    }

    /// A text between quotes, split where it would be too long for the lexer.
    private static func pieces(_ text: String) -> String {
        var pieces: [String] = []
        var piece = ""
        var bytes = 0
        for scalar in text.unicodeScalars {
            if bytes > pieceLimit {
                pieces.append(piece)
                (piece, bytes) = ("", 0)
            }
            if scalar == "\"" || scalar == "\\" { piece.append("\\") }
            piece.unicodeScalars.append(scalar)
            bytes += 4
        }
        pieces.append(piece)
        return pieces.map { "\"\($0)\"" }.joined(separator: " + ")
    }
}
