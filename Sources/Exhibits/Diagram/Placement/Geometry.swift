/// A place on the page, in points from the upper left corner.
package struct PagePoint: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle on the page, in points.
package struct PageBox: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var right: Double { x + width }
    package var bottom: Double { y + height }
    package var centre: PagePoint { PagePoint(x + width / 2, y + height / 2) }

    /// The box that has two points for corners.
    init(from one: PagePoint, to two: PagePoint) {
        x = min(one.x, two.x)
        y = min(one.y, two.y)
        width = abs(one.x - two.x)
        height = abs(one.y - two.y)
    }

    /// The smallest box that holds this one and another.
    func union(_ other: PageBox) -> PageBox {
        PageBox(
            from: PagePoint(min(x, other.x), min(y, other.y)),
            to: PagePoint(max(right, other.right), max(bottom, other.bottom)))
    }

    /// Whether a point lies inside, with a margin around.
    package func contains(_ point: PagePoint, margin: Double) -> Bool {
        point.x > x - margin && point.x < right + margin
            && point.y > y - margin && point.y < bottom + margin
    }
}

/// A line as Graphviz draws it: cubic Bézier pieces that share their ends, and a tip.
package struct PageRoute: Hashable, Sendable {
    /// One start point, then three points a piece.
    package var points: [PagePoint]
    /// Where the head ends, or nil for a line without one.
    package var tip: PagePoint?

    /// The start, and the points of the rest of the line behind a mark of some length there.
    func starting(behind length: Double) -> (start: PagePoint?, points: [PagePoint]) {
        guard length > 0, points.count > 1 else { return (nil, points) }
        let start = points[0]
        // The first control point may be the start itself.
        guard let ahead = points.first(where: { $0 != start }) else { return (nil, points) }
        let (across, down) = (ahead.x - start.x, ahead.y - start.y)
        let reach = (across * across + down * down).squareRoot()
        let share = length / reach
        var rest = points
        rest[0] = PagePoint(start.x + across * share, start.y + down * share)
        if reach <= length || rest[1] == start { rest[1] = rest[0] }
        return (start, rest)
    }
}
