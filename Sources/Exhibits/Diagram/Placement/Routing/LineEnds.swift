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
        var core: [PagePoint]

        func touches(_ point: PagePoint) -> Bool {
            guard zone.contains(point, margin: 0) else { return false }
            return core.contains { spot in
                let (x, y) = (spot.x - point.x, spot.y - point.y)
                return x * x + y * y < 8
            }
        }
    }

    private var ends: [End] = []

    /// The ends of planned lines, at the ports that they have so far; plain curves may bend
    /// within them.
    init(_ plans: [RoutePlan]) {
        ends = plans.enumerated().flatMap { index, plan in
            let course = plan.isDirect ? plan.curve.samples(perPiece: 48) : []
            return [(plan.from, course), (plan.to, course.reversed())].map { port, course in
                let core = Self.core(of: port, course)
                let bend = Self.box(around: core).map { $0.grown(by: Self.clearance) }
                let zone = course.isEmpty ? port.zone : bend.map(port.zone.union)
                return End(plan: index, port: port, zone: zone ?? port.zone, core: core)
            }
        }
    }

    /// Points along the head or the stub, of a plain curve along its bend.
    private static func core(of port: RoutePort, _ course: [PagePoint]) -> [PagePoint] {
        guard let start = course.first else {
            return stride(from: 0, through: length, by: 2).map {
                port.side.step(from: port.point, by: $0)
            }
        }
        return Array(course.prefix { abs($0.x - start.x) + abs($0.y - start.y) < length * 1.4 })
    }

    private static func box(around points: [PagePoint]) -> PageBox? {
        points.first.map { start in
            points.reduce(PageBox(from: start, to: start)) { $0.union(PageBox(from: $1, to: $1)) }
        }
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
            return course.contains { isBeside ? end.touches($0) : end.zone.contains($0, margin: 0) }
        }
    }
}

extension RoutePort {
    /// The place of the head or the stub, with the space around it.
    var zone: PageBox { place(length: LineEnds.reach, margin: LineEnds.clearance) }

    private func place(length: Double, margin: Double) -> PageBox {
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
