/// Makes text that came from a file harmless where a terminal or a reader shows it.
public enum SafeText {
    /// The text with control characters, escapes and overrides of direction made visible.
    ///
    /// C0 controls become their pictures (`␛`), everything else that hides or reorders text
    /// becomes its number (`<U+202E>`). Marks that scripts need (ZWJ, ZWNJ, LRM, RLM) stay.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - keepingLines: Whether line feeds stay.
    /// - Returns: The harmless text.
    public static func visible(_ text: String, keepingLines: Bool = false) -> String {
        if text.isPlainASCII || !text.unicodeScalars.contains(where: isUnsafe) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isUnsafe(scalar) || (keepingLines && scalar == "\n") {
                result.append(scalar)
            } else {
                result.append(contentsOf: picture(of: scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether a character may act on a terminal, hide, or turn the text beside it round.
    public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200B, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        // Bytes in the names of files that are no UTF-8.
        case 0x10_FF00...0x10_FF7F: true
        default: false
        }
    }

    private static func picture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return " "
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map(String.init) ?? "?"
        case 0x7F: return "\u{2421}"
        case 0x10_FF00...0x10_FF7F:
            return "\\x" + String(scalar.value - 0x10_FE80, radix: 16, uppercase: true)
        default: return scalar.number
        }
    }
}

extension Unicode.Scalar {
    /// What is written for a character that must not stand as it is: `<U+202E>`.
    var number: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    }
}

extension String {
    /// Whether there is nothing but visible ASCII and spaces, which most texts of tables are.
    var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
