/// Puts text of any origin safely into DOT.
enum DOTText {
    /// The longest piece of a quoted string; the lexer of Graphviz refuses 16,384 bytes.
    private static let pieceLimit = 8000

    /// A quoted string, split where it would be too long for the lexer.
    static func quoted(_ text: String) -> String {
        var pieces: [String] = []
        var piece = ""
        var bytes = 0
        for scalar in cleaned(text).unicodeScalars {
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

    /// Text inside an HTML-like label.
    static func escaped(_ text: String) -> String {
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
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13, 0x2028, 0x2029: result.append(" ")
            case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF, 0xFEFF:
                continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A number with at most two decimals and never an exponent, which DOT does not know.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        if part == 0 { return "\(sign)\(whole)" }
        return part % 10 == 0
            ? "\(sign)\(whole).\(part / 10)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
    }

    /// An address that may be written, or nothing; Graphviz writes it unescaped.
    static func address(_ url: String) -> String? {
        let lowered = url.lowercased()
        let allowed = ["http://", "https://", "mailto:", "#"]
        guard allowed.contains(where: lowered.hasPrefix) else { return nil }
        var result = ""
        for byte in url.utf8 {
            switch byte {
            case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x26: result += "&amp;"
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }
}

/// Cleans text for rooms that write DOT or XML through this one.
package enum DOTCleaner {
    /// Text without control characters and without what reorders the text around it.
    package static func cleaned(_ text: String) -> String { DOTText.cleaned(text) }
}

/// Makes ids that are unique and safe in SVG.
struct SlugBook {
    private var used: [String: Int] = [:]

    mutating func slug(_ prefix: String, _ id: String) -> String {
        var slug = prefix
        for scalar in id.unicodeScalars.prefix(80) {
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            slug.unicodeScalars.append(isPlain || scalar == "_" ? scalar : "-")
        }
        var candidate = slug
        while used[candidate] != nil {
            used[slug, default: 1] += 1
            candidate = "\(slug)-\(used[slug, default: 1])"
        }
        used[candidate] = 1
        return candidate
    }
}

/// The ids that a diagram's cards, panels and links bear in DOT and SVG.
package struct DiagramIDs: Sendable {
    /// One id per card, panel and link, in the diagram's order.
    package var cards: [String]
    package var panels: [String]
    package var links: [String]

    package init(_ diagram: Diagram) {
        var book = SlugBook()
        cards = diagram.cards.map { book.slug("entity-", $0.id) }
        panels = diagram.panels.map { book.slug("panel-", $0.id) }
        links = diagram.links.map { book.slug("link-", $0.id) }
    }
}
