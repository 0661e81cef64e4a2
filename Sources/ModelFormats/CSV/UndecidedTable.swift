import DiffusionModel

/// A table with ids, kinds, and columns that only sources have; its kinds say what it describes.
///
/// `newspaper` is no kind of entities, so the table describes sources, and what they are sorted
/// into is kept with them; where most kinds are some of entities, the rows are entities.
struct UndecidedTable {
    let header: TableHeader
    let file: String
    private var rows: [[CSVScanner.Field]] = []

    init(_ header: TableHeader, file: String) { (self.header, self.file) = (header, file) }

    mutating func take(_ fields: [CSVScanner.Field]) { rows.append(fields) }

    /// What stands in the column `id`.
    var ids: [String] {
        guard let column = header.fields.firstIndex(where: { $0.text.lowercased() == "id" }) else {
            return []
        }
        return rows.compactMap { $0.indices.contains(column) ? $0[column].text : nil }
    }

    /// The table as what it is, with the mistakes in its rows and what is to be said of the choice.
    func decided(by codebook: TableCodebook) -> (table: RecordTable, findings: DiagnosticLog) {
        let isOfSources = !holdsEntities(codebook)
        var table = RecordTable(header, file: file, isSources: isOfSources)
        for row in rows { table.take(row) }
        var findings = table.rows.allFaults
        if !isOfSources, let noSources { findings.append(noSources) }
        return (table, findings)
    }

    /// Whether most of the kinds that stand in the rows are kinds of entities.
    private func holdsEntities(_ codebook: TableCodebook) -> Bool {
        guard let column = header.columnOfKinds else { return false }
        let words = rows.compactMap { row in
            row.indices.contains(column) && !row[column].text.isEmpty ? row[column].text : nil
        }
        return words.count { codebook.isEntityKind($0) } * 2 > words.count
    }

    /// What a reader of a table of entities may have meant by columns that entities do not have.
    private var noSources: Diagnostic? {
        // Beside the sources of its rows `via` is said of these.
        let hasSources = SourceColumn.position(in: header.fields.map(\.text)) != nil
        let columns = header.columnsOfSourcesAlone.filter { field in
            !hasSources || EdgeColumn.ofEvidence(field.text) == nil
        }
        guard let first = columns.first, let kinds = header.columnOfKinds else { return nil }
        let names = columns.map { "'\($0.text)'" }.joined(separator: ", ")
        return Diagnostic(
            .warning, .columnUse,
            at: SourceLocation(file: file, line: first.line, column: first.column),
            "The kinds of this table are kinds of entities, so its rows are no sources; \(names) "
                + "\(columns.count == 1 ? "is" : "are") kept as attributes of entities, and say "
                + "nothing of any source.",
            hint: "If the rows are sources, call the column '\(header.fields[kinds].text)' "
                + "otherwise, such as 'medium'.")
    }
}
