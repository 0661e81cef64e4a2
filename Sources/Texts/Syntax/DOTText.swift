/// Puts text of any origin safely into DOT, for all who write it.
package enum DOTText {
    /// The longest piece of a quoted string; the lexer of Graphviz refuses 16,384 bytes.
    private static let pieceLimit = 8000

    /// A quoted name or value, which is read back as it is: what could turn the text beside it
    /// round is written as its number, so that two names stay two.
    package static func quoted(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        return pieces(readBack(text))
    }

    /// A name or value as it is read back, with numbers for what hides or turns text.
    package static func readBack(_ text: String) -> String {
        isPlain(text) ? text : MarkupText.replaced(text, hidden: \.number) { _ in nil }
    }

    /// A quoted name or value for programs that take a backslash for itself, as DOT has it: only
    /// an odd run of them before a quote or the end needs one more.
    package static func exact(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        return pieces(readBack(text), isExact: true)
    }

    /// A quoted text that Graphviz shows, such as a label: nothing in it is taken for the name of
    /// a character, as `&copy;` would be.
    package static func shown(_ text: String) -> String {
        if isPlain(text), !text.utf8.contains(UInt8(ascii: "&")) { return "\"\(text)\"" }
        return pieces(MarkupText.replaced(text) { $0 == "&" ? "&amp;" : nil })
    }

    /// Text inside an HTML-like label.
    package static func escaped(_ text: String) -> String {
        // Of nothing but brackets Graphviz waits for the end of a CDATA section, and refuses it.
        let isBrackets = text.utf8.allSatisfy { $0 == UInt8(ascii: "]") }
        return MarkupText.replaced(text) { scalar in
            switch scalar {
            // Graphviz expands \N and its like even here, and makes one backslash of two.
            case "\\": "&#92;&#92;"
            case "]" where isBrackets: "&#93;"
            default: MarkupText.entity(of: scalar)
            }
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
    private static func pieces(_ text: String, isExact: Bool = false) -> String {
        var pieces: [String] = []
        var piece = ""
        // Whether a backslash stands alone at the end of what is written.
        var (bytes, isOdd) = (0, false)
        for scalar in text.unicodeScalars {
            if bytes > pieceLimit, !isOdd {
                pieces.append(piece)
                (piece, bytes) = ("", 0)
            }
            switch scalar {
            case "\\": isOdd = isExact && !isOdd
            case "\"":
                piece.append(isOdd ? "\\\\" : "\\")
                isOdd = false
            default: isOdd = false
            }
            if scalar == "\\", !isExact { piece.append("\\") }
            piece.unicodeScalars.append(scalar)
            bytes += 4
        }
        if isOdd { piece.append("\\") }
        pieces.append(piece)
        return pieces.map { "\"\($0)\"" }.joined(separator: " + ")
    }
}
