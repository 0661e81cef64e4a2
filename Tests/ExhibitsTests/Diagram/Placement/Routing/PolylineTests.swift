import Testing

@testable import Exhibits

/// Lines of straight pieces, and plain curves.
///
/// Oracle: by hand from the coordinates.
@Suite struct PolylineTests {
    private func points(_ pairs: [[Double]]) -> [PagePoint] {
        pairs.map { PagePoint($0[0], $0[1]) }
    }

    @Test func `what repeats a point or does not turn is left out`() {
        let line = points([
            [0, 0], [0, 0], [5, 0], [10, 0], [10, 0.01], [10, 8], [10, 9], [2, 9],
        ])
        #expect(
            Polyline.simplified(line).map(\.pair) == [[0, 0], [10, 0], [10, 9], [2, 9]])
        #expect(Polyline.simplified([]).isEmpty)
    }

    /// Pieces: straight to 6, 0; the corner; straight to the end.
    @Test func `corners are rounded by as much as their pieces have room for`() {
        let line = Polyline(
            start: PagePoint(0, 0), corners: points([[10, 0]]), end: PagePoint(10, 30))
        #expect(
            line.rounded(radius: 4).map(\.pair) == [
                [0, 0], [0, 0], [6, 0], [6, 0], [10, 0], [10, 0], [10, 4], [10, 4], [10, 30],
                [10, 30],
            ])
        // Half of the short piece at most.
        #expect(line.rounded(radius: 99)[3].pair == [5, 0])
        #expect(line.rounded(radius: 99)[6].pair == [10, 15])
    }

    @Test func `a line without corners is one piece`() {
        let line = Polyline(start: PagePoint(0, 0), corners: [], end: PagePoint(9, 0))
        #expect(line.rounded(radius: 4).map(\.pair) == [[0, 0], [0, 0], [9, 0], [9, 0]])
    }

    /// To the right of who goes right is below, of who goes down is left.
    @Test func `a line that is moved keeps its corners square`() {
        let line = points([[0, 0], [10, 0], [10, 20]])
        #expect(Polyline.moved(line, by: 3).map(\.pair) == [[0, 3], [7, 3], [7, 20]])
        #expect(Polyline.moved(line, by: -3).map(\.pair) == [[0, -3], [13, -3], [13, 20]])
        let back = points([[10, 20], [10, 0], [0, 0]])
        #expect(Polyline.moved(back, by: 3).map(\.pair) == [[13, 20], [13, -3], [0, -3]])
    }

    private let left = PageBox(x: 0, y: 0, width: 40, height: 20)
    private let right = PageBox(x: 140, y: 60, width: 40, height: 20)

    /// From 40, 10 to 140, 70 with a head of 10: 90 across, half of which either end is led.
    @Test func `facing sides are joined by an S that leaves each squarely`() {
        let from = RoutePort(.right, of: left, card: 0)
        let to = RoutePort(.left, of: right, card: 1)
        let route = DirectCurve.route(from: from, to: to, head: 10)
        #expect(route.points.map(\.pair) == [[40, 10], [85, 10], [85, 70], [130, 70]])
        #expect(route.tip?.pair == [140, 70])
        #expect(DirectCurve.route(from: from, to: to, head: 0).tip == nil)
    }

    /// A bow of 60 points stands out by 24 + 0.12 · 60, a very long one by 56; a loop by 44.
    @Test func `one side is joined to itself by a C that stands out further the longer it is`() {
        func reach(_ from: RoutePort, _ to: RoutePort) -> Double {
            let points = DirectCurve.route(from: from, to: to, head: 0).points
            return points[1].x - points[0].x
        }
        let from = RoutePort(.right, of: left, card: 0)
        let below = PageBox(x: 0, y: 60, width: 40, height: 20)
        let far = PageBox(x: 0, y: 900, width: 40, height: 20)
        #expect((reach(from, RoutePort(.right, of: below, card: 1)) - 31.2).magnitude < 1e-9)
        #expect(reach(from, RoutePort(.right, of: far, card: 1)) == 56)
        #expect(reach(from, from) == 44)
    }
}
