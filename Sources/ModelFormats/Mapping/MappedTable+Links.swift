import DiffusionModel

/// The links and the records that rows state.
extension MappedTable {
    /// A link from each value of the one end to each of the other.
    mutating func addLinks(
        _ values: Values, _ rest: inout Cells, _ index: Int, ends: [String]
    ) {
        let ofEnd = { (key: String) in values.first { $0.part.key == key }?.values ?? [] }
        for (part, values) in values where !ends.contains(part.key) && !values.isEmpty {
            rest.append(cell(part, values, index))
        }
        for source in ofEnd(ends[0]) {
            for target in ofEnd(ends[1]) {
                add(source, target, rest, index)
            }
        }
    }

    mutating func add(
        _ source: CSVScanner.Field, _ target: CSVScanner.Field, _ rest: Cells, _ index: Int
    ) {
        var ends: Cells = []
        for (key, cell) in [("source", source), ("target", target)] {
            ends.append((tables[index].column(key, at: cell), cells.id(cell)))
            guard !describesEntities, let name = cells.longName(cell) else { continue }
            ends.append((tables[index].column("\(key)-name", at: cell), name))
        }
        tables[index].add(ends + rest)
    }

    /// Whether the map says what entities are called.
    private var describesEntities: Bool { statements.contains { $0.subject == .entities } }

    /// The cell under a key of ours; several values stand with semicolons between them.
    mutating func cell(
        _ part: MappedStatement.Part, _ values: [CSVScanner.Field], _ index: Int
    ) -> (column: Int, cell: CSVScanner.Field) {
        let text =
            part.reading == .list
            ? CellText.joined(values.map { ShortID.id($0.text) }) : values[0].text
        let cell = CSVScanner.Field(text: text, line: values[0].line, column: values[0].column)
        return (tables[index].column(part.key, at: cell), cell)
    }

    // MARK: - Records

    mutating func addRecord(_ values: Values, _ rest: Cells, _ index: Int) {
        let ids = values.first { $0.part.key == "id" }?.values ?? []
        let others = values.filter { $0.part.key != "id" && !$0.values.isEmpty }
        let own = others.map { part, values in cell(part, values, index) }
        for cell in ids {
            let id = cells.id(cell)
            var own = own
            if let name = cells.longName(cell), !others.contains(where: { $0.part.key == "name" }) {
                own.append((tables[index].column("name", at: name), name))
            }
            let column = tables[index].column("id", at: id)
            let clashes = tables[index].unite(id.text, [(column, id)] + own + rest)
            for clash in clashes { contradict(id, clash, tables[index].header[clash.column].text) }
        }
    }

    mutating func contradict(
        _ id: CSVScanner.Field,
        _ clash: (column: Int, new: CSVScanner.Field, old: CSVScanner.Field), _ key: String
    ) {
        cells.isDoubted = true
        cells.findings.append(
            cells.diagnostic(
                .warning, .contradiction, clash.new,
                "The \(key) of '\(id.text)' is '\(clash.new.text)' here, and '\(clash.old.text)' "
                    + "in row \(clash.old.line), which is kept."))
    }
}
