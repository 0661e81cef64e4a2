import DiffusionModel

/// Puts the lanes of a chart in an order in which arrows pass few lanes that they do not end at.
struct LaneOrder {
    private let chart: LaneChart

    init(_ chart: LaneChart) { self.chart = chart }

    /// The lanes from top to bottom.
    ///
    /// - Complexity: That of `LinearOrder`.
    var cards: [DiagramCard] {
        let cards = chart.diagram.cards
        let places = Dictionary(cards.enumerated().map { ($1.id, $0) }) { one, _ in one }
        let pairs = chart.diagram.links.compactMap { link -> (Int, Int)? in
            guard case .card(let from) = link.from, case .card(let to) = link.to,
                let one = places[from], let other = places[to]
            else { return nil }
            return (one, other)
        }
        let days = chart.firstDays
        let byTime = cards.indices.sorted { (days[$0], $0) < (days[$1], $1) }
        return LinearOrder(cards.count, joining: pairs).order(besides: byTime).map { cards[$0] }
    }
}

extension LaneChart {
    /// The day by which an arrow first left or came to each lane; the distant future where none
    /// did.
    var firstDays: [CalendarDay] {
        var days: [DiagramLink.End: CalendarDay] = [:]
        for (link, time) in zip(diagram.links, times) {
            for timing in [time.departure, time.arrival] {
                guard let day = timing?.start.latest else { continue }
                for end in [link.from, link.to] {
                    days[end] = min(days[end] ?? .distantFuture, day)
                }
            }
        }
        return diagram.cards.map { days[.card($0.id)] ?? .distantFuture }
    }
}
