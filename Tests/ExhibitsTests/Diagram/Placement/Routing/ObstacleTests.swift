import DiffusionModel
import Testing

@testable import Exhibits

/// What lines keep clear of, and the lanes that are left between.
///
/// Oracle: by hand from the boxes; two cards stand side by side with a third between and below.
@Suite struct ObstacleTests {
    /// One panel of three cards: left, right and in the middle.
    private static let placed: PlacedDiagram = {
        var placed = PlacedDiagram(Diagram(title: "T"))
        let boxes = [
            PageBox(x: 20, y: 40, width: 40, height: 20),
            PageBox(x: 220, y: 40, width: 40, height: 20),
            PageBox(x: 120, y: 80, width: 40, height: 20),
        ]
        placed.cards = boxes.enumerated().map { place, box in
            let card = DiagramCard(id: "\(place)", style: .body, name: "C")
            return PlacedDiagram.Card(
                card: card, box: box, text: CardText(card, width: 20), panel: 0, band: 0,
                row: place / 2)
        }
        let panel = DiagramPanel(id: "p", title: "", tone: .diffusion, cards: ["0", "1", "2"])
        let other = DiagramPanel(id: "q", title: "", tone: .diffusion, cards: [])
        placed.panels = [
            PlacedDiagram.Panel(
                panel: panel, box: PageBox(x: 0, y: 0, width: 280, height: 120), title: []),
            PlacedDiagram.Panel(
                panel: other, box: PageBox(x: 340, y: 0, width: 60, height: 120), title: []),
        ]
        return placed
    }()

    private let obstacles = Obstacles(Self.placed)

    private func card(_ place: Int, _ side: BoxSide) -> RoutePort {
        RoutePort(side, of: Self.placed.cards[place].box, card: place)
    }

    private func isClear(_ from: RoutePort, _ to: RoutePort) -> Bool {
        let curve = DirectCurve.route(from: from, to: to, head: 0)
        return obstacles.isClear(curve.points, from: from, to: to)
    }

    @Test func `a line between two cards is clear, and one through a third is not`() {
        #expect(isClear(card(0, .right), card(1, .left)))
        let low = card(0, .right).slid(by: 45)
        let lower = card(1, .left).slid(by: 45)
        #expect(!isClear(low, lower))
        // As near as 4 points, though it does not touch.
        #expect(!isClear(card(0, .right).slid(by: 27), card(1, .left).slid(by: 27)))
        #expect(isClear(card(0, .right).slid(by: 25), card(1, .left).slid(by: 25)))
    }

    @Test func `a line may touch its own cards, but not run through them`() {
        #expect(!isClear(card(0, .left), card(1, .left)))
    }

    @Test func `a line to a card does not run through a panel of others`() {
        let beyond = RoutePort(
            .left, of: PageBox(x: 420, y: 40, width: 40, height: 20), card: 9, panel: 2)
        #expect(!isClear(card(1, .right), beyond))
        let panel = RoutePort(
            .left, of: Self.placed.panels[1].box, card: nil, panel: 1)
        #expect(isClear(card(1, .right), panel))
    }

    /// Each card with 6 points around; a panel that is an end keeps its inside.
    @Test func `boxes are what a line between two ends must not touch`() {
        let inside = obstacles.boxes(from: card(0, .right), to: card(1, .left))
        #expect(inside.count == 3)
        #expect(inside[0] == PageBox(x: 14, y: 34, width: 52, height: 32))
        let panel = RoutePort(.left, of: Self.placed.panels[1].box, card: nil, panel: 1)
        let outside = obstacles.boxes(from: card(0, .right), to: panel)
        #expect(outside.count == 4)
        #expect(outside.last == PageBox(x: 340.5, y: 0.5, width: 59, height: 119))
    }

    /// Lanes 8 apart from the middle, 9 clear of either side: 280 … 340 has 310 ± 8 and ± 16.
    @Test func `lanes run between panels, around them, and between cards`() {
        let tracks = RouteTracks(Self.placed)
        #expect(tracks.xs.filter { $0 > 280 && $0 < 340 }.sorted() == [294, 302, 310, 318, 326])
        #expect(tracks.xs.filter { $0 < 0 }.sorted() == [-44, -36, -28, -20, -12])
        #expect(tracks.xs.filter { $0 > 400 }.sorted() == [412, 420, 428, 436, 444])
        #expect(tracks.ys.filter { $0 < 0 }.sorted() == [-44, -36, -28, -20, -12])
        // Between the card on the left and the one in the middle, 60 … 120.
        #expect(tracks.xs.filter { $0 > 60 && $0 < 120 }.sorted() == [74, 82, 90, 98, 106])
        #expect(RouteTracks(PlacedDiagram(Diagram(title: "T"))).xs.isEmpty)
    }

    @Test func `a narrow gap has one lane, in its middle`() {
        var narrow = Self.placed
        narrow.panels[1].box.x = 290
        #expect(RouteTracks(narrow).xs.filter { $0 > 280 && $0 < 290 } == [285])
    }
}
