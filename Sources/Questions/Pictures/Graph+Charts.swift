import DiffusionModel
import DiffusionNetwork
import Exhibits

extension Graph {
    /// Draws how many had adopted each policy by each day.
    ///
    /// - Throws: `NameError`, or `TributaryError` where there is nothing to draw, or more than
    ///   anybody tells apart.
    package func adoptionCurve(
        _ form: ChartForm, hearing listener: any QuestionListener
    ) throws -> Picture {
        let selection = try form.part.selection(in: model, hearing: listener)
        let curve = AdoptionCurve(of: model, selection)
        let policies = curve.policies
        let most = Chart.mostSeries
        guard policies.count <= most else {
            let names = policies.prefix(most).map { "'\($0.name)'" }.joined(separator: ", ")
            throw TributaryError(
                .senselessQuestion,
                "\(policies.count) policies are more curves than anybody tells apart (\(most)); "
                    + "most are adopted: \(names)",
                hint: "Add --policy with some of them.")
        }
        let chart = curve.chart
        guard !chart.series.isEmpty else {
            throw TributaryError(
                .nothingFound, "nothing to draw: no source speaks for an adoption that has a date")
        }
        return try picture(of: chart, form, "Adopters along time")
    }

    /// Draws how many links of each kind begin in each period.
    ///
    /// - Throws: `NameError`, or `TributaryError` where there is nothing to draw, or more than a
    ///   page shows.
    package func linkCounts(
        _ form: ChartForm, hearing listener: any QuestionListener
    ) throws -> Picture {
        let selection = try form.part.selection(in: model, hearing: listener)
        let counts = LinkCounts(of: model, selection)
        let period = form.period ?? counts.fitting
        guard let chart = counts.chart(by: period) else {
            throw TributaryError(
                .senselessQuestion,
                "so many \(period.rawValue)s are more columns than a page shows "
                    + "(\(Chart.mostNames))",
                hint: "Take a longer --period, or fewer links, as with --after.")
        }
        guard !chart.series.isEmpty else {
            throw TributaryError(
                .nothingFound,
                "nothing to draw: no link that a source speaks for has a first and a last day")
        }
        return try picture(of: chart, form, "Links by \(period.rawValue) and kind")
    }

    private func picture(of chart: Chart, _ form: ChartForm, _ what: String) throws -> Picture {
        var chart = chart
        let title = form.title ?? model.header.title ?? ""
        (chart.diagram.title, chart.diagram.subtitle) = title.isEmpty ? (what, "") : (title, what)
        let filters = try form.part.criteria(in: model, walking: false).filters
        let words = filters.map { Wording.part(by: $0, in: model) }
        if !words.isEmpty {
            chart.diagram.notes.append("Part of the graph: \(words.joined(separator: "; ")).")
        }
        (chart.diagram.theme, chart.diagram.page) = (form.theme, form.page)
        return Picture(chart)
    }
}
