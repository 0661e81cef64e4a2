import DiffusionModel

/// In which order the rows of a matrix stand, and its columns where they are the same.
package enum MatrixOrder: Sendable {
    /// Those that are joined near each other.
    case nearness
    /// Who first did or got something first.
    case date
    /// By name.
    case name
    /// By community, those that are joined near each other within one.
    case communities(Communities)

    /// Which actors form a community.
    package struct Communities: Sendable {
        /// The number of the community of each actor, by its id.
        package let numbers: [String: Int]
        /// How they were found, as it stands below the picture.
        package let words: String

        package init(numbers: [String: Int], words: String) {
            (self.numbers, self.words) = (numbers, words)
        }
    }
}

extension MatrixChart {
    /// The matrix with its rows in another order.
    ///
    /// - Parameters:
    ///   - order: The order; rows that it does not tell apart stay as they are.
    ///   - lanes: The chart that the matrix is of.
    /// - Returns: The same cells in other places.
    /// - Complexity: O(rows · log rows + cells).
    func ordered(by order: MatrixOrder, of lanes: LaneChart) -> MatrixChart {
        let cards = Dictionary(lanes.diagram.cards.enumerated().map { ($1.id, $0) }) { one, _ in one
        }
        let place = rows.map { cards[$0.id] ?? rows.count }
        let sorted: [Int]
        var copy = self
        switch order {
        case .nearness: sorted = rows.indices.sorted { (place[$0], $0) < (place[$1], $1) }
        case .date:
            let days = lanes.daysOfRows
            let first = rows.map { days[$0.id] ?? .distantFuture }
            sorted = rows.indices.sorted { (first[$0], place[$0]) < (first[$1], place[$1]) }
        case .name:
            sorted = rows.indices.sorted { (rows[$0].name, $0) < (rows[$1].name, $1) }
        case .communities(let communities):
            let numbers = rows.map { communities.numbers[$0.id] ?? .max }
            sorted = rows.indices.sorted { (numbers[$0], place[$0]) < (numbers[$1], place[$1]) }
            copy.breaks = sorted.indices.dropFirst().filter {
                numbers[sorted[$0]] != numbers[sorted[$0 - 1]]
            }
            copy.diagram.notes.append(communities.words)
        }
        copy.put(rows: sorted)
        return copy
    }

    /// Puts rows, and columns that are the same, into an order.
    private mutating func put(rows order: [Int]) {
        var places = [Int](repeating: 0, count: order.count)
        for (place, row) in order.enumerated() { places[row] = place }
        rows = order.map { rows[$0] }
        let isSquare = content == .actors
        if isSquare { columns = order.map { columns[$0] } }
        cells = cells.map { cell in
            var moved = cell
            moved.row = places[cell.row]
            if isSquare { moved.column = places[cell.column] }
            return moved
        }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}

extension LaneChart {
    /// The day by which each actor first did or got something, by its id.
    fileprivate var daysOfRows: [String: CalendarDay] {
        var days = Dictionary(zip(diagram.cards.map(\.id), firstDays)) { one, _ in one }
        for deed in deeds {
            guard let day = deed.timing?.start.latest else { continue }
            days[deed.lane] = min(days[deed.lane] ?? .distantFuture, day)
        }
        return days
    }
}
