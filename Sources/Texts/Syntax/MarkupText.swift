/// Puts text of any origin safely into XML and what is like it, for all who write it.
package enum MarkupText {
    /// Text for the content and the attributes of elements.
    package static func escaped(_ text: String) -> String { replaced(text, by: entity(of:)) }

    /// Text without what XML forbids and without what reorders or hides the text around it.
    package static func cleaned(_ text: String) -> String { replaced(text) { _ in nil } }

    /// Text for the content and the attributes of elements, of which no character is lost that XML
    /// has: those that end lines, or hide or turn text, are written as numbers.
    package static func exact(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isAllowed(scalar) {
            if let word = entity(of: scalar) {
                result.append(contentsOf: word.unicodeScalars)
            } else if isBlank(scalar) || isHidden(scalar) {
                result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether XML 1.0 has a character at all.
    package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: true
        case 0..<32, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// How a character is written that has a meaning in XML.
    static func entity(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        default: nil
        }
    }

    /// A text with blanks for line breaks and the like, and with other words for some characters.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - hidden: What stands for a character that XML forbids, or that hides or turns text.
    ///   - word: What stands for another character; nil where it stands for itself.
    /// - Returns: The text as it is written.
    static func replaced(
        _ text: String, hidden: (Unicode.Scalar) -> String = { _ in "" },
        by word: (Unicode.Scalar) -> String?
    ) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                result.append(" ")
            } else if isHidden(scalar) {
                result.append(contentsOf: hidden(scalar).unicodeScalars)
            } else if let word = word(scalar) {
                result.append(contentsOf: word.unicodeScalars)
            } else {
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
}
