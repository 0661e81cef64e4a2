/// Where lines begin and end: their heads and stubs, over which no other line may run.
struct LineEnds {
    /// The longest head is a little shorter.
    static let length = 14.0
    /// How far others keep off: from the side of the card, and beside the line.
    static let reach = 19.5
    static let clearance = 5.5
    /// What it costs to run over one, against points of length.
    static let cost = 400.0

    private struct End {
        var plan: Int
        var port: RoutePort
        var zone: PageBox
        /// The head or the stub itself: lines that end beside it may be near, but not on it.
        var core: PageBox
    }

    private var ends: [End] = []

    /// The ends of planned lines, at the ports that they have so far; plain curves may bend
    /// within them.
    init(_ plans: [RoutePlan]) {
        ends = plans.enumerated().flatMap { index, plan in
            let course = plan.isDirect ? plan.curve.samples(perPiece: 48) : []
            return [(plan.from, course), (plan.to, course.reversed())].map { port, course in
                let bend = Self.bend(of: course).map { $0.grown(by: Self.clearance) }
                return End(
                    plan: index, port: port, zone: bend.map(port.zone.union) ?? port.zone,
                    core: port.place(length: Self.length, margin: 2.7))
            }
        }
    }

    /// What the first points of a curve take up.
    private static func bend(of course: [PagePoint]) -> PageBox? {
        guard let start = course.first else { return nil }
        return course.prefix { abs($0.x - start.x) + abs($0.y - start.y) < length * 1.4 }
            .map { PageBox(from: start, to: $0) }.reduce(nil) { $0?.union($1) ?? $1 }
    }

    /// What a line must keep off: the ends of others.
    func zones(besides plans: [Int]) -> [PageBox] {
        ends.filter { !plans.contains($0.plan) }.map(\.zone)
    }

    /// How many lines run over the end of another.
    func overrun(by routes: [PageRoute?], _ plans: [RoutePlan]) -> Int {
        routes.indices.filter { index in
            let course = routes[index]?.samples(perPiece: 48) ?? []
            return !isClear(course, of: index, plans[index])
        }.count
    }

    /// Whether the course of one of the planned lines runs over the end of another.
    func isClear(_ course: [PagePoint], of index: Int, _ plan: RoutePlan) -> Bool {
        !ends.contains { end in
            guard end.plan != index else { return false }
            let isBeside = [plan.from, plan.to].contains { $0.isBeside(end.port) }
            let zone = isBeside ? end.core : end.zone
            return course.contains { zone.contains($0, margin: 0) }
        }
    }
}

extension RoutePort {
    /// The place of the head or the stub, with the space around it.
    var zone: PageBox { place(length: LineEnds.reach, margin: LineEnds.clearance) }

    fileprivate func place(length: Double, margin: Double) -> PageBox {
        // A little behind the side too, where the panel of a line to a panel is.
        let near = side.step(from: point, by: -margin)
        let strip = PageBox(from: near, to: side.step(from: point, by: length))
        return side.isUpright
            ? PageBox(x: strip.x, y: strip.y - margin, width: strip.width, height: 2 * margin)
            : PageBox(x: strip.x - margin, y: strip.y, width: 2 * margin, height: strip.height)
    }

    /// Whether another port is on the same side of the same box.
    func isBeside(_ other: RoutePort) -> Bool {
        panel == other.panel && card == other.card && side == other.side
    }
}
