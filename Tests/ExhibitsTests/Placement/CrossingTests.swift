import DiagramFixtures
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
