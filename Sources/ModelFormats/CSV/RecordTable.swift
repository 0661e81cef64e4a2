import DiffusionModel
import Texts

/// A table of entities or of sources, a row each: what `convert` writes beside the links.
struct RecordTable {
    /// What a column holds.
    private enum Column {
        /// A text under a key of the native format.
        case value(NativeKey)
        /// Several texts with semicolons between them.
        case list(NativeKey)
        case mechanism
        /// What speaks of the sources of a row, as in a table of links.
        case evidence(EdgeColumn)
        case attribute(String)
        /// Who has a part in an item, by the id of a kind; an attribute of what is no item.
        case role(String, name: String)
        case unnamed
    }

    private let file: String
    private let isSources: Bool
    /// Whether all columns stand that `convert` writes.
    private let isWritten: Bool
    private var columns: [Column]
    private let header: [CSVScanner.Field]
    private var codebook = TableCodebook.builtIn
    private var declared: Set<String> = []
    private(set) var rows: TableRows
    private var records: [EdgeRow] = []
    /// What the file says of itself.
    var about: TableAbout = []
    private var policies: [(id: String, field: CSVScanner.Field)] = []
    /// The columns that are attributes whatever their names.
    private let attributes: Set<Int>
    /// Whether a map has made it of what another table names.
    private let isImplied: Bool

    /// Starts a table whose columns a map has named.
    init(mapped rows: MappedRows, file: String, isSources: Bool) {
        let header = TableHeader(rows.header)
        (self.file, self.isSources, isWritten) = (file, isSources, true)
        (attributes, self.header) = (rows.attributes, header.fields)
        isImplied = rows.isImplied
        self.rows = TableRows(header, file: file)
        columns = rows.header.enumerated().map { index, field in
            guard !rows.attributes.contains(index) else { return .attribute(field.text) }
            let column = EdgeColumn(mapped: field.text)
            if isSources { return Self.ofSource(field.text) }
            return column.isOfEvidence ? .evidence(column) : Self.ofEntity(field.text, among: [])
        }
    }

    init(_ header: TableHeader, file: String, isSources: Bool) {
        (self.file, self.isSources, attributes, isImplied) = (file, isSources, [], false)
        isWritten = header.isWritten(
            with: isSources ? CSVSourceTable.columns : CSVEntityTable.columns)
        rows = TableRows(header, file: file)
        self.header = header.fields
        let names = Set(header.fields.map { $0.text.lowercased() })
        columns = header.fields.map { field in
            isSources ? Self.ofSource(field.text) : Self.ofEntity(field.text, among: names)
        }
        guard !isSources, let sources = SourceColumn.position(in: header.fields.map(\.text)) else {
            return
        }
        columns[sources] = .evidence(.sources(.supports))
        guard !isWritten else { return }
        for index in columns.indices {
            guard let name = attributeName(columns[index]) else { continue }
            if let column = EdgeColumn.ofEvidence(name) { columns[index] = .evidence(column) }
        }
    }

    private static func ofEntity(_ name: String, among names: Set<String>) -> Column {
        switch TableHeader.letters(name) {
        case "": .unnamed
        case "label": names.contains("name") ? .attribute(name) : .value(.name)
        case "type": names.contains("kind") ? .attribute(name) : .value(.kind)
        case "aliases": .list(.aliases)
        case "within": .list(.within)
        case "actsfor": .list(.actsFor)
        case "policy", "policies": .list(.policy)
        case "mechanism": .mechanism
        case "sources": .evidence(.sources(.supports))
        case "disputedby": .evidence(.sources(.disputes))
        case "omittedby": .evidence(.sources(.omits))
        case "credibility": .evidence(.credibility)
        case let known: value(known, name, entityKeys)
        }
    }

    private static func ofSource(_ name: String) -> Column {
        switch TableHeader.letters(name) {
        case "": .unnamed
        case "author", "authors": .list(.author)
        case "via": .list(.via)
        case "dependson": .list(.dependsOn)
        case let known: value(known, name, sourceKeys)
        }
    }

    private static func value(_ known: String, _ name: String, _ keys: [NativeKey]) -> Column {
        keys.first { $0.rawValue == known }.map { .value($0) } ?? .attribute(name)
    }

    private static let entityKeys: [NativeKey] = [
        .id, .kind, .name, .date, .from, .to, .seen, .stage, .likelihood, .coder, .says, .url,
        .note, .context,
    ]
    private static let sourceKeys: [NativeKey] = [
        .id, .title, .publisher, .published, .url, .archived, .retrieved, .sha256, .language,
        .reliability, .note,
    ]

    // MARK: - Rows

    mutating func take(_ fields: [CSVScanner.Field]) {
        guard let fields = rows.checked(fields) else { return }
        var (record, hasID): (EdgeRow, Bool) = ([], false)
        for (index, field) in fields.enumerated() {
            let field = isName(columns[index]) ? rows.trimmed(field) : field
            guard !field.text.isEmpty else { continue }
            switch columns[index] {
            case .value(.id): hasID = true
            case .list(.policy): policies += CellText.values(field.text).map { ($0, field) }
            case .unnamed: rows.refuseUnnamed(field)
            default: break
            }
            record.append((index, field))
        }
        if !hasID {
            rows.fail(
                .missingKey, fields[0], "The row has no id.",
                hint: "Fill the field or remove the row.")
            return
        }
        records.append(record)
    }

    private func isID(_ column: Column) -> Bool {
        if case .value(.id) = column { true } else { false }
    }

    private func isName(_ column: Column) -> Bool {
        switch column {
        case .value(.id), .value(.kind): true
        default: false
        }
    }

    // MARK: - What all rows say

    /// Whether what the table says depends on which kinds are known.
    var asksForKinds: Bool { !isSources && columns.contains { attributeName($0) != nil } }

    private func attributeName(_ column: Column) -> String? {
        if case .attribute(let name) = column { name } else { nil }
    }

    /// The ids of all rows.
    var ids: [String] {
        records.compactMap { row in row.first { isID(columns[$0.column]) }?.field.text }
    }

    /// Settles which columns are roles of items, by the kinds that are known.
    ///
    /// - Parameters:
    ///   - codebook: The kinds that are known.
    ///   - declared: What all tables call sources and entities.
    /// - Returns: What is to be said of it.
    mutating func settle(_ codebook: TableCodebook, declared: Set<String>) -> [Diagnostic] {
        self.declared = declared
        guard !isSources else { return sayOfSources() }
        self.codebook = codebook
        for index in columns.indices where !attributes.contains(index) {
            guard let name = attributeName(columns[index]), let id = codebook.role(calledBy: name)
            else { continue }
            columns[index] = .role(id, name: name)
        }
        let guessed = columns.indices.compactMap(partInNoItem) + guess()
        return guessed + evidenceFindings + (gradeCounts?.findings(in: records) ?? [])
    }

    /// The columns that speak of sources, each in its place.
    private var evidenceColumns: [EdgeColumn] {
        columns.map { if case .evidence(let column) = $0 { column } else { .derived } }
    }

    private var evidenceFindings: [Diagnostic] {
        let columns = evidenceColumns
        guard columns.contains(where: { $0.attributeName != nil }) else { return [] }
        return EvidenceFindings(file: file, columns: columns)
            .all(of: records, records.map(evidence(of:)))
    }

    private var gradeCounts: GradeCounts? {
        GradeCounts(
            sources: columns.firstIndex {
                if case .evidence(.sources(.supports)) = $0 { true } else { false }
            },
            grades: columns.firstIndex {
                if case .evidence(.credibility) = $0 { true } else { false }
            },
            file: file)
    }

    /// Says what columns of sources are kept without being read.
    private func sayOfSources() -> [Diagnostic] {
        guard !isWritten else { return [] }
        let others = columns.indices.filter { attributeName(columns[$0]) != nil }
            .map { (index: $0, field: header[$0]) }
        let guesses = ColumnGuesses.ofSources(header, file: file)
        let kinds = others.filter { ["kind", "type"].contains($0.field.text.lowercased()) }
        return guesses.kept(kinds) + guesses.nearMisses(among: others)
    }

    /// Takes columns of times under other names for what they are, and says what others may be.
    private mutating func guess() -> [Diagnostic] {
        guard !isWritten else { return [] }
        let items = records.count { isItem($0) }
        let guesses = ColumnGuesses.ofEntities(
            header, file: file, hasItems: items > 0, roles: codebook.roles)
        let others = columns.indices.filter { attributeName(columns[$0]) != nil }
            .map { (index: $0, field: header[$0]) }
        let values = { [records] (column: Int) in
            records.compactMap { row in row.first { $0.column == column }?.field }
        }
        // Actors have no times.
        let times =
            items < records.count
            ? ColumnGuesses.Times() : guesses.times(among: others, header, values)
        for (column, key) in times.read { columns[column] = .value(key) }
        let ofEvidence = guesses.ofEvidence(among: others, values)
        for (column, meaning) in ofEvidence.read { columns[column] = .evidence(meaning) }
        let sources = columns.indices.filter {
            if case .evidence(.sources) = columns[$0] { true } else { false }
        }
        return guesses.findings(times, ofEvidence, sources: sources, among: others, header, values)
    }

    /// A warning where a column of a role has something in a row that is no item.
    private func partInNoItem(_ column: Int) -> Diagnostic? {
        guard case .role(let id, _) = columns[column] else { return nil }
        for record in records where !isItem(record) {
            guard let field = record.first(where: { $0.column == column })?.field else { continue }
            return Diagnostic(
                .warning, .columnUse,
                at: SourceLocation(file: file, line: field.line, column: field.column),
                "'\(header[column].text)' says who has a part in an item, and this row is no item; "
                    + "what it says is kept as an attribute.",
                hint: "Give the row a kind of items, such as agreement, or the column another name "
                    + "than '\(id)'.")
        }
        return nil
    }

    private func isItem(_ record: EdgeRow) -> Bool {
        record.contains { index, field in
            guard case .value(.kind) = columns[index] else { return false }
            return codebook.isItem(field.text)
        }
    }

    // MARK: - The tree

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.header(about)
        let evidence = records.map(evidence(of:))
        let sources = evidence.flatMap(\.sources)
        for (kind, list) in [("named-policy", policies), ("named-source", sources)] {
            var seen: Set<String> = []
            for named in list where seen.insert(named.id).inserted {
                tree.stand(at: named.field)
                try tree.record(kind) { $0.pair("id", named.id) }
            }
        }
        for (record, evidence) in zip(records, evidence) {
            if let first = record.first { tree.stand(at: first.field) }
            try tree.record(isSources ? "source" : "entity") { tree throws(Diagnostic) in
                try write(record, evidence, to: &tree)
            }
        }
        tree.end()
        var document = tree.builder.tree
        document.table = TableFacts(isImplied: isImplied)
        return document
    }

    private func evidence(of record: EdgeRow) -> EdgeEvidence {
        EdgeEvidence(record, evidenceColumns) { declared.contains($0) }
    }

    private func write(
        _ record: EdgeRow, _ evidence: EdgeEvidence, to tree: inout RecordTree
    ) throws(Diagnostic) {
        var attributes = evidence.rest
        let id = record.first { isID(columns[$0.column]) }?.field.text
        let isItem = isItem(record)
        for (index, field) in record {
            tree.stand(at: field)
            switch columns[index] {
            // An entity without a name is called by its id.
            case .value(.name) where field.text == id: break
            case .value(let key): tree.pair(key.rawValue, field.text)
            case .list(let key): try tree.list(key.rawValue, CellText.values(field.text))
            case .mechanism: try tree.list("mechanism", EdgeTable.words(field.text))
            case .role(let role, _) where isItem:
                try tree.list(role, CellText.values(field.text))
            case .attribute, .role: attributes.append((index, field))
            case .unnamed, .evidence: break
            }
        }
        try EdgeEvidence.write([evidence], to: &tree)
        guard !attributes.isEmpty else { return }
        try tree.map("attributes") { tree in
            for (index, field) in attributes {
                tree.stand(at: field)
                switch columns[index] {
                case .attribute(let name):
                    tree.pair(AttributeColumns.attribute(ofColumn: name), field.text)
                case .role(_, let name): tree.pair(name, field.text)
                case .evidence(let column):
                    if let name = column.attributeName { tree.pair(name, field.text) }
                default: break
                }
            }
        }
    }
}
