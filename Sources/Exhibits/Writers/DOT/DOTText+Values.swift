import DiffusionModel
import Texts

extension DOTText {
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

    /// An address that may be written, or nil; Graphviz writes it unescaped.
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
