import DiffusionModel
import EdgeTables

/// Rows of a table, one after the other; a copy goes on from where it was made.
protocol TableRowSource {
    /// The fields of the next row that holds anything, or nil at the end.
    mutating func row() throws(Diagnostic) -> [CSVScanner.Field]?

    /// Goes to a row that starts elsewhere.
    mutating func move(to row: TableRow)
}

extension CSVScanner: TableRowSource {}

/// The rows of a sheet, all as wide as the first that holds anything.
struct SheetSource: TableRowSource {
    private let rows: [[CSVScanner.Field]]
    private var position = 0
    private let width: Int

    init(_ sheet: Sheet) {
        rows = sheet.rows
        width = rows.first?.count ?? 0
    }

    mutating func row() throws(Diagnostic) -> [CSVScanner.Field]? {
        guard position < rows.count else { return nil }
        defer { position += 1 }
        let row = rows[position]
        guard let last = row.last, row.count < width else { return row }
        return row
            + (row.count..<width).map {
                CSVScanner.Field(text: "", line: last.line, column: $0 + 1)
            }
    }

    /// Sheets are read from their start to their end alone.
    mutating func move(to row: TableRow) {}
}
