import DiagramFixtures
import Exhibits
import TestSupport
import Testing

/// The DOT text that a reader may edit by hand or give to other programs.
@Suite struct DiagramDOTTests {
    @Test func `the real case in panels`() throws {
        let diagram = RealCase.diagram
        let text = DiagramDOT(for: diagram, generator: "tributary").text(of: diagram)
        try Golden("real-case-panels.dot").expect(text)
    }

    @Test func `the real case in layers`() throws {
        var writer = DiagramDOT(for: RealCase.diagram)
        writer.engine = .dot
        try Golden("real-case-layers.dot").expect(writer.text(of: RealCase.diagram))
    }

    /// Oracle: the diagram, whose scholars and governments answer to all replies, not to one.
    @Test(arguments: DiagramEngine.allCases.filter { $0 != .panels })
    func `a line to a panel is drawn to no single card of it`(engine: DiagramEngine) {
        var writer = DiagramDOT(for: RealCase.diagram)
        writer.engine = engine
        let lines = writer.text(of: RealCase.diagram).split(separator: "\n")
        let toPanel = lines.filter { $0.contains("id=\"link-s\"") || $0.contains("id=\"link-w\"") }
        #expect(toPanel.count == 2)
        for line in toPanel {
            let isAtFrame = line.contains("lhead=\"cluster_5\"")
            #expect(isAtFrame || line.contains("-> \"caption:panel 5\""))
        }
    }

    /// The lexer of Graphviz refuses a quoted string or an HTML-like piece of 16,384 bytes.
    @Test func `no line and no string is longer than Graphviz reads`() {
        var diagram = Diagram(title: HostileText.endless)
        var card = DiagramCard(id: HostileText.unbroken, style: .plain, name: HostileText.unbroken)
        card.tooltip = HostileText.unbroken
        card.url = "https://example.org/" + HostileText.unbroken
        diagram.cards = [card]
        let text = DiagramDOT(for: diagram).text(of: diagram)
        let longest = text.split(separator: "\"").map(\.utf8.count).max() ?? 0
        #expect(longest < 16_384)
    }

    /// DOT has no exponents, and a number of any size must not trap.
    @Test func `every engine writes text without exponents`() {
        for engine in DiagramEngine.allCases {
            for seed: UInt64 in 0..<20 {
                let diagram =
                    engine == .panels
                    ? RandomDiagram.placed(seed: seed, isHostile: false)
                    : RandomDiagram.free(seed: seed)
                var writer = DiagramDOT(for: diagram)
                writer.engine = engine
                let text = writer.text(of: diagram)
                #expect(!text.contains(/(pos|width|height|lp|bb)="?[^"]*[0-9]e[-+0-9]/))
            }
        }
    }

    @Test func `the maker's name cannot break out of its comment`() {
        let diagram = Diagram(title: "T")
        let text = DiagramDOT(for: diagram, generator: "a\nb\u{2028}c").text(of: diagram)
        #expect(text.hasPrefix("// Made by a b c\ndigraph"))
    }
}
