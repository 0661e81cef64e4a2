import DiffusionModel

/// A picture along time in words, for those who do not see it.
struct LaneSummary {
    private let chart: LaneChart

    init(_ chart: LaneChart) { self.chart = chart }

    /// How much there is, and what happened in the order of time.
    var text: String {
        let counts = [
            SummaryWords.count(chart.diagram.cards.count, "lane") + " along time",
            SummaryWords.count(chart.diagram.links.count, "arrow"),
            SummaryWords.count(chart.deeds.count, "deed"),
            SummaryWords.count(chart.tenures.count, "post"),
        ]
        return text(beginning: counts.joined(separator: ", ") + ".")
    }

    /// The same behind other words for what is drawn.
    func text(beginning start: String) -> String {
        let sentences = chart.diagram.links.map(\.sentence) + chart.deeds.map(\.sentence)
        let days =
            chart.times.map { day(of: $0.arrival ?? $0.departure) }
            + chart.deeds.map { day(of: $0.timing) }
        let order = days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
        let told = SummaryWords.told(order.map { sentences[$0] }, "sentence")
        return ([start] + told + SummaryWords.sources(of: chart.diagram)).joined(separator: " ")
    }

    /// By when it had come; the undated come last.
    private func day(of timing: Timing?) -> CalendarDay { timing?.start.latest ?? .distantFuture }
}
