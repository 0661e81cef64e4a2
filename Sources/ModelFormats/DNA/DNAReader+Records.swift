import DiffusionModel

/// The records that a database becomes: sources, claims with positions, and who takes them.
extension DNAReader {
    // MARK: - Documents

    func writeDocuments() throws(Diagnostic) {
        try forEachRow("documents") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row) else { return }
            let date = layout.value("date", of: row).flatMap { field in
                day(field.text).map {
                    CSVScanner.Field(text: $0, line: field.line, column: field.column)
                }
            }
            if let text = layout.value("text", of: row)?.text {
                quote(text, in: id.text, date)
                leave("text of a document but for what is quoted")
            }
            try tree.begin(.map)
            tree.stand(at: id)
            tree.pair("record", "source")
            tree.pair("id", Self.source(id.text))
            pair(.title, layout.value("title", of: row))
            pair(.author, layout.value("author", of: row))
            pair(.publisher, layout.value("source", of: row))
            pair(.published, date)
            pair(.note, layout.value("notes", of: row))
            try write(
                attributes: ["section", "type"].compactMap { column in
                    layout.value(column, of: row).map { (column, $0) }
                })
            tree.end()
        }
    }

    private static func source(_ document: String) -> String { "document-" + document }

    /// Takes the passages that statements mark, as signs are counted in Java.
    private func quote(_ text: String, in document: String, _ date: CSVScanner.Field?) {
        let units = Array(text.utf16)
        for id in statementsOfDocuments[document] ?? [] {
            statements[id]?.published = date
            guard let statement = statements[id], statement.start >= 0,
                statement.start < statement.stop, statement.stop <= units.count
            else { continue }
            statements[id]?.quote = String(
                decoding: units[statement.start..<statement.stop], as: UTF16.self)
        }
    }

    /// The day of a moment; version 2 tells none but by the clock of some zone, so that one of two
    /// or three days is meant.
    private func day(_ text: String) -> String? {
        guard let moment = Int(text), (-(1 << 60)...(1 << 60)).contains(moment) else { return nil }
        let (hour, inHours) = isOld ? (3_600_000, 24) : (3600, 24)
        let days = { (moment: Int) -> CalendarDay? in
            let number = (moment >= 0 ? moment : moment - hour * inHours + 1) / (hour * inHours)
            return abs(number) < 2_000_000 ? CalendarDay(number: Int32(number)) : nil
        }
        guard isOld else { return days(moment)?.description }
        guard let first = days(moment - 12 * hour), let last = days(moment + 14 * hour) else {
            return nil
        }
        return "[\(first)..\(last)]"
    }

    private func pair(_ key: NativeKey, _ field: CSVScanner.Field?) {
        guard let field, !field.text.isEmpty else { return }
        tree.stand(at: field)
        tree.pair(key.rawValue, field.text)
    }

    private func write(
        attributes: [(name: String, field: CSVScanner.Field)]
    ) throws(Diagnostic) {
        let told = attributes.filter { !$0.field.text.isEmpty }
        guard let first = told.first else { return }
        tree.stand(at: first.field)
        tree.scalar(NativeKey.attributes.rawValue)
        try tree.begin(.map)
        for (name, field) in told {
            tree.stand(at: field)
            tree.pair(name, field.text)
        }
        tree.end()
    }

    // MARK: - Claims

    /// Writes a claim for each concept, with a position for each statement about it.
    func writeClaims() throws(Diagnostic) {
        var concepts: [String] = []
        var about: [String: [String]] = [:]
        for id in orderOfStatements {
            guard let statement = statements[id], let concept = asserted(statement) else {
                continue
            }
            if about[concept] == nil { concepts.append(concept) }
            about[concept, default: []].append(id)
        }
        let section = NativeKey.claims.rawValue
        let kind = BuiltInCodebook.codebook.plainKind(ofSection: section)?.id ?? section
        for concept in concepts {
            guard let entity = named[concept] else { continue }
            try begin(concept, entity, kind: kind)
            pair(.says, entity.name)
            tree.scalar(NativeKey.positions.rawValue)
            try tree.begin(.list)
            for id in about[concept] ?? [] { try writePosition(id) }
            tree.end()
            try write(attributes: entity.attributes)
            tree.end()
        }
    }

    /// The concept that a statement is about, where it says who agrees with it or does not.
    private func asserted(_ statement: Statement) -> String? {
        guard scheme.saysWho(statement.type) else {
            let type = scheme.types[statement.type] ?? statement.type
            leave(
                "statement of the type '\(type)', which has not the variables concept, agreement "
                    + "and organization or person but \(scheme.names(ofType: statement.type))")
            return nil
        }
        let concept = statement.entities[.concept].flatMap { named[$0] == nil ? nil : $0 }
        guard let concept, statement.agrees != nil, holder(statement) != nil else {
            leave("statement without a concept, an actor or a word on whether they agree")
            return nil
        }
        return concept
    }

    private func holder(_ statement: Statement) -> String? {
        [.organization, .person].lazy.compactMap { statement.entities[$0] }
            .first { self.named[$0].map { !$0.name.text.isEmpty } ?? false }
    }

    private func writePosition(_ id: String) throws(Diagnostic) {
        guard let statement = statements[id], let holder = holder(statement),
            let place = statement.row.first
        else { return }
        tree.stand(at: place)
        try tree.begin(.map)
        use(holder, as: .by)
        if let person = statement.entities[.person], person != holder, named[person] != nil {
            use(person, as: .speaker)
        }
        let stance = statement.agrees == true ? Position.Stance.asserts : .denies
        tree.pair(NativeKey.stance.rawValue, stance.rawValue)
        pair(.date, statement.published)
        tree.stand(at: place)
        try tree.map(NativeKey.evidence.rawValue) { tree throws(Diagnostic) in
            tree.pair(NativeKey.source.rawValue, Self.source(statement.document))
            tree.pair(
                NativeKey.at.rawValue, "characters \(statement.start) to \(statement.stop)")
            if let quote = statement.quote { tree.pair(NativeKey.quote.rawValue, quote) }
        }
        tree.end()
    }

    // MARK: - Actors

    private func use(_ id: String, as key: NativeKey) {
        used.insert(id)
        tree.pair(key.rawValue, self.id(of: id))
    }

    /// What an entity is called: by its variable and its number.
    private func id(of id: String) -> String {
        let variable = named[id].flatMap { scheme.variables[$0.variable]?.name } ?? ""
        return "\(variable.lowercased())-\(isOld ? "\(numbers[id] ?? 0)" : id)"
    }

    private func begin(_ id: String, _ entity: Named, kind: String) throws(Diagnostic) {
        tree.stand(at: entity.name)
        try tree.begin(.map)
        tree.pair("record", "entity")
        tree.pair("id", self.id(of: id))
        tree.pair(NativeKey.kind.rawValue, kind)
        used.insert(id)
    }

    func writeActors() throws(Diagnostic) {
        for id in order {
            guard let entity = named[id], let variable = scheme.variables[entity.variable] else {
                continue
            }
            guard used.contains(id) else {
                leave("\(variable.name) whom no statement names")
                continue
            }
            guard variable.part != .concept else { continue }
            try begin(id, entity, kind: variable.name.lowercased())
            pair(.name, entity.name)
            try write(attributes: entity.attributes)
            tree.end()
        }
    }

    /// Says what of the database is not in the graph.
    func noteLeft() {
        if isOld, !statementsOfDocuments.isEmpty {
            faults.append(
                Diagnostic(
                    .note, .columnUse, at: SourceLocation(file: file.name),
                    "The dates of documents are kept by the clock of some zone that the database "
                        + "does not tell; they are read as one of two or three days."))
        }
        guard !left.isEmpty else { return }
        let told = left.keys.sorted().map { "\($0) (\(left[$0] ?? 0))" }
        faults.append(
            Diagnostic(
                .warning, .skippedRow, at: SourceLocation(file: file.name),
                "Not kept: \(told.joined(separator: "; ")).",
                hint: "Colours, coders and patterns of searches are no part of a graph either."))
    }
}
