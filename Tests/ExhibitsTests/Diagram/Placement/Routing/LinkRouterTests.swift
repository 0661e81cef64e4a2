import DiffusionModel
import Testing

@testable import Exhibits

/// The courses of lines between placed cards.
///
/// Oracle: by eye on a few cards in panels; crossings and overlaps are held on random diagrams by
/// `PlacementTests`.
@Suite struct LinkRouterTests {
    /// A card in a panel of its own, for each id.
    private func row(_ ids: String...) -> Diagram {
        var diagram = Diagram(title: "T")
        diagram.cards = ids.map { DiagramCard(id: $0, style: .body, name: $0) }
        diagram.panels = ids.map {
            DiagramPanel(id: "panel-" + $0, title: "", tone: .diffusion, cards: [$0])
        }
        return diagram
    }

    private func link(
        _ from: DiagramLink.End, _ to: DiagramLink.End, _ style: LinkKind.Style = .learning
    ) -> DiagramLink {
        DiagramLink(id: "\(from) \(to)", from: from, to: to, style: style)
    }

    private func routed(
        _ diagram: Diagram, _ links: DiagramLink...
    ) -> (lines: [PlacedDiagram.Line], placed: PlacedDiagram, crowded: Int) {
        let placed = PlacedDiagram(diagram)
        var router = LinkRouter(placed)
        let lines = router.routes(for: links)
        return (lines, placed, router.crowded)
    }

    @Test func `cards that face each other are joined by a level line`() throws {
        let (lines, placed, crowded) = routed(row("a", "b"), link(.card("a"), .card("b")))
        let route = try #require(lines.first?.route)
        #expect(crowded == 0)
        #expect(Set(route.points.map(\.y)).count == 1)
        #expect(route.points.first?.x == placed.cards[0].box.right)
        #expect(route.tip?.x == placed.cards[1].box.x)
    }

    @Test func `a line without a head ends at the card itself`() throws {
        let (lines, placed, _) = routed(
            row("a", "b"), link(.card("a"), .card("b"), .similarity))
        let route = try #require(lines.first?.route)
        #expect(route.tip == nil && route.points.last?.x == placed.cards[1].box.x)
    }

    @Test func `a line leads round a card that stands between`() throws {
        let (lines, placed, crowded) = routed(
            row("a", "between", "b"), link(.card("a"), .card("b")))
        let course = try #require(lines.first?.route.samples(perPiece: 60))
        let box = placed.cards[1].box
        #expect(crowded == 0)
        #expect(!course.contains { box.contains($0, margin: 4) })
        #expect(course.contains { $0.y < box.y || $0.y > box.bottom })
    }

    @Test func `a link without one of its ends has no line, and the others keep their numbers`() {
        let (lines, _, _) = routed(
            row("a", "b"), link(.card("a"), .card("x")), link(.card("b"), .card("a")),
            link(.panel("nowhere"), .card("a")))
        #expect(lines.map(\.number) == [1])
        #expect(lines.map(\.link.from) == [.card("b")])
    }

    @Test func `a card may be joined to itself, a panel as a whole not`() throws {
        let (lines, placed, _) = routed(
            row("a", "b"), link(.card("a"), .card("a")),
            link(.panel("panel-b"), .panel("panel-b")))
        let route = try #require(lines.first?.route)
        #expect(lines.map(\.number) == [0])
        let box = placed.cards[0].box
        #expect(route.points.first?.x == box.right || route.points.first?.x == box.x)
        #expect(route.points.first != route.tip)
    }

    @Test func `a line to a panel ends at its border`() throws {
        let (lines, placed, _) = routed(row("a", "b"), link(.card("a"), .panel("panel-b")))
        let tip = try #require(lines.first?.route.tip)
        let box = placed.panels[1].box
        #expect(box.grown(by: 0.01).contains(tip, margin: 0))
        #expect(!box.grown(by: -0.01).contains(tip, margin: 0))
    }

    /// Three that arrive at one card do so at three places, in the order of where they come from.
    @Test func `ends on one side are spread in the order of their other ends`() throws {
        var diagram = row("x")
        let ids = ["a", "b", "c"]
        diagram.cards += ids.map { DiagramCard(id: $0, style: .body, name: $0) }
        diagram.panels.append(
            DiagramPanel(id: "right", title: "", tone: .diffusion, cards: ids))
        let placed = PlacedDiagram(diagram)
        var router = LinkRouter(placed)
        let lines = router.routes(
            for: ["c", "a", "b"].map { link(.card($0), .card("x"), .action) })
        let heights = lines.compactMap(\.route.tip?.y)
        try #require(heights.count == 3)
        #expect(heights[1] < heights[2] && heights[2] < heights[0])
        #expect(heights[2] - heights[1] >= PortSpreader.least)
    }

    @Test func `no card and no link are no line`() {
        #expect(routed(Diagram(title: "T")).lines.isEmpty)
        #expect(routed(Diagram(title: "T"), link(.card("a"), .card("b"))).lines.isEmpty)
    }
}
