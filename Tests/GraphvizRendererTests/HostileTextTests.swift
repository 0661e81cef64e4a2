import DiagramFixtures
import Exhibits
import Foundation
import TestSupport
import Testing

@testable import GraphvizRenderer

/// Any text in any place gives a well-formed, safe SVG that shows the text as it is.
@Suite struct HostileTextTests {
    /// Every short hostile text as the name of a card, with every address.
    private func diagram(hasPanels: Bool) -> Diagram {
        var diagram = Diagram(title: "a & b <c> \"d\" ]]> -- \u{7}", subtitle: "\\N \\G &lt;")
        let addresses = HostileText.addresses
        for (index, text) in HostileText.short.enumerated() {
            var card = DiagramCard(id: "c\(index)", style: .plain, name: text)
            card.lines = [text]
            card.tooltip = text
            card.url = addresses[index % addresses.count]
            diagram.cards.append(card)
        }
        // Routing takes long in a debug build; the free engines show the text of every line.
        for (index, text) in HostileText.short.enumerated().dropFirst()
        where !hasPanels || index % 4 == 1 {
            var link = DiagramLink(
                id: text + "\(index)", from: .card("c\(index / 2)"), to: .card("c\(index)"),
                style: .learning)
            link.sentence = text
            diagram.links.append(link)
        }
        diagram.summary = "]]> <desc> & \u{0}"
        diagram.notes = ["<note> & \"quotes\""]
        diagram.sources = [DiagramSource(number: 1, text: "a < b & c", url: "javascript:alert(1)")]
        guard hasPanels else { return diagram }
        for start in stride(from: 0, to: diagram.cards.count, by: 12) {
            let part = diagram.cards[start..<min(start + 12, diagram.cards.count)]
            var panel = DiagramPanel(
                id: "p\(start)", title: "<b> & \\N " + part[start].name, tone: .background,
                cards: part.map(\.id))
            panel.band = start / 24
            panel.columns = 3
            diagram.panels.append(panel)
        }
        return diagram
    }

    @Test(arguments: DiagramEngine.allCases)
    func `hostile text is shown as it is`(engine: DiagramEngine) throws {
        let workshop = try Workshop()
        let pages = DiagramPage.allCases
        let turn = DiagramEngine.allCases.firstIndex(of: engine) ?? 0
        // Every engine meets every theme and every page, though not every pair of them.
        for (index, theme) in DiagramTheme.allCases.enumerated() {
            var drawn = diagram(hasPanels: engine == .panels)
            drawn.theme = theme
            drawn.page = pages[(index + turn) % pages.count]
            let bytes = try Workshop.renderer.render(drawn, as: .svg, engine: engine).bytes
            _ = try workshop.write(bytes, to: "\(theme).svg")
            try SVGRules.check(bytes, of: drawn)
        }
        #expect(try workshop.complaints() == "")
    }

    @Test(arguments: [HostileText.endless, HostileText.unbroken])
    func `a name of twenty thousand characters is cut short and drawn`(name: String) throws {
        let workshop = try Workshop()
        for engine in [DiagramEngine.panels, .dot, .sfdp] {
            var drawn = Diagram(title: name, subtitle: name)
            var card = DiagramCard(id: name, style: .model, name: name)
            card.nativeNames = [name]
            card.lines = [name]
            card.tooltip = name
            card.url = "https://example.org/" + name
            drawn.cards = [card]
            drawn.panels = [DiagramPanel(id: name, title: name, tone: .claim, cards: [name])]
            drawn.sources = [DiagramSource(number: 1, text: name, url: "https://example.org")]
            drawn.notes = [name]
            drawn.summary = name
            let bytes = try Workshop.renderer.render(drawn, as: .svg, engine: engine).bytes
            _ = try workshop.write(bytes, to: "\(engine).svg")
        }
        #expect(try workshop.complaints() == "")
    }
}
