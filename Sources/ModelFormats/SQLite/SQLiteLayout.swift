/// A table of a database that is laid out as we write it, and what its columns are.
struct SQLiteLayout {
    /// What the values of a column are.
    enum Use {
        /// What holds tables together or is told for questions alone.
        case unread
        /// The value of a key of the native format.
        case key(String)
        /// Several words of the format.
        case words(String)
        /// 1 where something holds.
        case mark(String)
        /// An attribute, in a column that the layout does not have.
        case attribute(String)
    }

    /// The table.
    let table: SQLiteTable
    /// What is added to the number of a row for its line.
    let base: Int
    /// The use of each column.
    let uses: [Use]
    /// The columns by their names, from 1.
    private let places: [String: Int]

    init(_ table: SQLiteTable, number: Int, columns: [String]) {
        (self.table, base) = (table, number * TreeParts.rows)
        let unread = SQLiteSchema.unread.union(SQLiteSchema.owners(in: table.name.lowercased()))
        uses = table.columns.map { name in
            let column = name.lowercased()
            guard columns.contains(column) else { return .attribute(name) }
            let key = SQLiteSchema.keys[column] ?? column
            if unread.contains(column) { return .unread }
            if key == NativeKey.mechanism.rawValue { return .words(key) }
            return key == NativeKey.context.rawValue ? .mark(key) : .key(key)
        }
        places = Dictionary(
            table.columns.enumerated().map { ($1.lowercased(), $0 + 1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The value of a column in a row.
    func value(_ column: String, of row: [CSVScanner.Field]) -> CSVScanner.Field? {
        guard let place = places[column] else { return nil }
        return row.first { $0.column == place }
    }
}
