import DiffusionModel
import Testing

@testable import Exhibits

/// A picture before any layout, and what it is where nothing more is said.
///
/// Oracle: the sentences at each property, and the sheet of paper that is called A4.
@Suite struct DiagramValueTests {
    @Test func `a new picture has cards alone, as large as they are, for a report`() {
        let diagram = Diagram(
            title: "T", cards: [DiagramCard(id: "a", style: .plain, name: "A")])
        #expect(diagram.cards.map(\.id) == ["a"])
        #expect(diagram.panels.isEmpty && diagram.links.isEmpty && diagram.sources.isEmpty)
        #expect(diagram.page == .natural && diagram.theme == .report)
        #expect(diagram.subtitle.isEmpty && diagram.summary.isEmpty && diagram.notes.isEmpty)
    }

    @Test func `a new card, line and panel say nothing but what they are made of`() {
        let card = DiagramCard(id: "a", style: .region, name: "A")
        #expect(card.marks.isEmpty && card.lines.isEmpty && card.emphasis == .normal)
        let link = DiagramLink(id: "l", from: .card("a"), to: .panel("p"), style: .learning)
        #expect(link.count == 1 && !link.isIntended && !link.showsMarks && !link.showsPolicies)
        #expect(LinkLook.words(on: link) == "")
        let panel = DiagramPanel(id: "p", title: "P", tone: .none, cards: ["a"])
        #expect([panel.band, panel.columns] == [0, 1])
    }

    /// 210 mm × 297 mm, of which 25.4 are 72 points.
    @Test func `a page has the size of its paper, either way up`() throws {
        #expect(DiagramPage.natural.points == nil)
        let (upright, lying) = (DiagramPage.a4.points, DiagramPage.a4Landscape.points)
        let width = try #require(upright?.width)
        #expect((width - 210 / 25.4 * 72).magnitude < 0.01)
        #expect((try #require(upright?.height) - 297 / 25.4 * 72).magnitude < 0.01)
        #expect(lying?.height == width && lying?.width == upright?.height)
    }

    /// An office is held and a likeness is mutual: neither leads anywhere.
    @Test(arguments: LinkKind.Style.allCases)
    func `a line has a head unless its style has none or nobody states a direction`(
        style: LinkKind.Style
    ) {
        var link = DiagramLink(id: "l", from: .card("a"), to: .card("b"), style: style)
        #expect(link.isHeadless == [.office, .similarity].contains(style))
        link.isUndirected = true
        #expect(link.isHeadless)
    }
}
