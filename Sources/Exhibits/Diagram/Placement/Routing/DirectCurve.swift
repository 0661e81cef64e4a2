/// Plain curves between two ports: an S between facing sides, a C on one side.
enum DirectCurve {
    static func route(from: RoutePort, to: RoutePort, head: Double) -> PageRoute {
        let start = from.point
        let end = to.side.step(from: to.point, by: head)
        let reach = from.side == to.side ? bow(from, to) : half(from, start, end)
        return PageRoute(
            points: [
                start, from.side.step(from: start, by: reach), to.side.step(from: end, by: reach),
                end,
            ], tip: head > 0 ? to.point : nil)
    }

    static func isStraight(from: RoutePort, to: RoutePort) -> Bool {
        abs(from.point.x - to.point.x) < 1 || abs(from.point.y - to.point.y) < 1
    }

    private static func half(_ from: RoutePort, _ start: PagePoint, _ end: PagePoint) -> Double {
        max(4, (from.side.isUpright ? abs(end.x - start.x) : abs(end.y - start.y)) * 0.5)
    }

    /// Longer bows stand out further, so that nested ones do not touch.
    private static func bow(_ from: RoutePort, _ to: RoutePort) -> Double {
        if from.card == to.card { return 44 }
        let length = abs(from.point.y - to.point.y) + abs(from.point.x - to.point.x)
        return min(24 + length * 0.12, 56)
    }
}

/// Which sides of two boxes a plain curve could join, the best first.
struct SidePlanner {
    private let placed: PlacedDiagram

    init(_ placed: PlacedDiagram) { self.placed = placed }

    func pairs(_ from: RoutePort, _ to: RoutePort) -> [(RoutePort, RoutePort)] {
        sides(from, to).map { (from.moved(to: $0), to.moved(to: $1)) }
    }

    private func sides(_ from: RoutePort, _ to: RoutePort) -> [(BoxSide, BoxSide)] {
        if from.card != nil, from.card == to.card { return [(.right, .right), (.left, .left)] }
        if from.panel == to.panel, from.card == nil || to.card == nil { return [] }
        let level = facing(from, to)
        let upright = stacked(from, to)
        guard from.panel == to.panel else {
            return from.band == to.band ? level : upright + level
        }
        let outer: [BoxSide] = isLeftmost(from.panel) ? [.left, .right] : [.right, .left]
        let isColumn = abs(from.box.x - to.box.x) < 1
        return upright + level + (isColumn ? outer.map { ($0, $0) } : [])
    }

    /// Side by side, with room for a curve that is not too steep.
    private func facing(_ from: RoutePort, _ to: RoutePort) -> [(BoxSide, BoxSide)] {
        let gap = max(to.box.x - from.box.right, from.box.x - to.box.right)
        let drop = abs(from.box.centre.y - to.box.centre.y)
        guard gap >= 24, drop <= gap * 5 else { return [] }
        return [from.box.x < to.box.x ? (.right, .left) : (.left, .right)]
    }

    /// One above the other, with enough of their widths in common.
    private func stacked(_ from: RoutePort, _ to: RoutePort) -> [(BoxSide, BoxSide)] {
        let shared = min(from.box.right, to.box.right) - max(from.box.x, to.box.x)
        let gap = max(to.box.y - from.box.bottom, from.box.y - to.box.bottom)
        guard shared > 30, gap >= 12 else { return [] }
        return [from.box.y < to.box.y ? (.bottom, .top) : (.top, .bottom)]
    }

    private func isLeftmost(_ panel: Int) -> Bool { placed.panels[panel].box.x < 1 }
}
