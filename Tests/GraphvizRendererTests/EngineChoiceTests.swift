import DiagramFixtures
import Exhibits
import GraphvizRenderer
import Testing

/// Which layout draws what, and what it says of it.
@Suite struct EngineChoiceTests {
    private func diagram(cards: Int, links: Int, hasPanel: Bool) -> Diagram {
        var diagram = Diagram(title: "T")
        diagram.cards = (0..<cards).map { DiagramCard(id: "\($0)", style: .plain, name: "N") }
        diagram.links = (0..<links).map {
            DiagramLink(id: "\($0)", from: .card("0"), to: .card("1"), style: .action)
        }
        if hasPanel {
            diagram.panels = [
                DiagramPanel(id: "p", title: "P", tone: .diffusion, cards: diagram.cards.map(\.id))
            ]
        }
        return diagram
    }

    /// Oracle: by hand, from the bounds on each layout.
    @Test(arguments: [
        (10, 10, true, DiagramEngine.panels), (151, 10, true, .dot), (10, 201, true, .dot),
        (10, 10, false, .dot), (500, 1500, false, .dot), (501, 1, false, .sfdp),
        (10, 1501, true, .sfdp),
    ])
    func `size and roles decide`(
        cards: Int, links: Int, hasPanel: Bool, engine: DiagramEngine
    ) throws {
        let diagram = diagram(cards: cards, links: links, hasPanel: hasPanel)
        #expect(try EngineChoice(for: diagram).engine == engine)
        #expect(try EngineChoice(for: diagram, wanted: .panels).engine == engine)
        #expect(try EngineChoice(for: diagram, wanted: .circo).engine == .circo)
    }

    @Test func `too much for any layout is refused with its size`() {
        #expect(throws: RenderError.tooLarge(cards: 10_001, links: 0)) {
            try EngineChoice(for: diagram(cards: 10_001, links: 0, hasPanel: false))
        }
        #expect(throws: RenderError.tooLarge(cards: 2, links: 40_001)) {
            try EngineChoice(for: diagram(cards: 2, links: 40_001, hasPanel: true))
        }
    }

    /// Every way to fail is one sentence that says what to try or what was said.
    @Test func `each error is a sentence`() {
        let errors: [RenderError] = [
            .graphvizAbsent, .pluginsAbsent("dot and png"), .tooLarge(cards: 1, links: 2),
            .deadline(seconds: 30, cards: 1, links: 2, engine: .dot), .crashed(engine: .sfdp),
            .refused("why"), .workerUnavailable("why"),
        ]
        for error in errors {
            #expect(error.sentence.first?.isLowercase == false)
            #expect(error.sentence.hasSuffix("."))
        }
    }
}
