/// Which columns the newest row has a text in, each of which holds one at most.
struct PajekStamps {
    private var rows: [Int] = []
    private var row = 0

    /// Starts a row.
    mutating func start() { row += 1 }

    /// Whether the row has had no text in a column.
    mutating func isNew(_ column: Int) -> Bool {
        while rows.count <= column { rows.append(0) }
        defer { rows[column] = row }
        return rows[column] != row
    }
}
