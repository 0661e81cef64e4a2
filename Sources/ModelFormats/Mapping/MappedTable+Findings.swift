import DiffusionModel

/// What comes of a table in the end, and what is said of it.
extension MappedTable {
    func finished() -> [TableParser.Table] {
        var made: [TableParser.Table] = []
        for (statement, rows) in zip(statements, tables) where !rows.rows.isEmpty {
            made.append(
                TableParser.mapped(rows, statement.subject, file: file))
        }
        if !actors.rows.isEmpty {
            made.append(TableParser.mapped(actors, .entities, file: file))
        }
        if !policies.rows.isEmpty {
            made.append(TableParser.mapped(policies, .entities, file: file))
        }
        if let sources = MappedSources.table(of: tables, statements) {
            made.append(TableParser.mapped(sources, .sources, file: file))
        }
        if let kinds { made.append(kinds) }
        var findings = cells.findings
        findings.append(contentsOf: unfitConditions + unfitWords)
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

    /// Conditions that no row fulfils, which are probably not as meant.
    private var unfitConditions: [Diagnostic] {
        section.statements.enumerated().compactMap { index, statement in
            guard let first = statement.conditions.first, !isFulfilled.contains(index),
                tally.whole + tally.inPart + tally.leftOut + tally.unasked > 0
            else { return nil }
            let asked = statement.conditions.map { condition in
                let words = condition.words.sorted().map { "'\($0)'" }.joined(separator: " or ")
                return "\(words.isEmpty ? "anything" : words) in '\(condition.column.text)'"
            }
            return Diagnostic(
                .warning, .columnUse, at: first.column.place,
                "No row has \(asked.joined(separator: " and ")), for which 'where' asks.")
        }
    }

    /// Words under `values` that stand in no cell: misspelt, or of another table.
    private var unfitWords: [Diagnostic] {
        guard tally.whole + tally.inPart + tally.leftOut + tally.unasked > 0 else { return [] }
        let unfit = section.words.sorted { $0.key.text < $1.key.text }.map { column, words in
            let place = (try? header.position(of: column, in: file)) ?? 0
            return (column, words.keys.filter { !cells.met.contains($0, in: place) }.sorted())
        }
        return unfit.filter { !$0.1.isEmpty }.map { column, words in
            let named = words.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
            let more = words.count > 5 ? " and \(words.count - 5) more" : ""
            return Diagnostic(
                .note, .columnUse, at: column.place,
                "No cell of '\(column.text)' holds \(named)\(more), of which 'values' speaks.")
        }
    }

    var noteOfRows: Diagnostic {
        let all = tally.whole + tally.inPart + tally.leftOut + tally.unasked
        let unasked =
            tally.unasked == 0
            ? ""
            : " \(tally.unasked) \(tally.unasked == 1 ? "is" : "are") not asked for by 'where'."
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "Of \(all) \(all == 1 ? "row" : "rows") by the map \(tally.whole) are read whole, "
                + "\(tally.inPart) in part, and \(tally.leftOut) are left out." + unasked)
    }

    /// The columns that a list of kept ones does not name.
    private var noteOfLeft: Diagnostic? {
        let used = statements.reduce(into: Set(kept)) { $0.formUnion($1.columns) }
        let left = header.fields.indices.filter {
            !used.contains($0) && !leftColumns.contains($0) && !header.fields[$0].text.isEmpty
        }
        guard !left.isEmpty else { return nil }
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "What \(listed(left)) \(left.count == 1 ? "holds" : "hold") is left out, since 'keep' "
                + "does not name \(left.count == 1 ? "it" : "them").")
    }

    private func listed(_ columns: [Int]) -> String {
        let names = columns.prefix(12).map { "'\(name($0))'" }.joined(separator: ", ")
        return columns.count > 12 ? "\(names) and \(columns.count - 12) more" : names
    }

    var noteOfKept: Diagnostic? {
        guard section.kept == nil else { return noteOfLeft }
        guard !kept.isEmpty else { return nil }
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "The map says nothing of \(listed(kept)), which are kept as attributes.")
    }
}
