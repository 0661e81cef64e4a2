import Testing

@testable import Exhibits

/// Boxes, points and lines on a page.
///
/// Oracle: by hand from the coordinates.
@Suite struct GeometryTests {
    private let box = PageBox(x: 10, y: 20, width: 30, height: 40)

    @Test func `a box is spanned by any two of its corners`() {
        let corners = (PagePoint(40, 20), PagePoint(10, 60))
        #expect(PageBox(from: corners.0, to: corners.1) == box)
        #expect(box.centre == PagePoint(25, 40) && box.right == 40 && box.bottom == 60)
        let lower = PageBox(x: 0, y: 50, width: 5, height: 90)
        #expect(box.union(lower) == PageBox(x: 0, y: 20, width: 40, height: 120))
        #expect(box.grown(by: 1) == PageBox(x: 9, y: 19, width: 32, height: 42))
    }

    @Test func `a border is shared by neighbours, and belongs to the inside of none`() {
        #expect(!box.contains(PagePoint(10, 30), margin: 0))
        #expect(box.contains(PagePoint(10, 30), margin: 1))
        #expect(!box.contains(PagePoint(10.5, 30), margin: -1))
        #expect(!box.overlaps(PageBox(x: 40, y: 20, width: 5, height: 5)))
        #expect(box.overlaps(PageBox(x: 39, y: 20, width: 5, height: 5)))
    }

    /// A straight piece from 0 to 30, its handles at the thirds.
    private let line = PageRoute(
        points: [PagePoint(0, 0), PagePoint(10, 0), PagePoint(20, 0), PagePoint(30, 0)],
        tip: PagePoint(36, 0))

    @Test func `samples run along the pieces to the tip`() {
        let samples = line.samples(perPiece: 3).map(\.pair)
        #expect(samples == [[0, 0], [10, 0], [20, 0], [30, 0], [36, 0]])
        #expect(PageRoute(points: [], tip: nil).samples(perPiece: 3).isEmpty)
    }

    @Test func `behind a mark at its start a line begins later`() {
        let behind = line.starting(behind: 4)
        #expect(behind.start == PagePoint(0, 0))
        #expect(behind.points.map(\.pair) == [[4, 0], [10, 0], [20, 0], [30, 0]])
        #expect(line.starting(behind: 0).start == nil)
        #expect(line.starting(behind: 0).points == line.points)
        // A handle that the mark covers does not pull the line back.
        #expect(
            line.starting(behind: 12).points.map(\.pair) == [
                [12, 0], [12, 0], [20, 0], [30, 0],
            ])
    }

    @Test func `a first handle that is the start tells no direction`() {
        let points = [PagePoint(0, 0), PagePoint(0, 0), PagePoint(0, 8), PagePoint(0, 8)]
        let behind = PageRoute(points: points, tip: nil).starting(behind: 3)
        #expect(behind.points.map(\.pair) == [[0, 3], [0, 3], [0, 8], [0, 8]])
        let none = PageRoute(points: [points[0], points[0]], tip: nil).starting(behind: 3)
        #expect(none.start == nil)
    }
}
