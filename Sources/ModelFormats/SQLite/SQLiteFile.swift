import DiffusionModel

/// A database that is read, with what is to be said of it.
final class SQLiteFile {
    /// What each database of SQLite starts with.
    static let sign = Array("SQLite format 3\u{0}".utf8)

    /// Its name.
    let name: String
    /// Where it is asked.
    let connection: SQLiteConnection
    /// Its tables.
    let tables: [SQLiteTable]
    /// What was found amiss.
    var findings: DiagnosticLog
    private let mostBytes: Int
    private var bytes = 0
    private var saidNoText: Set<String> = []

    /// Opens a database, and lets the library look whether it is sound.
    ///
    /// - Throws: Why it cannot be read.
    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        guard bytes.starts(with: Self.sign) else {
            throw Diagnostic(
                .error, .unknownFormat, at: SourceLocation(file: file),
                "This is no database of SQLite.",
                hint: "Such a file starts with 'SQLite format 3'; one that is locked by a password "
                    + "has to be unlocked first.")
        }
        name = file
        mostBytes = max(1 << 26, 100 * bytes.count)
        findings = DiagnosticLog(of: [file])
        connection = try SQLiteConnection(reading: bytes, file: file)
        let look = try connection.statement("PRAGMA quick_check(1)")
        let isSound = try look.next()
        let words = look.text(0).text ?? ""
        guard isSound, words == "ok" else { throw SQLiteConnection.damaged(words, file) }
        tables = try SQLiteTable.all(of: connection)
        if bytes.dropFirst(18).prefix(2).contains(2) { warnOfJournal() }
    }

    /// The table of a name, upper and lower case being the same.
    func table(_ name: String) -> SQLiteTable? {
        tables.first { $0.name.lowercased() == name }
    }

    /// What messages call a table.
    func words(for table: String) -> String { "\(name)[\(table)]" }

    /// A table as a sheet, whose header stands before the first row.
    func sheet(_ table: SQLiteTable) throws(Diagnostic) -> Sheet {
        var sheet = Sheet(file: words(for: table.name))
        var rows = SheetRows(file: sheet.file)
        for (place, column) in table.columns.enumerated() {
            try rows.add(column, line: 0, column: place + 1)
        }
        try table.forEachRow(of: self) { fields throws(Diagnostic) in
            for field in fields {
                try rows.add(field.text, line: field.line, column: field.column)
            }
        }
        sheet.rows = rows.finish()
        if !table.computed.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .unsupported, at: SourceLocation(file: sheet.file),
                    "Columns are not read whose values the database would compute: "
                        + "\(SheetChoice.listed(table.computed)).",
                    hint: "Copy the table with their values: CREATE TABLE … AS SELECT …"))
        }
        sheet.findings.append(contentsOf: findings)
        findings = DiagnosticLog(of: [name])
        return sheet
    }

    // MARK: - While rows are read

    /// Refuses a database whose values are far larger than itself, as those of columns may be that
    /// a table was given later.
    func count(_ text: String, _ row: Int, in table: String) throws(Diagnostic) {
        bytes += text.utf8.count
        guard bytes > mostBytes || row >= TreeParts.rows else { return }
        throw Diagnostic(
            .error, .unsupported, at: SourceLocation(file: words(for: table), line: row),
            "The database holds more rows or longer texts than can be read.",
            hint: "Copy what is needed into a new database.")
    }

    /// Says once a column that bytes are no text.
    func noteNoText(_ text: String, _ table: String, _ row: Int, _ column: Int) {
        guard saidNoText.insert("\(table)\u{0}\(column)").inserted else { return }
        findings.append(
            Diagnostic(
                .warning, .invalidUTF8,
                at: SourceLocation(file: words(for: table), line: row, column: column),
                "The value is neither a text in UTF-8 nor a number that can be written, nor may "
                    + "others of the column be: '\(text.prefix(60))'.",
                hint: "Leave the column out, or store text in it."))
    }

    private func warnOfJournal() {
        findings.append(
            Diagnostic(
                .warning, .unsupported, at: SourceLocation(file: name),
                "The database is kept with a journal (WAL); what stands only in the file '-wal' "
                    + "beside it is not read.",
                hint: "Run 'PRAGMA wal_checkpoint(TRUNCATE)' in it first."))
    }
}
