import DiffusionModel

/// Rows of a sheet as their cells come, within bounds on what they may take.
///
/// A cell far to the right is padded with empty cells before it, so that few bytes of a file could
/// ask for much memory. All cells together are counted, and one more for each row, which takes as
/// much.
struct SheetRows {
    /// How many rows a sheet may have.
    static let mostRows = 1_048_576
    /// How many columns a sheet may have.
    static let mostColumns = 16_384
    /// How many cells a sheet may have, the empty ones among them.
    static let mostCells = 20_000_000

    private let file: String
    private let mostCells: Int
    private var rows: [[CSVScanner.Field]] = []
    private var row: [CSVScanner.Field] = []
    private var line = 0
    private var count = 0
    private var isSorted = true

    init(file: String, mostCells: Int = Self.mostCells) {
        (self.file, self.mostCells) = (file, mostCells)
    }

    /// Adds what a cell holds; lines and columns count from 1.
    mutating func add(_ text: String, line: Int, column: Int) throws(Diagnostic) {
        guard !text.isEmpty else { return }
        if line != self.line { endRow(before: line) }
        if row.isEmpty { try count(1) }
        let field = CSVScanner.Field(text: text, line: line, column: column)
        guard column > row.count else {
            row[column - 1] = field
            return
        }
        try count(column - row.count)
        if row.isEmpty { row.reserveCapacity(max(column, rows.last?.count ?? 0)) }
        while row.count < column - 1 {
            row.append(CSVScanner.Field(text: "", line: line, column: row.count + 1))
        }
        row.append(field)
    }

    /// All rows in the order of their lines.
    mutating func finish() -> [[CSVScanner.Field]] {
        endRow(before: line)
        guard !isSorted else { return rows }
        let order = rows.indices.sorted { left, right in
            let (one, other) = (rows[left].first?.line ?? 0, rows[right].first?.line ?? 0)
            return one == other ? left < right : one < other
        }
        return order.map { rows[$0] }
    }

    private mutating func endRow(before next: Int) {
        if !row.isEmpty { rows.append(row) }
        row = []
        if next < line { isSorted = false }
        line = next
    }

    private mutating func count(_ cells: Int) throws(Diagnostic) {
        count += cells
        guard count > mostCells else { return }
        throw Diagnostic(
            .error, .unsupported, at: SourceLocation(file: file, line: line),
            "The table has more than \(mostCells) cells, the empty ones before others counted, and "
                + "one more for each row.",
            hint: "Delete rows and columns that are not needed.")
    }
}
