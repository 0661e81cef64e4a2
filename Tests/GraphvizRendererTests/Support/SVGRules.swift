import Exhibits
import Foundation
import Testing
import Texts

/// What every finished SVG promises.
enum SVGRules {
    static func check(
        _ bytes: [UInt8], of diagram: Diagram, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let root = try #require(SVGReading.root(of: bytes), sourceLocation: sourceLocation)
        let all = root.all
        let ids = all.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count, sourceLocation: sourceLocation)
        #expect(all.allSatisfy { $0.isHarmless }, sourceLocation: sourceLocation)
        checkRoot(root, sourceLocation)
        checkCards(all, diagram, sourceLocation)
    }

    private static func checkRoot(_ root: SVGReading.Element, _ location: SourceLocation) {
        #expect(root.children.first?.name == "title", sourceLocation: location)
        #expect(root.children.dropFirst().first?.name == "desc", sourceLocation: location)
        #expect(
            ["img", "graphics-document"].contains(root.attributes["role"] ?? ""),
            sourceLocation: location)
        #expect(
            root.attributes["aria-labelledby"] == "picture-title picture-description",
            sourceLocation: location)
    }

    /// Each card shows its cleaned name, and has an id and a class.
    private static func checkCards(
        _ all: [SVGReading.Element], _ diagram: Diagram, _ location: SourceLocation
    ) {
        let ids = DiagramIDs(diagram).cards
        let groups = Dictionary(
            all.compactMap { element in element.attributes["id"].map { ($0, element) } }
        ) { first, _ in first }
        for (card, id) in zip(diagram.cards, ids) {
            guard let group = groups[id] else {
                Issue.record("no group \(id)", sourceLocation: location)
                continue
            }
            let classes = group.attributes["class"] ?? ""
            #expect(classes.contains("card-\(card.style.rawValue)"), sourceLocation: location)
            let shown = group.all.filter { $0.name == "text" }.map(\.text).joined()
            let name = letters(of: MarkupText.cleaned(card.name))
            // A name that was cut ends in an ellipsis.
            if !shown.contains("…") {
                #expect(letters(of: shown).starts(with: name), sourceLocation: location)
            }
        }
    }

    /// The text without spaces, which lines break at.
    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }
}

extension SVGReading.Element {
    /// Whether the element can run nothing.
    var isHarmless: Bool {
        let links = ["href", "xlink:href"].compactMap { attributes[$0] }
        return name != "script" && !attributes.keys.contains { $0.lowercased().hasPrefix("on") }
            && links.allSatisfy { link in
                ["http://", "https://", "mailto:", "#"].contains { link.hasPrefix($0) }
            }
    }
}
