import DiffusionModel

/// What comes of a table in the end, and what is said of it.
extension MappedTable {
    func finished() -> [TableParser.Table] {
        var made: [TableParser.Table] = []
        for (statement, rows) in zip(statements, tables) where !rows.rows.isEmpty {
            made.append(
                TableParser.mapped(rows, statement.subject, file: file))
        }
        if !policies.rows.isEmpty {
            made.append(TableParser.mapped(policies, .entities, file: file))
        }
        if let sources = MappedSources.table(of: tables, statements) {
            made.append(TableParser.mapped(sources, .sources, file: file))
        }
        if let kinds { made.append(kinds) }
        var findings = cells.findings
        findings.append(contentsOf: [cells.noteOfTimes, noteOfRows, noteOfKept].compactMap { $0 })
        return [TableParser.none(findings, file: file)] + made
    }

    var kinds: TableParser.Table? {
        guard !section.orientations.isEmpty else { return nil }
        var rows = MappedRows()
        for (kind, orientation) in section.orientations {
            let field = { (text: String) in CSVScanner.Field(text: text, line: 1, column: 1) }
            let id = field(kind.text)
            rows.add([
                (rows.column("id", at: id), id),
                (rows.column("orientation", at: id), field(orientation.rawValue)),
            ])
        }
        return TableParser.ofKinds(rows.header, rows.filled, file: file)
    }

    var noteOfRows: Diagnostic {
        let all = tally.whole + tally.inPart + tally.leftOut
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "Of \(all) \(all == 1 ? "row" : "rows") by the map \(tally.whole) are read whole, "
                + "\(tally.inPart) in part, and \(tally.leftOut) are left out.")
    }

    var noteOfKept: Diagnostic? {
        guard section.kept == nil, !kept.isEmpty else { return nil }
        let names = kept.map { "'\(name($0))'" }
        let listed = names.prefix(12).joined(separator: ", ")
        let more = names.count > 12 ? " and \(names.count - 12) more" : ""
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "The map says nothing of \(listed)\(more), which are kept as attributes.")
    }
}
