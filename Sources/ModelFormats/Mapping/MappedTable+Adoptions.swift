import DiffusionModel

/// The adoptions that rows state.
extension MappedTable {
    mutating func addAdoptions(
        _ row: [CSVScanner.Field], _ values: Values, _ rest: inout Cells, _ index: Int
    ) -> String? {
        guard let place = row.first else { return nil }
        let kind = CSVScanner.Field(
            text: Shorthand.adoption, line: place.line, column: place.column)
        rest.append((tables[index].column("kind", at: kind), kind))
        guard statements[index].policies.isEmpty else {
            addColumns(row, values, rest, index)
            return nil
        }
        let named = values.first { $0.part.key == "policy" }?.values ?? []
        guard !named.isEmpty else { return "policy" }
        for policy in named { declare(policy) }
        addLinks(values, &rest, index, ends: ["actor", "policy"])
        return nil
    }

    /// The adoptions of a row in which each of some columns is a policy.
    mutating func addColumns(
        _ row: [CSVScanner.Field], _ values: Values, _ rest: Cells, _ index: Int
    ) {
        // Who adopts nothing is an actor as well.
        for actor in values.first(where: { $0.part.key == "actor" })?.values ?? [] {
            let id = cells.id(actor)
            _ = actors.unite(id.text, [(actors.column("id", at: id), id)])
        }
        for column in statements[index].policies {
            guard let cell = cells.text(row, column) else { continue }
            guard let adoption = Adoption(cell, column, &cells) else {
                if !Adoption.no.contains(cell.text.lowercased()) { keep(cell, column, values) }
                continue
            }
            let policy = CSVScanner.Field(
                text: cells.name(column), line: header.fields[column].line,
                column: header.fields[column].column)
            declare(policy)
            var rest = rest
            if let date = adoption.date {
                rest.append((tables[index].column("date", at: date), date))
            }
            let stated =
                values.filter { $0.part.key != "date" } + [
                    (
                        MappedStatement.Part(
                            key: "policy", reading: .text, source: .column(column)),
                        [policy]
                    )
                ]
            addLinks(stated, &rest, index, ends: ["actor", "policy"])
        }
    }

    /// Keeps what could not be read as an attribute of the actor.
    private mutating func keep(_ cell: CSVScanner.Field, _ column: Int, _ values: Values) {
        for actor in values.first(where: { $0.part.key == "actor" })?.values ?? [] {
            let id = cells.id(actor)
            _ = actors.unite(
                id.text, [(actors.attribute(cells.name(column), at: header.fields[column]), cell)])
        }
    }

    /// Whether the cell of an actor in the column of a policy says that it adopted it, and when.
    struct Adoption {
        let date: CSVScanner.Field?
        static let yes: Set<String> = ["1", "x", "yes", "y", "true", "adopted", "✓"]
        static let no: Set<String> = ["0", "-", "no", "n", "false", "none", "not adopted"]

        init?(_ cell: CSVScanner.Field, _ column: Int, _ cells: inout MappedCells) {
            let word = cell.text.lowercased()
            if Self.no.contains(word) { return nil }
            if Self.yes.contains(word) {
                date = nil
                return
            }
            guard let read = cells.readAdoption(cell, of: column) else { return nil }
            date = read
        }
    }

    mutating func declare(_ policy: CSVScanner.Field) {
        let kind = CSVScanner.Field(
            text: Shorthand.policy, line: policy.line, column: policy.column)
        let id = cells.id(policy)
        var row = [
            (policies.column("id", at: policy), id), (policies.column("kind", at: kind), kind),
        ]
        if let name = cells.longName(policy) {
            row.append((policies.column("name", at: name), name))
        }
        _ = policies.unite(id.text, row)
    }
}
