import DiffusionModel

/// Reads databases: those that we wrote as the graphs that they were, others table by table.
enum SQLiteReader {
    /// The ways from a database to a graph or its tables.
    static let ways = FormatReader.Database(
        parse: { (bytes, file, texts) throws(Diagnostic) in
            let database = try SQLiteFile(bytes, file: file)
            guard !DNAReader.knows(database) else {
                return try DNAReader.parsed(database, bytes.count, into: &texts)
            }
            return try SQLiteGraphReader.parsed(database, bytes.count, into: &texts)
        },
        sheets: { (bytes, file) throws(Diagnostic) in
            let database = try SQLiteFile(bytes, file: file)
            let isGraph = SQLiteGraphReader.knows(database) || DNAReader.knows(database)
            return isGraph ? nil : try sheets(of: database)
        },
        sheet: { (bytes, file, name) throws(Diagnostic) in
            let database = try SQLiteFile(bytes, file: file)
            return try database.sheet(table(named: name, of: database))
        })

    /// The tables that are called as parts of graphs are, with a word on the others.
    private static func sheets(of database: SQLiteFile) throws(Diagnostic) -> [Sheet] {
        var sheets: [Sheet] = []
        var rest = database.tables.map(\.name)
        for part in CSVTables.Part.allCases {
            guard let table = part.names.lazy.compactMap({ database.table($0) }).first else {
                continue
            }
            rest.removeAll { $0 == table.name }
            sheets.append(try database.sheet(table))
        }
        guard !sheets.isEmpty else { throw unknown(database) }
        if !rest.isEmpty {
            sheets[0].findings.append(
                Diagnostic(
                    .warning, .skippedRow, at: SourceLocation(file: database.name),
                    "Tables of the database are not read: \(SheetChoice.listed(rest)).",
                    hint: "A map can say what a table holds."))
        }
        return sheets
    }

    /// The table that a name means, or the only one.
    private static func table(
        named name: String?, of database: SQLiteFile
    ) throws(Diagnostic) -> SQLiteTable {
        let names = database.tables.map(\.name)
        guard let name else {
            guard names.count == 1 else { throw unknown(database) }
            return database.tables[0]
        }
        return database.tables[
            try SheetChoice.place(
                of: name, among: names, "database", "table", file: database.name)]
    }

    private static func unknown(_ database: SQLiteFile) -> Diagnostic {
        let names = database.tables.map(\.name)
        return Diagnostic(
            .error, .notAGraph, at: SourceLocation(file: database.name),
            names.isEmpty
                ? "The database has no table."
                : "The database does not show which table is meant; it has "
                    + "\(SheetChoice.listed(names)).",
            hint: "Name a table as a sheet is named, alone or in a map that says what its columns "
                + "are; tables called 'links', 'entities' and 'sources' are read together.")
    }
}
