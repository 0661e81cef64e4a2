import DiffusionModel

/// What the header of a table says that the table is.
struct TableHeader {
    /// The kinds of tables.
    enum Shape {
        case links, entities, sources, kinds
        /// Entities or sources, as the kinds in the rows have it.
        case entitiesOrSources
        /// Links whose ends the columns `from` and `to` hold.
        case linksFromTo
    }

    let fields: [CSVScanner.Field]
    private let names: Set<String>

    init(_ fields: [CSVScanner.Field]) {
        self.fields = fields
        names = Set(fields.map { Self.letters($0.text) })
    }

    /// The name of a column as it is compared: `Disputed by` and `disputed_by` are `disputedBy`,
    /// `Page(s)` is `pages`.
    static func letters(_ name: String) -> String {
        var small = name.lowercased()
        if small.hasSuffix("(s)") { small = small.dropLast(3) + "s" }
        let letters = small.filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
        return letters.isEmpty ? small : letters
    }

    /// What the table is; nil where neither its columns nor its name say so.
    func shape(of rows: some TableRowSource, named file: String) -> Shape? {
        if hasEnds { return .links }
        if names.contains("id"), !names.contains("source"), !names.contains("target") {
            // A file of this name is a table of kinds, however they are described.
            if CSVTables.Part.kinds.isCalled(file) { return .kinds }
            if OrientationColumn(fields, rows: rows)?.describesKinds == true { return .kinds }
            return shapeOfRecords
        }
        guard has("from", "to"), names.isDisjoint(with: ["source", "target"]) else { return nil }
        return holdsNames(rows) ? .linksFromTo : nil
    }

    /// Whether two columns are called as the ends of links are.
    var hasEnds: Bool { has("source", "target") || has("subject", "object") }

    private func has(_ source: String, _ target: String) -> Bool {
        names.contains(source) && names.contains(target)
    }

    // MARK: - Entities and sources

    /// Columns that only sources have; items have titles as well.
    private static let ofSourcesAlone: Set<String> = [
        "author", "authors", "publisher", "published", "archived", "sha256", "reliability", "via",
        "dependson",
    ]

    private static let asWritten = Set(CSVSourceTable.columns.map(letters))

    private var shapeOfRecords: Shape {
        let saysSources = !names.isDisjoint(with: Self.ofSourcesAlone)
        // A table as `convert` writes it is one of sources, whatever kinds its rows have.
        if names.isSuperset(of: Self.asWritten) { return .sources }
        if saysSources { return columnOfKinds == nil ? .sources : .entitiesOrSources }
        return names.contains("title") && !names.contains("kind") ? .sources : .entities
    }

    /// Whether all columns stand that `convert` writes: then none is called otherwise, and those
    /// beside them are attributes whatever their names.
    func isWritten(with columns: [String]) -> Bool {
        names.isSuperset(of: columns.map(Self.letters))
    }

    /// The column that says what sort of thing a row is.
    var columnOfKinds: Int? {
        ["kind", "type"].lazy.compactMap { name in
            fields.firstIndex { Self.letters($0.text) == name }
        }.first
    }

    /// The columns that only sources have.
    var columnsOfSourcesAlone: [CSVScanner.Field] {
        fields.filter { Self.ofSourcesAlone.contains(Self.letters($0.text)) }
    }

    // MARK: - Ends in from and to

    /// Whether `from` and `to` hold anything but dates.
    private func holdsNames(_ rows: some TableRowSource) -> Bool {
        var rows = rows
        let columns = fields.indices.filter {
            ["from", "to"].contains(fields[$0].text.lowercased())
        }
        for _ in 0..<1000 {
            guard let row = try? rows.row() else { return false }
            for column in columns where column < row.count {
                let text = row[column].text
                if !text.isEmpty, text != "..", (try? PartialDate(parsing: text)) == nil {
                    return true
                }
            }
        }
        return false
    }

    // MARK: - Mistakes

    /// What is wrong with the names of the columns.
    func faults(in file: String, shape: Shape?) -> [Diagnostic] {
        var (seen, faults): (Set<String>, [Diagnostic]) = ([], [])
        for field in fields where !field.text.isEmpty {
            guard !seen.insert(field.text.lowercased()).inserted else { continue }
            faults.append(
                Diagnostic(
                    .error, .duplicateKey,
                    at: SourceLocation(file: file, line: field.line, column: field.column),
                    "The column '\(field.text)' stands twice.",
                    hint: "Give one of the two another name."))
        }
        if shape == nil { faults.append(missing(in: file)) }
        return faults + doubledEnds(in: file)
    }

    /// Two columns for one end: neither may take the place of the other in silence.
    private func doubledEnds(in file: String) -> [Diagnostic] {
        guard has("subject", "object") else { return [] }
        return fields.filter { ["source", "target"].contains($0.text.lowercased()) }.map { field in
            Diagnostic(
                .error, .conflictingKeys,
                at: SourceLocation(file: file, line: field.line, column: field.column),
                "The table has the ends in 'subject' and 'object', and a column '\(field.text)'.",
                hint: "Who reported it is the column 'sources'; rename or remove other columns.")
        }
    }

    private func missing(in file: String) -> Diagnostic {
        let isOfKinds =
            CSVTables.Part.kinds.isCalled(file)
            && names.isDisjoint(with: ["source", "target", "subject", "object", "from", "to"])
        guard !isOfKinds else {
            return Diagnostic(
                .error, .missingKey, at: SourceLocation(file: file, line: fields.first?.line ?? 1),
                "The table of kinds has no column 'id'.",
                hint:
                    "A table of kinds has 'id' and 'orientation' for kinds of links, 'family' for "
                    + "kinds of entities.")
        }
        return missingEnds(in: file)
    }

    private func missingEnds(in file: String) -> Diagnostic {
        let line = fields.first?.line ?? 1
        let listed = fields.map(\.text).filter { !$0.isEmpty }.prefix(20)
        let columns = listed.isEmpty ? "" : "; it has '\(listed.joined(separator: "', '"))'"
        return Diagnostic(
            .error, .missingKey, at: SourceLocation(file: file, line: line, column: 1),
            missing + columns + ".", hint: hint)
    }

    private var missing: String {
        if names.contains("source") {
            return "The table has a column 'source' and no 'target', so it is not read as links"
        }
        if names.contains("target") {
            return "The table has a column 'target' and no 'source', so it is not read as links"
        }
        return isOfNamesAlone
            ? "The table has neither a column 'id', as a table of nodes or sources has, nor "
                + "'source' and 'target', as one of links has"
            : "The table has no columns 'source' and 'target'"
    }

    /// Whether the columns describe rows that links have no id to name by.
    private var isOfNamesAlone: Bool {
        !names.contains("id") && !names.isDisjoint(with: ["name", "label", "title"])
            && names.isDisjoint(with: ["source", "target", "subject", "object", "from", "to"])
    }

    private var hint: String {
        if isOfNamesAlone {
            return "Add a column 'id' with what links call each row; if they use its name, call "
                + "that column 'id'."
        }
        if has("from", "to"), names.isDisjoint(with: ["source", "target"]) {
            return "'from' and 'to' hold dates here; name the columns of the two ends 'source' and "
                + "'target'."
        }
        return "Name the columns of the two ends 'source' and 'target', the one that acts first: "
            + "'Norby,Sudwick,learns-from' is Norby learns from Sudwick. Who reported it is the "
            + "column 'sources', what joins them 'type', and others are date, from, to, weight, "
            + "policy, stage, note."
    }
}
