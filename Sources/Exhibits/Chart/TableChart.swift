import DiffusionModel

/// A chart of the columns of a table.
package struct TableChart {
    /// Which columns are drawn, by their places.
    package struct Columns {
        /// What lies along the axis.
        package var x: Int
        /// What the height is; nil counts how often values of `x` come.
        package var y: Int?
        /// Between which values each lies.
        package var (low, high): (Int?, Int?)
        /// What tells series apart.
        package var series: Int?

        package init(x: Int) { self.x = x }
    }

    /// Why no chart is drawn: a cell, by row and column, and what is wrong with it.
    package struct Fault: Error {
        /// The row, from 0; nil where all of the table is meant.
        package let row: Int?
        /// The column.
        package let column: Int
        /// What is wrong.
        package let message: String
    }

    private let header: [String]
    private let rows: [[String]]
    private let columns: Columns

    /// Takes a table: the names of its columns, and rows of as many cells or fewer.
    package init(_ header: [String], _ rows: [[String]], _ columns: Columns) {
        (self.header, self.rows, self.columns) = (header, rows, columns)
    }

    private func cell(_ row: Int, _ column: Int) -> String {
        column < rows[row].count ? rows[row][column] : ""
    }

    /// The chart, with the mark that is asked for or that suits its axis.
    ///
    /// - Throws: `Fault` for a cell that is no number, and for more than a page shows.
    /// - Complexity: O(rows · log rows).
    package func chart(_ mark: Chart.Mark?) throws(Fault) -> Chart {
        guard let y = columns.y else { return try histogram() }
        var scale = scale
        if mark == .bars || mark == .columns { scale = .words }
        let kept = rows.indices.filter { !cell($0, y).isEmpty && !cell($0, columns.x).isEmpty }
        var (names, places): ([String], [String: Int]) = ([], [:])
        var series: [(name: String, points: [Chart.Point])] = []
        var known: [String: Int] = [:]
        var said: Set<[String]> = []
        for row in kept {
            let text = cell(row, columns.x)
            let name = columns.series.map { cell(row, $0) } ?? ""
            let x: Double
            switch scale {
            case .numbers: x = try number(row, columns.x)
            case .days: x = Double(try day(row).number)
            case .words:
                // What one series says twice has two rows, so that neither hides the other.
                let isTwice = !said.insert([name, text]).inserted
                if places[text] == nil || isTwice {
                    places[text] = names.count
                    names.append(text)
                }
                x = Double(places[text] ?? 0)
            }
            let place = known[name] ?? series.count
            if place == series.count {
                known[name] = place
                series.append((name, []))
            }
            let value = try number(row, y)
            let (low, high) = (try bound(row, columns.low), try bound(row, columns.high))
            if let low, let high, low > high {
                throw Fault(
                    row: row, column: columns.low ?? 0,
                    message: "\(low) is above \(high), its bound")
            }
            series[place].points.append(
                Chart.Point(
                    x, value, low: low, high: high,
                    title: title(text, name, cell(row, y), low, high)))
        }
        try check(names.count, series.count, kept.count)
        var chart = Chart(
            Diagram(title: ""), mark ?? Self.mark(for: scale), scale,
            series.map { name, points in
                Chart.Series(name, scale == .words ? points : points.sorted { $0.x < $1.x })
            })
        (chart.names, chart.across, chart.up) = (names, header[columns.x], header[y])
        describe(&chart, leftOut: rows.count - kept.count)
        return chart
    }

    private func title(
        _ x: String, _ series: String, _ y: String, _ low: Double?, _ high: Double?
    ) -> String {
        let head = series.isEmpty ? x : "\(x), \(series)"
        guard low != nil || high != nil else { return "\(head): \(y)" }
        let ends = [low, high].map { $0.map { String($0) } ?? "?" }
        return "\(head): \(y) (\(ends[0]) to \(ends[1]))"
    }

    private func describe(_ chart: inout Chart, leftOut: Int) {
        let count = chart.series.reduce(0) { $0 + $1.points.count }
        chart.diagram.title = "\(chart.up) by \(chart.across)"
        chart.diagram.summary =
            "\(chart.up) by \(chart.across): "
            + SummaryWords.count(count, "value") + ". "
            + SummaryWords.told(chart.series.flatMap(\.points).map(\.title), "value")
            .joined(separator: " ")
        guard leftOut > 0 else { return }
        chart.diagram.notes.append(
            leftOut == 1
                ? "1 row lacks a value and is not drawn."
                : "\(leftOut) rows lack a value and are not drawn.")
    }

    // MARK: - Values

    private func number(_ row: Int, _ column: Int) throws(Fault) -> Double {
        let text = cell(row, column)
        guard let number = Double(text), number.isFinite else {
            let hint = text.contains(",") ? " (decimals stand behind a point)" : ""
            throw Fault(row: row, column: column, message: "'\(text)' is no number" + hint)
        }
        return number
    }

    private func bound(_ row: Int, _ column: Int?) throws(Fault) -> Double? {
        guard let column, !cell(row, column).isEmpty else { return nil }
        return try number(row, column)
    }

    private func day(_ row: Int) throws(Fault) -> CalendarDay {
        let text = cell(row, columns.x)
        if let day = Self.day(text) { return day }
        throw Fault(
            row: row, column: columns.x,
            message: "'\(text)' is no date with a first day, and most others are")
    }

    private static func day(_ text: String) -> CalendarDay? {
        guard let bounds = (try? PartialDate(parsing: text))?.bounds, bounds.earliest.isFinite
        else { return nil }
        return bounds.earliest
    }

    /// What the values along the axis are: all of them numbers, or all of them dates, or words.
    ///
    /// Numbers of four digits under a name of time are years.
    private var scale: Chart.Scale {
        let texts = rows.indices.map { cell($0, columns.x) }.filter { !$0.isEmpty }
        let isTime = ["date", "year", "earliest", "latest", "day", "month"]
            .contains { header[columns.x].lowercased().contains($0) }
        let days = texts.count { Self.day($0) != nil }
        if isTime, days * 2 > texts.count { return .days }
        if days == texts.count, texts.contains(where: { Double($0) == nil }) { return .days }
        return texts.allSatisfy { Double($0)?.isFinite ?? false } ? .numbers : .words
    }

    private static func mark(for scale: Chart.Scale) -> Chart.Mark {
        switch scale {
        case .numbers: .points
        case .days: .line
        case .words: .bars
        }
    }

    private func check(_ names: Int, _ series: Int, _ points: Int) throws(Fault) {
        if names > Chart.mostNames {
            throw Fault(
                row: nil, column: columns.x,
                message: "\(names) rows are more than a page shows (\(Chart.mostNames))")
        }
        if series > Chart.mostSeries {
            throw Fault(
                row: nil, column: columns.series ?? 0,
                message: "\(series) series are more than anybody tells apart (\(Chart.mostSeries))")
        }
        if points > Chart.mostPoints {
            throw Fault(
                row: nil, column: columns.x,
                message: "\(points) points are more than a page shows (\(Chart.mostPoints))")
        }
    }

    // MARK: - Distributions

    /// How many values lie in each of some classes of one width.
    private func histogram() throws(Fault) -> Chart {
        let kept = rows.indices.filter { !cell($0, columns.x).isEmpty }
        var numbers: [Double] = []
        for row in kept { numbers.append(try number(row, columns.x)) }
        // As many classes as Sturges advises (1926, doi:10.1080/01621459.1926.10502161), on round
        // numbers.
        let wanted = 1 + Int((Double(max(numbers.count, 1))).exponent) + 1
        let axis = NumberAxis(numbers, from: 0, to: 1, most: wanted + 1, holdsZero: false)
        let edges = axis.ticks
        var counts = [Int](repeating: 0, count: max(edges.count - 1, 1))
        for number in numbers {
            let place = edges.dropFirst().firstIndex { number < $0.value } ?? edges.count - 1
            counts[min(max(place - 1, 0), counts.count - 1)] += 1
        }
        let names = counts.indices.map { place in
            "\(edges[place].label)–\(edges[min(place + 1, edges.count - 1)].label)"
        }
        let points = counts.enumerated().map { place, count in
            Chart.Point(
                Double(place), Double(count),
                title: "\(names[place]): \(SummaryWords.count(count, "row"))")
        }
        var chart = Chart(
            Diagram(title: ""), .columns, .words, [Chart.Series("", points)])
        (chart.names, chart.across, chart.up) = (names, header[columns.x], "Rows")
        describe(&chart, leftOut: rows.count - kept.count)
        chart.diagram.title = "Distribution of \(header[columns.x])"
        chart.diagram.notes.insert(
            "A class holds its lower end and not its upper one; the last holds both.", at: 0)
        return chart
    }
}
