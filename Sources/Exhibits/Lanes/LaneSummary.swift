import DiffusionModel

/// A picture along time in words, for those who do not see it.
struct LaneSummary {
    private let chart: LaneChart

    private static let mostSentences = 24

    init(_ chart: LaneChart) { self.chart = chart }

    /// How much there is, and what happened in the order of time.
    var text: String {
        let diagram = chart.diagram
        var parts = [
            "\(count(diagram.cards.count, "lane")) along time, "
                + "\(count(diagram.links.count, "arrow")), \(count(chart.deeds.count, "deed")), "
                + "\(count(chart.tenures.count, "post"))."
        ]
        let told =
            zip(diagram.links, chart.times).map { ($0.sentence, day(of: $1)) }
            + chart.deeds.map { ($0.sentence, day(of: LaneTime($0.timing))) }
        let ordered = told.enumerated().sorted {
            ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }
        parts += ordered.prefix(Self.mostSentences).map { $0.element.0 + "." }
        if told.count > Self.mostSentences {
            parts.append("And \(told.count - Self.mostSentences) more.")
        }
        if !diagram.sources.isEmpty {
            let sources = diagram.sources.map { "[\($0.number)] \($0.text)" }
            parts.append("Sources: \(sources.joined(separator: "; ")).")
        }
        return parts.joined(separator: " ")
    }

    /// By when it had come; the undated come last.
    private func day(of time: LaneTime) -> CalendarDay {
        (time.arrival ?? time.departure).map { $0.start.latest } ?? .distantFuture
    }

    private func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
