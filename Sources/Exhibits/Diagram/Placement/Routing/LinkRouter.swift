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
    /// The courses of plain curves, and where lines begin and end.
    private var curves: [[PagePoint]] = []
    private var ends = LineEnds([])
    /// How many lines had to share a lane or run over the end of another, or found no way.
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
        ends = LineEnds(plans)
        var routes = [PageRoute?](repeating: nil, count: plans.count)
        for (index, plan) in plans.enumerated() where plan.isDirect {
            routes[index] = direct(plan, index)
            plans[index].isDirect = routes[index] != nil
        }
        ends = LineEnds(plans)
        let rest = plans.indices.filter { routes[$0] == nil }
            .sorted { (plans[$0].span, $0) < (plans[$1].span, $1) }
        for bundle in LineBundle.gathered(rest, plans) { lead(bundle, &plans, &routes) }
        crowded += LineEnds(plans).overrun(by: routes, plans)
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
        let errand = RouteErrand(plan: plan, bundle: nil, ends: LineEnds([]))
        guard let found = search(ends[0], ends[1], errand) else {
            (plan.from, plan.to) = (plan.from.moved(to: .right), plan.to.moved(to: .left))
            return
        }
        plan.from = found.from
        plan.to = found.to
        plan.aim(along: found.corners)
    }

    private mutating func direct(_ plan: RoutePlan, _ index: Int) -> PageRoute? {
        let route = plan.curve
        guard obstacles.isClear(route.points, from: plan.from, to: plan.to) else { return nil }
        let course = route.samples(perPiece: 48)
        guard ends.isClear(course, of: index, plan) else { return nil }
        if plan.from.side == plan.to.side {
            curves.append(course)
            pieces += RoutePiece.steep(in: route.samples(perPiece: 8), width: plan.width)
        } else if DirectCurve.isStraight(from: plan.from, to: plan.to) {
            let ends = [plan.from.point, plan.to.point]
            pieces += RoutePiece.pieces(of: ends, width: plan.width)
        } else {
            curves.append(course)
        }
        return route
    }

    /// Leads lines together where that leaves room for everything, else each by itself.
    private mutating func lead(
        _ bundle: LineBundle, _ plans: inout [RoutePlan], _ routes: inout [PageRoute?]
    ) {
        if bundle.members.count > 1, let found = search(bundle, plans), !found.isCrowded {
            for (place, index) in bundle.members.enumerated() {
                let isTurned = !plans[index].from.isBeside(found.from)
                let points = Polyline.moved(found.corners, by: bundle.shift(of: place))
                routes[index] = drawn(isTurned ? points.reversed() : points, &plans[index])
            }
        } else {
            for index in bundle.members { routes[index] = led(index, &plans) }
        }
        ends = LineEnds(plans)
    }

    /// A line that follows lanes; a plain curve where there is no way at all.
    private mutating func led(_ index: Int, _ plans: inout [RoutePlan]) -> PageRoute {
        guard let found = search(LineBundle([index], plans), plans) else {
            let plan = plans[index]
            crowded += 1
            return DirectCurve.route(from: plan.from, to: plan.to, head: plan.head)
        }
        if found.isCrowded { crowded += 1 }
        (plans[index].from, plans[index].to) = (found.from, found.to)
        return drawn(found.corners, &plans[index])
    }

    /// The line along corners, its ends included.
    private mutating func drawn(_ corners: [PagePoint], _ plan: inout RoutePlan) -> PageRoute {
        plan.from.point = corners[0]
        plan.to.point = corners[corners.count - 1]
        pieces += RoutePiece.pieces(of: corners, width: plan.width)
        let before = corners[corners.count - 2]
        let last = abs(before.x - plan.to.point.x) + abs(before.y - plan.to.point.y)
        let end = plan.to.side.step(from: plan.to.point, by: min(plan.head, last))
        let line = Polyline(
            start: corners[0], corners: Array(corners.dropFirst().dropLast()), end: end)
        return PageRoute(
            points: line.rounded(radius: 10), tip: plan.head > 0 ? plan.to.point : nil)
    }

    /// The cheapest way for lines that run together, from port to port.
    private func search(
        _ bundle: LineBundle, _ plans: [RoutePlan]
    ) -> (from: RoutePort, to: RoutePort, corners: [PagePoint], isCrowded: Bool)? {
        let first = plans[bundle.members[0]]
        var errand = RouteErrand(plan: first, bundle: bundle, ends: ends)
        errand.plan.from = bundle.middle(of: first.from, plans)
        errand.plan.to = bundle.middle(of: first.to, plans)
        let starts = variants(of: errand.plan.from, bundle, plans)
        let ends = variants(of: errand.plan.to, bundle, plans)
        guard var found = search(starts, ends, errand) else { return nil }
        found.corners = Polyline.simplified(
            [found.from.point] + found.corners + [found.to.point])
        return found
    }

    /// A port and places beside it, so that lines from facing cards need not meet head on.
    private func variants(
        of port: RoutePort, _ bundle: LineBundle, _ plans: [RoutePlan]
    ) -> [RoutePort] {
        let others = plans.indices.filter { !bundle.members.contains($0) }
            .flatMap { [plans[$0].from, plans[$0].to] }.filter { $0.isBeside(port) }
        let half = bundle.halo
        return [0.0, -7, 7, -14, 14, -21, 21].compactMap { shift in
            let moved = port.slid(by: shift)
            guard shift != 0 else { return port }
            let isFree = others.allSatisfy { abs($0.offset(from: moved)) >= 7 + half }
            let isHeld = moved.slid(by: half).isOnItsSide && moved.slid(by: -half).isOnItsSide
            return isFree && isHeld ? moved : nil
        }
    }

    private func search(
        _ starts: [RoutePort], _ ends: [RoutePort], _ errand: RouteErrand
    ) -> (from: RoutePort, to: RoutePort, corners: [PagePoint], isCrowded: Bool)? {
        let plan = errand.plan
        let boxes = obstacles.boxes(from: plan.from, to: plan.to)
            .map { $0.grown(by: errand.halo) }
        let from = starts.compactMap { stub($0, boxes, errand, home: plan.from) }
        let to = ends.compactMap { stub($0, boxes, errand, home: plan.to) }
        var grid = RouteGrid(
            xs: tracks.xs + (from + to).map(\.point.x), ys: tracks.ys + (from + to).map(\.point.y))
        for box in boxes { grid.burden(box, by: .infinity) }
        for (index, panel) in placed.panels.enumerated()
        where index != plan.from.panel && index != plan.to.panel && panel.panel.tone != .none {
            grid.burden(panel.box, by: 60)
        }
        for zone in errand.zones { grid.burden(zone.grown(by: errand.halo), by: LineEnds.cost) }
        for piece in pieces { grid.avoid(piece, width: errand.width) }
        let goals = to.compactMap { $0.door(in: grid) }
        let doors = from.compactMap { $0.door(in: grid) }
        guard goals.count == to.count, doors.count == from.count else { return nil }
        var search = RouteSearch(grid: grid, goals: goals)
        guard let way = search.way(from: doors) else { return nil }
        let isCrowded = way.cost >= RouteGrid.shared
        return (from[way.start].port, to[way.end].port, way.corners, isCrowded)
    }

    /// The straight beginning of a line, as long as there is room for, or nil without room.
    private func stub(
        _ port: RoutePort, _ boxes: [PageBox], _ errand: RouteErrand, home: RoutePort
    ) -> RouteStub? {
        var burden = home.side == port.side ? abs(port.offset(from: home)) : 0
        if isCrossed(port) { burden += LineEnds.cost }
        for length in [18.0, 12, 7] where length > errand.halo || length == 18 {
            let reach = length + errand.halo
            let point = port.side.step(from: port.point, by: reach)
            let start = port.side.step(
                from: port.point, by: Obstacles.cardMargin + errand.halo + 0.5)
            let strip = PageBox(from: start, to: point).grown(by: 0.1)
            if boxes.contains(where: { $0.overlaps(strip) }) { continue }
            if errand.zones.contains(where: { $0.overlaps(strip) }) { burden += LineEnds.cost }
            return RouteStub(port: port, point: point, isShort: length < 12, burden: burden)
        }
        return nil
    }

    /// Whether a line that is drawn already runs where the head or the stub would be.
    private func isCrossed(_ port: RoutePort) -> Bool {
        let zone = port.zone
        return pieces.contains { $0.box.overlaps(zone) }
            || curves.contains { $0.contains { zone.contains($0, margin: 0) } }
    }
}

/// The straight beginning of a line at a port.
private struct RouteStub {
    var port: RoutePort
    var point: PagePoint
    var isShort: Bool
    /// How far it lies from where it would best be, and what it runs over.
    var burden: Double

    func door(in grid: RouteGrid) -> RouteSearch.Door? {
        let cost = (port.side.isUpright ? 0.0 : 24) + (isShort ? 60 : 0) + burden
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
