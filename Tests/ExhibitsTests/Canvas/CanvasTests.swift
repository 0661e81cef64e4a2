import Testing

@testable import Exhibits

/// Shapes and sizes.
///
/// Oracle: geometry by hand.
@Suite struct CanvasTests {
    /// Four cubic curves with handles of 0.5523 of the radius leave a circle by 0.03 % at most.
    @Test func `a circle is round and closed`() {
        let path = CanvasPath(around: PagePoint(10, 20), radius: 4)
        let corners = path.pieces.map { piece -> PagePoint in
            if case .curve(_, _, let end) = piece { end } else { PagePoint(0, 0) }
        }
        #expect(corners.map { [$0.x, $0.y] } == [[10, 24], [6, 20], [10, 16], [14, 20]])
        #expect(path.isClosed && !path.isStraight)
    }

    @Test func `an arrow ends at its tip`() {
        var group = Canvas.Group("link")
        ArrowDrawing(look: LinkLook(.learning)).draw(
            from: PagePoint(5, 0), to: PagePoint(5, 40), into: &group)
        guard case .group(let ends)? = group.parts.last, case .shape(let head)? = ends.parts.last
        else {
            Issue.record("no head")
            return
        }
        #expect(head.path.points.contains(PagePoint(5, 40)))
        // The line ends where the head begins: 10 points times the size of the head before it.
        guard case .shape(let line)? = group.parts.first else { return }
        #expect(line.path.points.last == PagePoint(5, 40 - 10 * LinkLook(.learning).headSize))
    }

    @Test func `a page makes a drawing smaller, and its text with it`() {
        var canvas = Canvas(width: 1587.78, height: 100, title: "T", summary: "")
        #expect(canvas.scale == 1 && canvas.smallestText == nil)
        canvas.add(Canvas.Text("a", TextStyle(9, "#000000"), at: PagePoint(0, 9)))
        canvas.page = .a4Landscape
        #expect(abs(canvas.scale - 0.5) < 0.001)
        #expect(canvas.smallestText.map { abs($0 - 4.5) < 0.01 } == true)
    }
}
