/// Finds lines between placed cards that keep clear of other cards and of text.
///
/// Lines that face each other are plain curves. The others follow lanes between panels, bands and
/// rows, each on a lane of its own where there are enough.
struct LinkRouter {
    private let placed: PlacedDiagram
    private let obstacles: Obstacles
    private let tracks: RouteTracks
    private let cardIndex: [String: Int]
    private let panelIndex: [String: Int]
    private var pieces: [RoutePiece] = []
    /// How many lines had to share a lane, or found no way.
    private(set) var crowded = 0

    init(_ placed: PlacedDiagram) {
        self.placed = placed
        obstacles = Obstacles(placed)
        tracks = RouteTracks(placed)
        cardIndex = Dictionary(placed.cards.enumerated().map { ($1.card.id, $0) }) { one, _ in one }
        panelIndex = Dictionary(placed.panels.enumerated().map { ($1.panel.id, $0) }) {
            one, _ in one
        }
    }

    /// A line for every link that has both its ends, in the order of the links.
    mutating func routes(for links: [DiagramLink]) -> [PlacedDiagram.Line] {
        var plans = links.enumerated().compactMap { plan($1, number: $0) }
        PortSpreader(obstacles: obstacles).spread(&plans)
        var routes = [PageRoute?](repeating: nil, count: plans.count)
        for (index, plan) in plans.enumerated() where plan.isDirect {
            routes[index] = direct(plan)
        }
        let rest = plans.indices.filter { routes[$0] == nil }
            .sorted { (plans[$0].span, $0) < (plans[$1].span, $1) }
        for index in rest { routes[index] = led(index, &plans) }
        return zip(plans, routes).compactMap { plan, route in
            route.map { PlacedDiagram.Line(link: plan.link, number: plan.number, route: $0) }
        }
    }

    private func plan(_ link: DiagramLink, number: Int) -> RoutePlan? {
        guard let from = port(link.from), let to = port(link.to) else { return nil }
        if link.from == link.to, from.card == nil { return nil }
        var plan = RoutePlan(link: link, number: number, from: from, to: to)
        plan.aimAtMiddles()
        for (from, to) in SidePlanner(placed).pairs(plan.from, plan.to) {
            let curve = DirectCurve.route(from: from, to: to, head: plan.head)
            guard obstacles.isClear(curve.points, from: from, to: to) else { continue }
            (plan.from, plan.to, plan.isDirect) = (from, to, true)
            return plan
        }
        chooseSides(&plan)
        return plan
    }

    private func port(_ end: DiagramLink.End) -> RoutePort? {
        switch end {
        case .card(let id):
            guard let index = cardIndex[id] else { return nil }
            let card = placed.cards[index]
            return RoutePort(
                box: card.box, side: .right, point: card.box.centre, panel: card.panel,
                band: card.band, card: index)
        case .panel(let id):
            guard let index = panelIndex[id] else { return nil }
            let box = placed.panels[index].box
            return RoutePort(
                box: box, side: .left, point: box.centre, panel: index,
                band: placed.band(ofPanel: index), card: nil)
        }
    }

    /// The sides from which the shortest way through the lanes leaves and arrives.
    private func chooseSides(_ plan: inout RoutePlan) {
        let ends = [plan.from, plan.to].map { port in BoxSide.allCases.map { port.moved(to: $0) } }
        guard let found = search(ends[0], ends[1], plan) else {
            (plan.from, plan.to) = (plan.from.moved(to: .right), plan.to.moved(to: .left))
            return
        }
        plan.from = found.from
        plan.to = found.to
        plan.aim(along: found.corners)
    }

    private mutating func direct(_ plan: RoutePlan) -> PageRoute? {
        let route = DirectCurve.route(from: plan.from, to: plan.to, head: plan.head)
        guard obstacles.isClear(route.points, from: plan.from, to: plan.to) else { return nil }
        let ends = [plan.from.point, plan.to.point]
        if DirectCurve.isStraight(from: plan.from, to: plan.to) {
            pieces += RoutePiece.pieces(of: ends, width: plan.width)
        }
        return route
    }

    /// A line that follows lanes; a plain curve where there is no way at all.
    private mutating func led(_ index: Int, _ plans: inout [RoutePlan]) -> PageRoute {
        let starts = variants(of: plans[index].from, index, plans)
        let ends = variants(of: plans[index].to, index, plans)
        guard let found = search(starts, ends, plans[index]) else {
            let plan = plans[index]
            crowded += 1
            return DirectCurve.route(from: plan.from, to: plan.to, head: plan.head)
        }
        if found.isCrowded { crowded += 1 }
        (plans[index].from, plans[index].to) = (found.from, found.to)
        let plan = plans[index]
        let corners = Polyline.simplified([plan.from.point] + found.corners + [plan.to.point])
        pieces += RoutePiece.pieces(of: corners, width: plan.width)
        let before = corners[corners.count - 2]
        let last = abs(before.x - plan.to.point.x) + abs(before.y - plan.to.point.y)
        let end = plan.to.side.step(from: plan.to.point, by: min(plan.head, last))
        let line = Polyline(
            start: corners[0], corners: Array(corners.dropFirst().dropLast()), end: end)
        return PageRoute(
            points: line.rounded(radius: 10), tip: plan.head > 0 ? plan.to.point : nil)
    }

    /// A port and places beside it, so that lines from facing cards need not meet head on.
    private func variants(of port: RoutePort, _ index: Int, _ plans: [RoutePlan]) -> [RoutePort] {
        let others = plans.indices.filter { $0 != index }
            .flatMap { [plans[$0].from, plans[$0].to] }
            .filter { $0.side == port.side && $0.panel == port.panel && $0.card == port.card }
        return [0.0, -7, 7, -14, 14, -21, 21].compactMap { shift in
            let moved = port.slid(by: shift)
            guard shift != 0 else { return port }
            let isFree = others.allSatisfy { abs($0.offset(from: moved)) >= 7 }
            return isFree && moved.isOnItsSide ? moved : nil
        }
    }

    private func search(
        _ starts: [RoutePort], _ ends: [RoutePort], _ plan: RoutePlan
    ) -> (from: RoutePort, to: RoutePort, corners: [PagePoint], isCrowded: Bool)? {
        let boxes = obstacles.boxes(from: plan.from, to: plan.to)
        let from = starts.compactMap { stub($0, boxes, home: plan.from) }
        let to = ends.compactMap { stub($0, boxes, home: plan.to) }
        var grid = RouteGrid(
            xs: tracks.xs + (from + to).map(\.point.x), ys: tracks.ys + (from + to).map(\.point.y))
        for box in boxes { grid.burden(box, by: .infinity) }
        for (index, panel) in placed.panels.enumerated()
        where index != plan.from.panel && index != plan.to.panel && panel.panel.tone != .none {
            grid.burden(panel.box, by: 60)
        }
        for piece in pieces { grid.avoid(piece, width: plan.width) }
        let goals = to.compactMap { $0.door(in: grid) }
        let doors = from.compactMap { $0.door(in: grid) }
        guard goals.count == to.count, doors.count == from.count else { return nil }
        var search = RouteSearch(grid: grid, goals: goals)
        guard let way = search.way(from: doors) else { return nil }
        let isCrowded = way.cost >= RouteGrid.shared
        return (from[way.start].port, to[way.end].port, way.corners, isCrowded)
    }

    /// The straight beginning of a line, as long as there is room for, or nothing without room.
    private func stub(
        _ port: RoutePort, _ boxes: [PageBox], home: RoutePort
    ) -> RouteStub? {
        let shift = home.side == port.side ? abs(port.offset(from: home)) : 0
        for length in [18.0, 12, 7] {
            let point = port.side.step(from: port.point, by: length)
            let start = port.side.step(from: port.point, by: Obstacles.cardMargin + 0.5)
            let low = PagePoint(min(start.x, point.x), min(start.y, point.y))
            let strip = PageBox(
                x: low.x - 0.1, y: low.y - 0.1, width: abs(start.x - point.x) + 0.2,
                height: abs(start.y - point.y) + 0.2)
            if boxes.contains(where: { $0.overlaps(strip) }) { continue }
            return RouteStub(port: port, point: point, isShort: length < 12, shift: shift)
        }
        return nil
    }
}

/// The straight beginning of a line at a port.
private struct RouteStub {
    var port: RoutePort
    var point: PagePoint
    var isShort: Bool
    /// How far it lies from where it would best be.
    var shift: Double

    func door(in grid: RouteGrid) -> RouteSearch.Door? {
        let cost = (port.side.isUpright ? 0.0 : 24) + (isShort ? 60 : 0) + shift
        return grid.crossing(at: point).map {
            RouteSearch.Door(crossing: $0, side: port.side, cost: cost)
        }
    }
}

extension RoutePlan {
    fileprivate var span: Double {
        abs(from.point.x - to.point.x) + abs(from.point.y - to.point.y)
    }

    fileprivate mutating func aimAtMiddles() {
        fromAim = .nan
        toAim = .nan
    }

    /// Where the line turns to after its first run, seen from each end.
    fileprivate mutating func aim(along corners: [PagePoint]) {
        let line = Polyline.simplified([from.point] + corners + [to.point])
        guard line.count > 2 else { return }
        fromAim = from.side.isUpright ? line[2].y : line[2].x
        let back = line[line.count - 3]
        toAim = to.side.isUpright ? back.y : back.x
    }
}
