/// The side of a box at which a line meets it.
enum BoxSide: Int, Hashable, CaseIterable {
    case left, right, top, bottom

    /// Whether lines leave this side horizontally.
    var isUpright: Bool { self == .left || self == .right }

    /// The point that lies outside the side, a distance from another.
    func step(from point: PagePoint, by distance: Double) -> PagePoint {
        switch self {
        case .left: PagePoint(point.x - distance, point.y)
        case .right: PagePoint(point.x + distance, point.y)
        case .top: PagePoint(point.x, point.y - distance)
        case .bottom: PagePoint(point.x, point.y + distance)
        }
    }

    /// The middle of the side of a box.
    func middle(of box: PageBox) -> PagePoint {
        switch self {
        case .left: PagePoint(box.x, box.centre.y)
        case .right: PagePoint(box.right, box.centre.y)
        case .top: PagePoint(box.centre.x, box.y)
        case .bottom: PagePoint(box.centre.x, box.bottom)
        }
    }
}

/// One end of a line: a card or a panel, and where on it.
struct RoutePort {
    var box: PageBox
    var side: BoxSide
    var point: PagePoint
    var panel: Int
    var band: Int
    /// The card, or nil where the line ends at the panel as a whole.
    var card: Int?

    /// The same end at the middle of another side.
    func moved(to side: BoxSide) -> RoutePort {
        var port = self
        port.side = side
        port.point = side.middle(of: box)
        return port
    }
}

/// A line before its course is known.
struct RoutePlan {
    var link: DiagramLink
    /// Its number among the diagram's links.
    var number: Int
    var from: RoutePort
    var to: RoutePort
    /// Whether a plain curve between the two ends keeps clear of everything.
    var isDirect = false
    /// Towards where the line turns at each end, for the order of the ports.
    var fromAim: Double = 0
    var toAim: Double = 0

    var head: Double { LinkLook(link).headLength }
    var width: Double { LinkLook(link).width }

    /// The plain curve between the two ends.
    var curve: PageRoute { DirectCurve.route(from: from, to: to, head: head) }
}
