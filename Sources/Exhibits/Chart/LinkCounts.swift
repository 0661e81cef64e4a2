package import DiffusionModel
package import DiffusionNetwork

/// How many links of each kind begin in each period.
public struct LinkCounts {
    /// How long a period is.
    public enum Period: String, Hashable, Sendable, CaseIterable {
        case month, quarter, year, decade

        /// The number of the period in which a day lies.
        func number(of day: CalendarDay) -> Int {
            let (year, month, _) = day.components
            return switch self {
            case .month: year * 12 + month - 1
            case .quarter: year * 4 + (month - 1) / 3
            case .year: year
            case .decade: Int((Double(year) / 10).rounded(.down))
            }
        }

        /// What a period is called.
        func name(of number: Int) -> String {
            switch self {
            case .month:
                let day = CalendarDay(year: number / 12, month: number % 12 + 1, day: 1)
                return day.map { String(Wording.day($0).drop { $0 != " " }.dropFirst()) } ?? ""
            case .quarter: return "Q\(number % 4 + 1) \(number / 4)"
            case .year: return String(number)
            case .decade: return "\(number * 10)s"
            }
        }
    }

    private let model: GraphModel
    private let selection: Selection
    private let links: [LinkIndex]
    /// How many are left out because all who speak of them dispute them.
    private let denied: Int

    /// Takes the links of a selected part, those that `list links` lists.
    package init(of model: GraphModel, _ selection: Selection) {
        (self.model, self.selection) = (model, selection)
        let all = model.links.indices.filter { selection.keepsLink[$0] }
        links = all.filter { !selection.evidence.testimony(ofLink: $0).isDisputedOnly }
        denied = all.count - links.count
    }

    /// The period that fits: months for up to three years, years for up to sixty, else decades.
    package var fitting: Period {
        let days = links.compactMap { bounds($0) }
        guard let first = days.map(\.earliest).min(), let last = days.map(\.latest).max() else {
            return .year
        }
        let years = Int(last.number - first.number) / 365
        return years < 3 ? .month : years <= 60 ? .year : .decade
    }

    /// The first and the last day on which a link may begin; nil where either is unknown.
    private func bounds(_ link: LinkIndex) -> DayBounds? {
        let days = model.timing(ofLink: link)?.start
        return days.flatMap { $0.earliest.isFinite && $0.latest.isFinite ? $0 : nil }
    }

    /// The chart: a column for each period, with the kinds of links on each other.
    ///
    /// - Returns: The chart, which has no series where no link has a date; nil where there would be
    ///   more columns than a page shows.
    /// - Complexity: O(links), and the periods in which each may lie.
    package func chart(by period: Period) -> Chart? {
        var (sure, perhaps): ([Int: [Int: Int]], [Int: Int]) = ([:], [:])
        var (undated, unbounded, open) = (0, 0, 0)
        let most = Chart.mostNames
        for link in links {
            guard let days = bounds(link) else {
                if model.timing(ofLink: link)?.start.isHalfKnown ?? false {
                    unbounded += 1
                } else {
                    undated += 1
                }
                continue
            }
            let (first, last) = (period.number(of: days.earliest), period.number(of: days.latest))
            if first == last {
                sure[Int(model.links.kinds[link]), default: [:]][first, default: 0] += 1
            } else if last - first < most {
                open += 1
                for number in first...last { perhaps[number, default: 0] += 1 }
            } else {
                unbounded += 1
            }
        }
        let numbers = sure.values.flatMap(\.keys) + perhaps.keys
        let (first, last) = (numbers.min() ?? 0, numbers.max() ?? -1)
        guard last - first < most else { return nil }
        var diagram = Diagram(title: "")
        diagram.notes = notes(undated, unbounded, open, period)
        var chart = Chart(diagram, .columns, .words, [])
        chart.up = "Links"
        if first <= last { chart.names = (first...last).map(period.name(of:)) }
        if !perhaps.isEmpty {
            chart.possible = chart.names.indices.map { perhaps[first + $0] ?? 0 }
        }
        chart.series = series(sure, first, chart.names)
        let total = links.count - undated - unbounded - open
        chart.diagram.summary =
            "Columns of how many links begin in each \(period.rawValue): "
            + chart.series.map { series in
                "\(series.name) \(Int(series.points.reduce(0) { $0 + $1.y }))"
            }.joined(separator: ", ") + "; \(SummaryWords.count(total, "link")) in all."
        return chart
    }

    /// A series for each kind, the most frequent first; the rest are one.
    private func series(
        _ sure: [Int: [Int: Int]], _ first: Int, _ names: [String]
    ) -> [Chart.Series] {
        let sums = sure.mapValues { $0.values.reduce(0, +) }
        let order = sums.keys.sorted { (sums[$1] ?? 0, $0) < (sums[$0] ?? 0, $1) }
        let most = order.count <= Chart.mostSeries ? order.count : Chart.mostSeries - 1
        var groups = order.prefix(most).map { ([$0], model.codebook.linkKinds[$0].reads) }
        if order.count > most { groups.append((Array(order.dropFirst(most)), "other kinds")) }
        return groups.map { kinds, name in
            let points = names.indices.compactMap { place -> Chart.Point? in
                let count = kinds.reduce(0) { $0 + (sure[$1]?[first + place] ?? 0) }
                guard count > 0 else { return nil }
                return Chart.Point(
                    Double(place), Double(count),
                    title: "\(names[place]), \(name): \(SummaryWords.count(count, "link"))")
            }
            return Chart.Series(name, points)
        }
    }

    private func notes(
        _ undated: Int, _ unbounded: Int, _ open: Int, _ period: Period
    ) -> [String] {
        var notes = ["Links are counted where they begin."]
        if open > 0 {
            notes.append(
                "\(SummaryWords.count(open, "link")) may begin in one of several "
                    + "\(period.rawValue)s: a line above a column says how many more may be of it.")
        }
        if undated > 0 {
            notes.append("Without a date: \(SummaryWords.count(undated, "link")), not drawn.")
        }
        if unbounded > 0 {
            notes.append(
                "Without a first or a last day, or with many \(period.rawValue)s between them: "
                    + "\(SummaryWords.count(unbounded, "link")), not drawn."
            )
        }
        if denied > 0 {
            notes.append(
                "Left out: \(SummaryWords.count(denied, "link")) that no source speaks for.")
        }
        return notes
    }
}
