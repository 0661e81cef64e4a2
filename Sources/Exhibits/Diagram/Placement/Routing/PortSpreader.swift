import DiffusionModel

/// Spreads the ends of lines along the side of a box, in the order that crosses least.
struct PortSpreader {
    let obstacles: Obstacles
    private static let step = 13.0
    /// Closer than this two lines look like one.
    static let least = 7.0

    private struct Key: Hashable {
        var panel: Int
        var card: Int?
        var side: BoxSide
    }

    private struct Use {
        var plan: Int
        var isStart: Bool
        var aim: Double

        /// Breaks ties by the order of the links.
        var end: Int { plan * 2 + (isStart ? 0 : 1) }
    }

    init(obstacles: Obstacles) { self.obstacles = obstacles }

    func spread(_ plans: inout [RoutePlan]) {
        let (order, uses) = gathered(plans)
        for key in order where key.card != nil { place(uses[key, default: []], into: &plans) }
        straighten(&plans, uses)
        for key in order where key.card == nil { settle(uses[key, default: []], key, &plans) }
    }

    private func gathered(_ plans: [RoutePlan]) -> (order: [Key], uses: [Key: [Use]]) {
        var uses: [Key: [Use]] = [:]
        var order: [Key] = []
        for (index, plan) in plans.enumerated() {
            for isStart in [true, false] {
                let near = isStart ? plan.from : plan.to
                let key = Key(panel: near.panel, card: near.card, side: near.side)
                if uses[key] == nil { order.append(key) }
                let aim = plan.aim(fromStart: isStart)
                uses[key, default: []].append(Use(plan: index, isStart: isStart, aim: aim))
            }
        }
        return (order, uses)
    }

    private func place(_ uses: [Use], into plans: inout [RoutePlan]) {
        let sorted = uses.sorted { ($0.aim, $0.end) < ($1.aim, $1.end) }
        for (position, use) in sorted.enumerated() {
            var port = plans[use.plan].port(isStart: use.isStart)
            let length = port.side.isUpright ? port.box.height : port.box.width
            let isLoop = sorted.count == 2 && sorted[0].plan == sorted[1].plan
            let middle = isLoop ? 0.5 : middle(of: sorted, plans)
            let most = max(middle, Double(sorted.count - 1) - middle) * 2 + 1
            let step = min(isLoop ? 20 : Self.step, length * 0.85 / most)
            port.shift(by: (Double(position) - middle) * step)
            plans[use.plan].set(port, isStart: use.isStart)
        }
    }

    /// Which place in the order comes to the middle of the side: that of the lines along which a
    /// policy travels, so that its path runs straight through; else that of all.
    private func middle(of uses: [Use], _ plans: [RoutePlan]) -> Double {
        let all = Double(uses.count - 1) / 2
        let isMain = uses.map { plans[$0.plan].link.style.isTravel }
        guard let first = isMain.firstIndex(of: true), let last = isMain.lastIndex(of: true),
            let port = uses.first.map({ plans[$0.plan].port(isStart: $0.isStart) })
        else { return all }
        let middle = Double(first + last) / 2
        let length = port.side.isUpright ? port.box.height : port.box.width
        let most = max(middle, Double(uses.count - 1) - middle) * 2 + 1
        return length * 0.85 / most >= Self.least ? middle : all
    }

    /// An end that has its side for itself moves so that its line becomes straight.
    private func straighten(_ plans: inout [RoutePlan], _ uses: [Key: [Use]]) {
        for index in plans.indices where plans[index].isDirect {
            let plan = plans[index]
            guard plan.from.side != plan.to.side else { continue }
            for isStart in [false, true] {
                let near = plan.port(isStart: isStart)
                let far = plan.port(isStart: !isStart)
                let key = Key(panel: near.panel, card: near.card, side: near.side)
                guard near.card != nil, far.card != nil, uses[key]?.count == 1 else { continue }
                var moved = near
                moved.meet(far)
                guard abs(moved.offset(from: far)) < 0.01 else { continue }
                plans[index].set(moved, isStart: isStart)
                break
            }
        }
    }

    /// Lines to a panel as a whole meet its border beside their other ends, none on another.
    private func settle(_ uses: [Use], _ key: Key, _ plans: inout [RoutePlan]) {
        var wanted: [(use: Use, place: Double)] = uses.map { use in
            var port = plans[use.plan].port(isStart: use.isStart)
            port.meetBorder(beside: plans[use.plan], isStart: use.isStart)
            return (use, port.side.isUpright ? port.point.y : port.point.x)
        }
        wanted.sort { ($0.place, $0.use.plan) < ($1.place, $1.use.plan) }
        let taken = passages(key, plans)
        var last = -Double.infinity
        for (use, place) in wanted {
            var free = max(place, last + Self.step)
            // A line that passes this border on its way to a card keeps its own place.
            for other in taken where abs(other - free) < 6 { free = other + 7 }
            last = free
            var port = plans[use.plan].port(isStart: use.isStart)
            port.put(at: min(free, port.side.isUpright ? port.box.bottom - 6 : port.box.right - 6))
            plans[use.plan].set(port, isStart: use.isStart)
        }
    }

    private func passages(_ key: Key, _ plans: [RoutePlan]) -> [Double] {
        plans.flatMap { [$0.from, $0.to] }
            .filter { $0.card != nil && $0.panel == key.panel && $0.side == key.side }
            .map { key.side.isUpright ? $0.point.y : $0.point.x }.sorted()
    }
}

extension LinkKind.Style {
    /// Whether a policy travels along lines of this style.
    fileprivate var isTravel: Bool {
        switch self {
        case .learning, .emulation, .competition, .coercion: true
        case .criticism, .reply, .action, .office, .similarity, .neutral: false
        }
    }
}

extension RoutePlan {
    func port(isStart: Bool) -> RoutePort { isStart ? from : to }

    mutating func set(_ port: RoutePort, isStart: Bool) {
        if isStart { from = port } else { to = port }
    }

    /// Where the line goes from one end, along that end's side.
    func aim(fromStart isStart: Bool) -> Double {
        if from.side == to.side, from.card != to.card { return nested(fromStart: isStart) }
        let known = isStart ? fromAim : toAim
        if !known.isNaN { return known }
        let (near, far) = isStart ? (from, to) : (to, from)
        return near.side.isUpright ? far.box.centre.y : far.box.centre.x
    }
}

extension RoutePlan {
    /// The order of bows on one side: those that reach far lie around those that do not, and all
    /// lie around lines in the lane nearest to the panel.
    private func nested(fromStart isStart: Bool) -> Double {
        let (near, far) = isStart ? (from, to) : (to, from)
        let here = near.side.isUpright ? near.box.centre.y : near.box.centre.x
        let there = near.side.isUpright ? far.box.centre.y : far.box.centre.x
        let rank = isDirect ? 1e6 : 2e6
        return there < here ? -rank - there : rank - there
    }
}

extension RoutePort {
    mutating func shift(by distance: Double) {
        point = side.middle(of: box)
        if side.isUpright { point.y += distance } else { point.x += distance }
    }

    mutating func put(at place: Double) {
        point = side.middle(of: box)
        if side.isUpright { point.y = place } else { point.x = place }
    }

    /// Moves along its side towards another port, as far as the corners allow.
    mutating func meet(_ other: RoutePort) {
        let inset = 12.0
        if side.isUpright {
            point.y = min(max(other.point.y, box.y + inset), box.bottom - inset)
        } else {
            point.x = min(max(other.point.x, box.x + inset), box.right - inset)
        }
    }

    /// The same port a little further along its side.
    func slid(by distance: Double) -> RoutePort {
        var port = self
        if side.isUpright { port.point.y += distance } else { port.point.x += distance }
        return port
    }

    /// Whether it lies on its side, off the corners.
    var isOnItsSide: Bool {
        // Rounded corners begin here.
        let inset = min(12.0, (side.isUpright ? box.height : box.width) / 3)
        return side.isUpright
            ? point.y > box.y + inset && point.y < box.bottom - inset
            : point.x > box.x + inset && point.x < box.right - inset
    }

    func offset(from other: RoutePort) -> Double {
        side.isUpright ? point.y - other.point.y : point.x - other.point.x
    }

    /// The place on a panel's border that is nearest to the line's other end, beside the title.
    mutating func meetBorder(beside plan: RoutePlan, isStart: Bool) {
        let known = isStart ? plan.fromAim : plan.toAim
        let other = plan.port(isStart: !isStart)
        let wanted = known.isNaN ? (side.isUpright ? other.point.y : other.point.x) : known
        if side.isUpright {
            put(at: min(max(wanted, box.y + 30), max(box.y + 30, box.bottom - 14)))
        } else {
            put(at: min(max(wanted, box.x + 14), max(box.x + 14, box.right - 14)))
        }
    }
}
