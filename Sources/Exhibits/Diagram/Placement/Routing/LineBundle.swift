/// Lines between the same two sides, which run side by side as one broad line.
struct LineBundle {
    /// The plans in the order of their ports.
    let members: [Int]
    /// From the middle of one line to the middle of the next.
    let step: Double
    let width: Double

    /// Free space between two strokes.
    private static let gap = 4.0

    init(_ members: [Int], _ plans: [RoutePlan]) {
        self.members = members
        let widest = members.map { plans[$0].width }.max() ?? 0
        step = max(7.5, widest + Self.gap)
        width = step * Double(members.count - 1) + widest
    }

    /// How far the middles of the outermost lines lie from the middle of all.
    var halo: Double { step * Double(members.count - 1) / 2 }

    /// The port in the middle of those that the members have on one side.
    func middle(of port: RoutePort, _ plans: [RoutePlan]) -> RoutePort {
        let all = members.map { plans[$0].from.isBeside(port) ? plans[$0].from : plans[$0].to }
        var middle = port
        middle.point.x = all.reduce(0) { $0 + $1.point.x } / Double(all.count)
        middle.point.y = all.reduce(0) { $0 + $1.point.y } / Double(all.count)
        return middle
    }

    /// How far a member lies from the middle.
    func shift(of member: Int) -> Double {
        (Double(member) - Double(members.count - 1) / 2) * step
    }

    /// Lines that must be led, those between the same two sides together.
    static func gathered(_ indices: [Int], _ plans: [RoutePlan]) -> [LineBundle] {
        var groups: [[Int]] = []
        for index in indices {
            let home = groups.firstIndex { plans[$0[0]].isParallel(to: plans[index]) }
            if let home { groups[home].append(index) } else { groups.append([index]) }
        }
        return groups.map { LineBundle($0, plans) }
    }
}

extension RoutePlan {
    fileprivate func isParallel(to other: RoutePlan) -> Bool {
        guard from.card != nil, to.card != nil, from.card != to.card else { return false }
        return from.isBeside(other.from) && to.isBeside(other.to)
            || from.isBeside(other.to) && to.isBeside(other.from)
    }
}

/// What a search is asked to find: a way for a line, or for several that run together.
struct RouteErrand {
    var plan: RoutePlan
    let width: Double
    /// How much further than a single line the outermost lines reach.
    let halo: Double
    /// Where other lines begin and end.
    let zones: [PageBox]

    init(plan: RoutePlan, bundle: LineBundle?, ends: LineEnds) {
        self.plan = plan
        width = bundle?.width ?? plan.width
        halo = bundle?.halo ?? 0
        zones = ends.zones(besides: bundle?.members ?? [])
    }
}

extension Polyline {
    /// Corners moved to one side, to the right of the way for positive distances.
    static func moved(_ points: [PagePoint], by distance: Double) -> [PagePoint] {
        var moved = points
        for index in points.indices.dropLast() {
            let (here, next) = (points[index], points[index + 1])
            if abs(here.x - next.x) < abs(here.y - next.y) {
                let x = here.x + (next.y > here.y ? -distance : distance)
                (moved[index].x, moved[index + 1].x) = (x, x)
            } else {
                let y = here.y + (next.x > here.x ? distance : -distance)
                (moved[index].y, moved[index + 1].y) = (y, y)
            }
        }
        return moved
    }
}
