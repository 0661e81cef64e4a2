import DiffusionModel

/// A table of a database: real rows, no view and no rows that a module makes up.
struct SQLiteTable {
    /// Its name.
    let name: String
    /// The names of the columns whose values are stored.
    private(set) var columns: [String] = []
    /// The names of the columns whose values the database would compute.
    private(set) var computed: [String] = []

    /// Its name as SQL has names.
    var quotedName: String { Self.quoted(name) }

    private static func quoted(_ name: String) -> String {
        "\""
            + name.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    /// The place of a column, from 0; names of columns are the same in upper and lower case.
    func place(of column: String) -> Int? {
        columns.firstIndex(of: column)
            ?? columns.firstIndex { $0.lowercased() == column.lowercased() }
    }

    /// The tables of a database in the order in which they were made.
    static func all(of connection: SQLiteConnection) throws(Diagnostic) -> [SQLiteTable] {
        let listing = try connection.statement(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
                + "ORDER BY rowid")
        var tables: [SQLiteTable] = []
        while try listing.next() {
            let (name, sql) = (listing.text(0).text ?? "", listing.text(1).text ?? "")
            // What is called a table may be made as something else.
            guard !name.isEmpty, !name.hasPrefix("sqlite_"), !name.utf8.contains(0),
                sql.hasPrefix("CREATE TABLE ")
            else { continue }
            tables.append(SQLiteTable(name: name))
        }
        let columns = try connection.statement(
            "SELECT name, hidden FROM pragma_table_xinfo(?1) ORDER BY cid")
        for place in tables.indices {
            columns.reset()
            try columns.bind(tables[place].name, at: 1)
            while try columns.next() {
                let name = columns.text(0).text ?? ""
                if columns.text(1).text == "0" {
                    tables[place].columns.append(name)
                } else {
                    tables[place].computed.append(name)
                }
            }
        }
        return tables
    }

    private init(name: String) { self.name = name }

    /// Hands on the values of each row that are there, in the order in which rows are stored.
    ///
    /// - Parameters:
    ///   - file: The database.
    ///   - base: What is added to the number of a row, which counts from 1, for its line.
    ///   - take: Takes the values of a row, each at its line and column.
    /// - Throws: What the taker throws, and why a row cannot be read.
    func forEachRow(
        of file: SQLiteFile, from base: Int = 0,
        _ take: ([CSVScanner.Field]) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard let rows = try SQLiteRows(of: self, in: file, from: base) else { return }
        while let fields = try rows.next() { try take(fields) }
    }

    /// The statement that asks for all rows; an index could have them in another order.
    fileprivate var query: String {
        let names = columns.map(Self.quoted).joined(separator: ", ")
        return "SELECT \(names) FROM \(quotedName) NOT INDEXED"
    }
}

/// The rows of a table, one after the other.
///
/// Whoever takes them is not known here, as the compiler would make this code again for each.
private final class SQLiteRows {
    private let table: SQLiteTable
    private let file: SQLiteFile
    private let statement: SQLiteStatement
    private let base: Int
    private var row = 0

    /// Asks for the rows of a table, if it has columns.
    init?(of table: SQLiteTable, in file: SQLiteFile, from base: Int) throws(Diagnostic) {
        guard !table.columns.isEmpty else { return nil }
        (self.table, self.file, self.base) = (table, file, base)
        statement = try file.connection.statement(table.query)
    }

    /// The values of the next row that are there.
    func next() throws(Diagnostic) -> [CSVScanner.Field]? {
        guard try statement.next() else { return nil }
        row += 1
        var fields: [CSVScanner.Field] = []
        for column in table.columns.indices {
            let (text, isText) = statement.text(column)
            guard let text else { continue }
            if !isText { file.noteNoText(text, table.name, row, column + 1) }
            try file.count(text, row, in: table.name)
            fields.append(CSVScanner.Field(text: text, line: base + row, column: column + 1))
        }
        return fields
    }
}
