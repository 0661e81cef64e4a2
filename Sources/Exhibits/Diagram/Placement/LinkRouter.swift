/// Finds lines between placed cards that keep clear of other cards and of text.
struct LinkRouter {
    /// The side of a box at which a line meets it.
    enum Side: Hashable {
        case left, right, top, bottom
    }

    /// One end of a line: a card or a panel, and where on it.
    struct Port {
        var box: PageBox
        var side: Side
        var point: PagePoint
        var panel: Int
        var band: Int
        var card: Int?
    }

    private let placed: PlacedDiagram
    private let cardIndex: [String: Int]
    private let panelIndex: [String: Int]
    /// How many lines each lane between panels already carries.
    private var lanes: [Lane: Int] = [:]

    private enum Lane: Hashable {
        case beside(x: Int)
        case above(band: Int)
    }

    init(_ placed: PlacedDiagram) {
        self.placed = placed
        cardIndex = Dictionary(placed.cards.enumerated().map { ($1.card.id, $0) }) { one, _ in one }
        panelIndex = Dictionary(placed.panels.enumerated().map { ($1.panel.id, $0) }) {
            one, _ in one
        }
    }

    mutating func routes(for links: [DiagramLink]) -> [(link: DiagramLink, route: PageRoute)] {
        var plans: [(link: DiagramLink, from: Port, to: Port)] = []
        for link in links {
            guard let from = port(link.from), let to = port(link.to), link.from != link.to
            else { continue }
            plans.append(plan(link, from, to))
        }
        PortSpreader().spread(&plans)
        return plans.map { plan in
            (plan.link, shape(plan.from, plan.to, head: LinkLook(plan.link).headLength))
        }
    }

    private func port(_ end: DiagramLink.End) -> Port? {
        switch end {
        case .card(let id):
            guard let index = cardIndex[id] else { return nil }
            let card = placed.cards[index]
            return Port(
                box: card.box, side: .right, point: card.box.centre, panel: card.panel,
                band: card.band, card: index)
        case .panel(let id):
            guard let index = panelIndex[id],
                let card = placed.cards.first(where: { $0.panel == index })
            else { return nil }
            let box = placed.panels[index].box
            return Port(
                box: box, side: .left, point: box.centre, panel: index, band: card.band, card: nil)
        }
    }

    /// Chooses the sides at which a line leaves and arrives.
    private func plan(
        _ link: DiagramLink, _ from: Port, _ to: Port
    ) -> (link: DiagramLink, from: Port, to: Port) {
        var from = from
        var to = to
        if from.panel == to.panel {
            let isNext = rowDistance(from, to) == 1
            let isDown = from.box.y < to.box.y
            let outer: Side = from.panel == 0 || isLast(from.panel) ? .left : .right
            from.side = isNext ? (isDown ? .bottom : .top) : outer
            to.side = isNext ? (isDown ? .top : .bottom) : outer
        } else if from.band != to.band, faces(from, to) {
            let isDown = from.band < to.band
            from.side = isDown ? .bottom : .top
            to.side = isDown ? .top : .bottom
        } else if from.box.x < to.box.x {
            (from.side, to.side) = (.right, .left)
        } else if from.box.x > to.box.x {
            (from.side, to.side) = (.left, .right)
        } else {
            (from.side, to.side) = (.left, .left)
        }
        return (link, from, to)
    }

    private func isLast(_ panel: Int) -> Bool {
        placed.panels[panel].box.right >= placed.width - 1 && panel != 0
    }

    private func rowDistance(_ from: Port, _ to: Port) -> Int {
        guard let one = from.card, let other = to.card else { return 0 }
        return abs(placed.cards[one].row - placed.cards[other].row)
    }

    /// Whether nothing stands between a card and another below it in the next band.
    private func faces(_ from: Port, _ to: Port) -> Bool {
        let (upper, lower) = from.band < to.band ? (from, to) : (to, from)
        guard lower.band - upper.band == 1 else { return false }
        let left = max(upper.box.x, lower.box.x)
        let right = min(upper.box.right, lower.box.right)
        guard right - left > 30 else { return false }
        return !placed.cards.contains { card in
            card.box.x < right && card.box.right > left && card.box.y > upper.box.bottom - 1
                && card.box.bottom < lower.box.y + 1
        }
    }

    private mutating func shape(_ from: Port, _ to: Port, head: Double) -> PageRoute {
        if from.side == .top || from.side == .bottom {
            return curve(from, to, head: head)
        }
        if from.side == to.side { return loop(from, to, head: head) }
        let direct = curve(from, to, head: head)
        if from.band == to.band, isClear(direct, from, to) { return direct }
        return detour(from, to, head: head)
    }

    /// An S between facing sides.
    private func curve(_ from: Port, _ to: Port, head: Double) -> PageRoute {
        let start = from.point
        let tip = to.point
        let end = to.side.step(from: tip, by: head)
        let isUpright = from.side == .top || from.side == .bottom
        let reach = max(8, (isUpright ? abs(end.y - start.y) : abs(end.x - start.x)) * 0.5)
        return PageRoute(
            points: [
                start, from.side.step(from: start, by: reach), to.side.step(from: end, by: reach),
                end,
            ], tip: head > 0 ? tip : nil)
    }

    /// A C on one side of a panel.
    private mutating func loop(_ from: Port, _ to: Port, head: Double) -> PageRoute {
        let start = from.point
        let tip = to.point
        let end = to.side.step(from: tip, by: head)
        let reach = 24 + 8 * Double(take(.beside(x: Int(start.x))) % 4)
        return PageRoute(
            points: [
                start, from.side.step(from: start, by: reach), to.side.step(from: end, by: reach),
                end,
            ], tip: head > 0 ? tip : nil)
    }

    private mutating func take(_ lane: Lane) -> Int {
        let used = lanes[lane, default: 0]
        lanes[lane] = used + 1
        return used
    }

    /// Out into the channel, along the gap between bands, and in from the other channel.
    private mutating func detour(_ from: Port, _ to: Port, head: Double) -> PageRoute {
        let tip = to.point
        let end = to.side.step(from: tip, by: head)
        let exit = channel(beside: from)
        let entry = channel(beside: to)
        let level = gap(from, to)
        let corners = [
            PagePoint(exit, from.point.y), PagePoint(exit, level), PagePoint(entry, level),
            PagePoint(entry, end.y),
        ]
        let route = Polyline(start: from.point, corners: corners, end: end)
        return PageRoute(points: route.rounded(radius: 9), tip: head > 0 ? tip : nil)
    }

    private mutating func channel(beside port: Port) -> Double {
        let box = placed.panels[port.panel].box
        let edge = port.side == .left ? box.x : box.right
        let shift = 16 + 8 * Double(take(.beside(x: Int(edge))) % 4)
        return port.side == .left ? edge - shift : edge + shift
    }

    /// The height of a free lane between two bands, or over the first one.
    private mutating func gap(_ from: Port, _ to: Port) -> Double {
        let band = from.band == to.band ? from.band : max(from.band, to.band)
        let shift = 8 * Double(take(.above(band: band)) % 4)
        let top = placed.panels[from.band >= to.band ? from.panel : to.panel].box.y
        return top - 8 - shift
    }

    /// Whether a line keeps off every card but its own ends, and off the titles of panels.
    private func isClear(_ route: PageRoute, _ from: Port, _ to: Port) -> Bool {
        let samples = (0...24).map { Self.point(on: route.points, at: Double($0) / 24) }
        let own = [from.card, to.card].compactMap { $0 }
        for (index, card) in placed.cards.enumerated() where !own.contains(index) {
            if samples.contains(where: { card.box.contains($0, margin: 3) }) { return false }
        }
        for (index, panel) in placed.panels.enumerated() where panel.panel.tone != .none {
            if index == from.panel || index == to.panel { continue }
            if samples.contains(where: { panel.box.contains($0, margin: 3) }) { return false }
        }
        return true
    }

    private static func point(on curve: [PagePoint], at part: Double) -> PagePoint {
        let rest = 1 - part
        let weights = [
            rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part,
            part * part * part,
        ]
        var point = PagePoint(0, 0)
        for (control, weight) in zip(curve, weights) {
            point.x += control.x * weight
            point.y += control.y * weight
        }
        return point
    }
}

extension LinkRouter.Side {
    /// The point that lies outside the side, a distance from another.
    func step(from point: PagePoint, by distance: Double) -> PagePoint {
        switch self {
        case .left: PagePoint(point.x - distance, point.y)
        case .right: PagePoint(point.x + distance, point.y)
        case .top: PagePoint(point.x, point.y - distance)
        case .bottom: PagePoint(point.x, point.y + distance)
        }
    }
}
