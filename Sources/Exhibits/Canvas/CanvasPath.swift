/// The course of a line or the outline of an area.
package struct CanvasPath: Sendable {
    /// A piece of it, from where the one before ended.
    package enum Piece: Sendable {
        case line(PagePoint)
        case curve(PagePoint, PagePoint, PagePoint)
    }

    package var start: PagePoint
    package var pieces: [Piece]
    /// Whether its end is joined to its start.
    package var isClosed: Bool

    /// A course through points.
    package init(through points: [PagePoint], isClosed: Bool = false) {
        start = points.first ?? PagePoint(0, 0)
        pieces = points.dropFirst().map { .line($0) }
        self.isClosed = isClosed
    }

    /// An upright rectangle.
    package init(_ box: PageBox) {
        self.init(
            through: [
                PagePoint(box.x, box.y), PagePoint(box.right, box.y),
                PagePoint(box.right, box.bottom), PagePoint(box.x, box.bottom),
            ], isClosed: true)
    }

    /// A circle.
    package init(around centre: PagePoint, radius: Double) {
        // Four curves whose handles are as long as come closest to a circle.
        let handle = radius * 0.5523
        start = PagePoint(centre.x + radius, centre.y)
        let ways: [(Double, Double)] = [(0, 1), (-1, 0), (0, -1), (1, 0)]
        var (from, out) = ((1.0, 0.0), (0.0, 1.0))
        pieces = ways.map { way in
            let end = PagePoint(centre.x + radius * way.0, centre.y + radius * way.1)
            let first = PagePoint(
                centre.x + radius * from.0 + handle * out.0,
                centre.y + radius * from.1 + handle * out.1)
            let second = PagePoint(end.x + handle * from.0, end.y + handle * from.1)
            (from, out) = (way, (-from.0, -from.1))
            return .curve(first, second, end)
        }
        isClosed = true
    }

    /// Whether all pieces are straight.
    package var isStraight: Bool {
        pieces.allSatisfy { if case .line = $0 { true } else { false } }
    }

    /// Where its pieces meet, its handles among them.
    package var points: [PagePoint] {
        [start]
            + pieces.flatMap { piece in
                switch piece {
                case .line(let point): [point]
                case .curve(let first, let second, let end): [first, second, end]
                }
            }
    }
}
