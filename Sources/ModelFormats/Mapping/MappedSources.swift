import DiffusionModel

/// The sources that the cells of a mapped table name by an address: each distinct one is a source.
enum MappedSources {
    /// A table of them, unless the map describes sources itself; nil where no cell has an address.
    static func table(of tables: [MappedRows], _ statements: [MappedStatement]) -> MappedRows? {
        guard statements.allSatisfy({ $0.subject != .sources }) else { return nil }
        var sources = MappedRows()
        sources.isImplied = true
        for table in tables {
            for (column, field) in table.header.enumerated()
            where ["evidence", "disputed-by"].contains(field.text)
                && !table.attributes.contains(column)
            {
                for row in table.rows where column < row.count { add(row[column], to: &sources) }
            }
        }
        return sources.rows.isEmpty ? nil : sources
    }

    private static func add(_ cell: CSVScanner.Field, to sources: inout MappedRows) {
        for id in CellText.evidence(cell.text, isID: { _ in false }).flatMap(\.members) {
            guard let address = address(in: id) else { continue }
            let field = { (text: String) in
                CSVScanner.Field(text: text, line: cell.line, column: cell.column)
            }
            _ = sources.unite(
                id,
                [
                    (sources.column("id", at: cell), field(id)),
                    (sources.column("url", at: cell), field(address)),
                ])
        }
    }

    /// The address in a text.
    private static func address(in text: String) -> String? {
        guard
            let start = ["https://", "http://"].lazy.compactMap({ text.firstRange(of: $0) })
                .first?.lowerBound
        else { return nil }
        let address = text[start...].prefix { !$0.isWhitespace && !"<>\"".contains($0) }
        let ends: Set<Character> = [")", "]", ",", ".", ";"]
        return String(address.reversed().drop { ends.contains($0) }.reversed())
    }
}
