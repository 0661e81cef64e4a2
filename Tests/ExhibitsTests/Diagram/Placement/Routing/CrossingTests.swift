import DiagramFixtures
import DiffusionModel
import Exhibits
import Testing

/// Lines that need not cross do not.
@Suite struct CrossingTests {
    private func crossings(_ diagram: Diagram) -> [String] {
        let lines = PlacedDiagram(diagram).routes
        let courses = lines.map { $0.route.samples(perPiece: 40) }
        var found: [String] = []
        for one in lines.indices {
            for other in lines.indices where other > one && courses[one].crosses(courses[other]) {
                found.append("\(lines[one].link.id) × \(lines[other].link.id)")
            }
        }
        return found
    }

    /// Oracle: by eye; the case can be drawn in the plane with its cards where they stand.
    @Test func `no two lines of the real case cross`() {
        #expect(crossings(RealCase.diagram) == [])
    }

    @Test func `bows on one side of a column lie around each other`() {
        var diagram = Diagram(title: "T")
        let ids = ["a", "b", "c", "d", "e"]
        diagram.cards = ids.map { DiagramCard(id: $0, style: .body, name: $0) }
        diagram.panels = [DiagramPanel(id: "p", title: "P", tone: .diffusion, cards: ids)]
        diagram.links = [("e", "a"), ("a", "c"), ("d", "a")].map { from, to in
            DiagramLink(
                id: from + to, from: .card(from), to: .card(to), style: .learning)
        }
        #expect(crossings(diagram) == [])
    }

    @Test func `a fan to a column opens without crossing, in whatever order it is written`() {
        var diagram = Diagram(title: "T")
        let ids = ["a", "b", "c", "d"]
        diagram.cards = (["x"] + ids).map { DiagramCard(id: $0, style: .body, name: $0) }
        diagram.panels = [
            DiagramPanel(id: "p", title: "P", tone: .diffusion, cards: ["x"]),
            DiagramPanel(id: "q", title: "Q", tone: .diffusion, cards: ids),
        ]
        diagram.links = ["c", "a", "d", "b"].map {
            DiagramLink(id: $0, from: .card("x"), to: .card($0), style: .learning)
        }
        #expect(crossings(diagram) == [])
    }

    private func row(_ ids: [String]) -> Diagram {
        var diagram = Diagram(title: "T")
        diagram.cards = ids.map { DiagramCard(id: $0, style: .body, name: $0) }
        diagram.panels = ids.map {
            DiagramPanel(id: "panel-" + $0, title: "P", tone: .diffusion, cards: [$0])
        }
        return diagram
    }

    private func link(
        _ from: String, _ to: String, _ style: LinkKind.Style = .learning, _ id: String = ""
    ) -> DiagramLink {
        DiagramLink(id: from + to + id, from: .card(from), to: .card(to), style: style)
    }

    @Test(arguments: 2...3)
    func `lines around a card between the same two run side by side`(count: Int) {
        var diagram = row(["a", "between", "b"])
        diagram.links = (0..<count).map {
            let isBack = $0 == 1
            return link(isBack ? "b" : "a", isBack ? "a" : "b", .learning, "\($0)")
        }
        #expect(crossings(diagram) == [])
    }

    @Test func `a policy travels along a level line, whatever else meets its cards`() {
        var diagram = row(["a", "b", "c"])
        for index in 0..<3 {
            let id = "below\(index)"
            diagram.cards.append(DiagramCard(id: id, style: .body, name: id))
            diagram.panels[index].cards.append(id)
        }
        diagram.links = [
            link("below1", "a", .action), link("a", "b"), link("b", "c"),
            link("c", "a", .similarity), link("below2", "below1", .action),
        ]
        let placed = PlacedDiagram(diagram)
        let heights = placed.routes.filter { $0.link.style == .learning }
            .flatMap { $0.route.points.map(\.y) }
        // Oracle: the middle of the cards, which stand in one row.
        let middles = placed.cards.filter { ["a", "b", "c"].contains($0.card.id) }
            .map { $0.box.centre.y }
        #expect(Set((heights + middles).map { ($0 * 100).rounded() }).count == 1)
    }
}

extension [PagePoint] {
    /// Whether two lines, given by points along them, cross.
    fileprivate func crosses(_ other: [PagePoint]) -> Bool {
        zip(self, dropFirst()).contains { one in
            zip(other, other.dropFirst()).contains { two in
                side(one.0, one.1, two.0) * side(one.0, one.1, two.1) < 0
                    && side(two.0, two.1, one.0) * side(two.0, two.1, one.1) < 0
            }
        }
    }

    private func side(_ start: PagePoint, _ end: PagePoint, _ point: PagePoint) -> Double {
        (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    }
}
