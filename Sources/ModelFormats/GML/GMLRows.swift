/// The nodes or the edges of a GML file with what they say, before it is known what all say.
struct GMLRows {
    /// A key with the keys of the lists around it, such as `graphics.x`, by its position.
    typealias Path = Int32

    /// A value.
    struct Cell {
        let path: Path
        var text: TextID
        let place: GenericRows.Place
    }

    /// A node or an edge.
    struct Row {
        let place: GenericRows.Place
        var cells: Range<Int>
        /// The ids of a node, or of the two ends of an edge.
        var ids: [Cell?]
        var isDirected = true
    }

    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []

    /// Starts a row.
    mutating func begin(at place: GenericRows.Place, ids: Int) {
        rows.append(
            Row(
                place: place, cells: cells.count..<cells.count,
                ids: Array(repeating: nil, count: ids)))
    }

    /// Adds a value to the newest row.
    mutating func put(_ cell: Cell) {
        cells.append(cell)
        rows[rows.count - 1].cells = rows[rows.count - 1].cells.lowerBound..<cells.count
    }

    /// Changes the newest row.
    mutating func change(_ body: (inout Row) -> Void) { body(&rows[rows.count - 1]) }

    /// Says of the rows from one on that they have no direction, unless they say it themselves.
    mutating func undirect(from first: Int, except stated: Set<Int>) {
        for row in first..<rows.count where !stated.contains(row) {
            rows[row].isDirected = false
        }
    }

    /// The values of a row, of which several under one key are one with semicolons between them.
    func values(_ row: Row, _ texts: inout TextPool) -> [Cell] {
        var positions: [Path: Int] = [:]
        var values: [Cell] = []
        var twins: [Int: [TextID]] = [:]
        for cell in cells[row.cells] {
            if let known = positions[cell.path] {
                twins[known, default: [values[known].text]].append(cell.text)
            } else {
                positions[cell.path] = values.count
                values.append(cell)
            }
        }
        for (position, all) in twins {
            values[position].text = texts.add(
                all.map { texts.string($0) }.joined(separator: "; "))
        }
        return values
    }
}
