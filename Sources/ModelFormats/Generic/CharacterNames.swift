/// The characters that formats of graphs write as names or numbers, such as `&amp;` and `&#228;`.
enum CharacterNames {
    /// A text with the characters themselves; what names none stays as it is.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(longestName + 1).prefix { $0 != ";" }
            guard name.endIndex < rest.endIndex, rest[name.endIndex] == ";",
                let scalar = scalar(name)
            else {
                decoded.append("&")
                rest = rest.dropFirst()
                continue
            }
            decoded.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: name.endIndex)...]
        }
        return decoded + rest
    }

    /// A text of printable ASCII alone, the other characters as numbers; without zero bytes, which
    /// no format has.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - signs: Which signs of ASCII a format takes for something else.
    /// - Returns: What is read back as the text.
    static func encoded(_ text: String, signs: Set<Unicode.Scalar> = ["&", "\""]) -> String {
        let isPlain = { (scalar: Unicode.Scalar) in
            scalar.value >= 0x20 && scalar.value < 0x7F && !signs.contains(scalar)
        }
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        var encoded = ""
        for scalar in text.unicodeScalars where scalar.value != 0 {
            if isPlain(scalar) {
                encoded.unicodeScalars.append(scalar)
            } else {
                encoded += "&#\(scalar.value);"
            }
        }
        return encoded
    }

    private static let longestName = 8

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        guard name.first == "#" else { return names[String(name)] }
        let digits = name.dropFirst()
        guard let first = digits.first, first.isHexDigit || first == "x" || first == "X"
        else { return nil }
        let number =
            first == "x" || first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // A zero byte is no text.
        return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    private static let names: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        ]
        for (number, name) in latin.split(separator: " ").enumerated() {
            names[String(name)] = Unicode.Scalar(160 + UInt8(number))
        }
        return names
    }()

    /// The names that HTML has for ISO 8859-1, from 160 on.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
        plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
        iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
        Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
        Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring \
        aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve \
        oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """
}
