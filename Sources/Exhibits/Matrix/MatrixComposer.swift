import DiffusionModel

extension LaneChart {
    /// The same as a matrix.
    ///
    /// - Parameters:
    ///   - content: What its rows and columns are.
    ///   - order: The order of its rows; nil for the one that suits what they are.
    /// - Returns: The matrix, without cells where there is nothing of that sort; nil where there
    ///   would be more than a picture can show.
    /// - Complexity: O(links + deeds), and the years of each.
    package func matrix(
        of content: MatrixChart.Content, in order: MatrixOrder? = nil
    ) -> MatrixChart? {
        let composer = MatrixComposer(self, content)
        guard diagram.cards.count <= MatrixChart.mostRows, composer.fits else { return nil }
        switch content {
        case .actors: composer.addActors()
        case .years: composer.addYears()
        case .policies: composer.addPolicies()
        }
        var matrix = composer.done()
        guard matrix.columns.count <= MatrixChart.mostRows else { return nil }
        matrix.diagram.summary = LaneSummary(self).text(
            beginning: "A matrix of " + SummaryWords.count(matrix.rows.count, "row") + " and "
                + SummaryWords.count(matrix.columns.count, "column") + ".")
        return order.map { matrix.ordered(by: $0, of: self) } ?? matrix
    }
}

/// Sorts what a chart along time holds into cells.
private final class MatrixComposer {
    private let lanes: LaneChart
    private var matrix: MatrixChart
    private let places: [String: Int]
    private var cells: [Place: MatrixChart.Cell] = [:]

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    init(_ lanes: LaneChart, _ content: MatrixChart.Content) {
        self.lanes = lanes
        matrix = MatrixChart(diagram: lanes.diagram, content: content)
        let cards = lanes.diagram.cards
        places = Dictionary(cards.enumerated().map { ($1.id, $0) }) { one, _ in one }
        matrix.rows = cards.map { MatrixChart.Heading(id: $0.id, name: $0.name) }
    }

    func done() -> MatrixChart {
        var matrix = matrix
        matrix.cells = cells.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        return matrix.withoutEmptyRows
    }

    /// Whether what may lie in many years fits into cells.
    var fits: Bool {
        guard matrix.content == .years else { return true }
        let years = spans.reduce(0) { $0 + ($1?.count ?? 1) }
        return years <= MatrixChart.mostCells
    }

    // MARK: - Cells

    private func add(
        _ row: Int, _ column: Int, _ sentence: String, count: Int = 1, isIntended: Bool,
        isOpen: Bool = false,
        _ change: (inout MatrixChart.Cell) -> Void
    ) {
        let place = Place(row: row, column: column)
        var cell = cells[place] ?? MatrixChart.Cell(row: row, column: column)
        cell.count += count
        cell.isIntended = cell.isIntended && isIntended
        cell.isOpen = cell.isOpen && isOpen
        cell.sentences.append(sentence)
        change(&cell)
        cells[place] = cell
    }

    private static func add(_ style: LinkKind.Style, to cell: inout MatrixChart.Cell) {
        guard !cell.styles.contains(style) else { return }
        cell.styles = LinkKind.Style.allCases.filter { $0 == style || cell.styles.contains($0) }
    }

    private func place(_ end: DiagramLink.End) -> Int? {
        if case .card(let id) = end { places[id] } else { nil }
    }

    func addActors() {
        matrix.columns = matrix.rows
        for link in lanes.diagram.links {
            guard let from = place(link.from), let to = place(link.to) else { continue }
            // What has no direction stands on both sides.
            for (row, column) in link.isHeadless ? [(from, to), (to, from)] : [(from, to)] {
                add(
                    row, column, link.sentence, count: link.count, isIntended: link.isIntended
                ) { cell in
                    Self.add(link.style, to: &cell)
                }
            }
        }
    }

    // MARK: - Years

    /// The years between which something may have happened; nil where either is unknown.
    private func years(of timing: Timing?) -> ClosedRange<Int>? {
        guard let start = timing?.start, start.earliest.isFinite, start.latest.isFinite else {
            return nil
        }
        return start.earliest.components.year...start.latest.components.year
    }

    /// The years of each link and then of each deed.
    private var spans: [ClosedRange<Int>?] {
        lanes.times.map { years(of: $0.arrival ?? $0.departure) }
            + lanes.deeds.map { years(of: $0.timing) }
    }

    func addYears() {
        let spans = spans
        let known = spans.compactMap { $0 }
        let first = known.map(\.lowerBound).min() ?? 0
        let last = known.map(\.upperBound).max() ?? -1
        if first <= last {
            matrix.columns = (first...last).map { .init(id: String($0), name: String($0)) }
        }
        if spans.contains(nil) { matrix.columns.append(.init(id: "", name: "?")) }
        let unknown = matrix.columns.count - 1
        for (number, link) in lanes.diagram.links.enumerated() {
            guard let row = place(link.to) else { continue }
            for year in spans[number].map(Array.init) ?? [first + unknown] {
                let isOpen = (spans[number]?.count ?? 1) > 1
                add(
                    row, year - first, link.sentence, count: link.count,
                    isIntended: link.isIntended,
                    isOpen: isOpen
                ) { Self.add(link.style, to: &$0) }
            }
        }
        for (number, deed) in lanes.deeds.enumerated() {
            let span = spans[lanes.times.count + number]
            guard let row = places[deed.lane] else { continue }
            for year in span.map(Array.init) ?? [first + unknown] {
                add(
                    row, year - first, deed.sentence, isIntended: deed.isIntended,
                    isOpen: (span?.count ?? 1) > 1
                ) { cell in
                    cell.isDeed = true
                    if deed.isAdoption { cell.isAdoption = true }
                }
            }
        }
    }

    // MARK: - Policies

    private func day(of deed: LaneDeed) -> CalendarDay {
        deed.timing?.start.latest ?? .distantFuture
    }

    func addPolicies() {
        var columns: [String: Int] = [:]
        for deed in lanes.deeds where columns[deed.name] == nil {
            columns[deed.name] = matrix.columns.count
            matrix.columns.append(.init(id: deed.name, name: deed.name))
        }
        let byTime = lanes.deeds.enumerated().sorted { one, other in
            (day(of: one.element), one.offset) < (day(of: other.element), other.offset)
        }
        for deed in byTime.map(\.element) {
            guard let row = places[deed.lane], let column = columns[deed.name] else { continue }
            let years = years(of: deed.timing)
            let date =
                years.map {
                    $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)"
                }
                ?? deed.timing.map { Wording.timing($0) } ?? "undated"
            let words =
                (deed.isAdoption ? date : "\(deed.term.lowercased()) \(date)")
                + deed.marks.spaced
            add(row, column, deed.sentence, isIntended: deed.isIntended) { cell in
                cell.isDeed = true
                if deed.isAdoption { cell.isAdoption = true }
                // What two records say alike is read once.
                guard !cell.text.contains(words) else { return }
                cell.text = cell.text.isEmpty ? words : cell.text + ", " + words
            }
        }
    }
}

extension MatrixChart {
    /// The matrix without rows that have no cell, where rows and columns are not the same; rows of
    /// what happened come in its order.
    fileprivate var withoutEmptyRows: MatrixChart {
        guard content != .actors else { return self }
        var first: [Int: Int] = [:]
        for cell in cells { first[cell.row] = min(first[cell.row] ?? .max, cell.column) }
        let kept = rows.indices.filter { first[$0] != nil }
        let order =
            content == .years
            ? kept.sorted { (first[$0] ?? 0, $0) < (first[$1] ?? 0, $1) } : kept
        let places = Dictionary(order.enumerated().map { ($1, $0) }) { one, _ in one }
        var copy = self
        copy.rows = order.map { rows[$0] }
        copy.cells = cells.compactMap { cell in
            guard let row = places[cell.row] else { return nil }
            var cell = cell
            cell.row = row
            return cell
        }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        return copy
    }
}
