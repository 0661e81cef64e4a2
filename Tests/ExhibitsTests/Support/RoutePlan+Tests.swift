import DiffusionModel

@testable import Exhibits

extension RoutePort {
    /// An end at the middle of the side of a card.
    init(_ side: BoxSide, of box: PageBox, card: Int?, panel: Int = 0) {
        self.init(
            box: box, side: side, point: side.middle(of: box), panel: panel, band: 0, card: card)
    }
}

extension RoutePlan {
    /// A line between two ends; lines of likeness have no head.
    init(_ from: RoutePort, _ to: RoutePort, _ style: LinkKind.Style = .similarity) {
        let link = DiagramLink(id: "l", from: .card("a"), to: .card("b"), style: style)
        self.init(link: link, number: 0, from: from, to: to)
        (fromAim, toAim) = (.nan, .nan)
    }
}

extension PagePoint {
    /// The place as two numbers, to the thousandth.
    var pair: [Double] { [x, y].map { ($0 * 1000).rounded() / 1000 } }
}
