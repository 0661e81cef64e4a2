import DiffusionModel

/// A table of entities or of sources, a row each: what `convert` writes beside the links.
struct RecordTable {
    /// What a column holds.
    private enum Column {
        /// A text under a key of the native format.
        case value(NativeKey)
        /// Several texts with semicolons between them.
        case list(NativeKey)
        case mechanism
        case sources(EvidenceRow.Stance)
        /// The credibility of each chain of the column `sources`.
        case credibility
        case attribute(String)
        case unnamed
    }

    private let file: String
    private let isSources: Bool
    private let columns: [Column]
    private(set) var rows: TableRows
    private var records: [EdgeRow] = []
    private var sources: [(id: String, field: CSVScanner.Field)] = []
    private var policies: [(id: String, field: CSVScanner.Field)] = []

    init(_ header: TableHeader, file: String, isSources: Bool) {
        (self.file, self.isSources) = (file, isSources)
        rows = TableRows(header, file: file)
        let names = Set(header.fields.map { $0.text.lowercased() })
        columns = header.fields.map { field in
            isSources ? Self.ofSource(field.text) : Self.ofEntity(field.text, among: names)
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
        case "sources": .sources(.supports)
        case "disputedby": .sources(.disputes)
        case "omittedby": .sources(.omits)
        case "credibility": .credibility
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
            case .sources:
                sources += CellText.chains(field.text).joined().map { ($0, field) }
            case .list(.policy): policies += CellText.values(field.text).map { ($0, field) }
            case .unnamed: rows.refuseUnnamed(field)
            case .attribute(let name) where isSources: rows.leaveOut(field, of: name)
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

    // MARK: - The tree

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.record("graph") { $0.pair("format", "1") }
        for (kind, list) in [("named-policy", policies), ("named-source", sources)] {
            var seen: Set<String> = []
            for named in list where seen.insert(named.id).inserted {
                tree.stand(at: named.field)
                try tree.record(kind) { $0.pair("id", named.id) }
            }
        }
        for record in records {
            if let first = record.first { tree.stand(at: first.field) }
            try tree.record(isSources ? "source" : "entity") { tree throws(Diagnostic) in
                try write(record, to: &tree)
            }
        }
        tree.end()
        var document = tree.builder.tree
        document.table = TableFacts()
        return document
    }

    private func write(_ record: EdgeRow, to tree: inout RecordTree) throws(Diagnostic) {
        var (evidence, attributes): (EdgeEvidence, EdgeRow) = (EdgeEvidence(), [])
        let id = record.first { isID(columns[$0.column]) }?.field.text
        for (index, field) in record {
            tree.stand(at: field)
            switch columns[index] {
            // An entity without a name is called by its id.
            case .value(.name) where field.text == id: break
            case .value(let key): tree.pair(key.rawValue, field.text)
            case .list(let key): try tree.list(key.rawValue, CellText.values(field.text))
            case .mechanism: try tree.list("mechanism", EdgeTable.words(field.text))
            case .sources(let stance): evidence.add(field, stance)
            case .credibility: evidence.credibility = field
            case .attribute: attributes.append((index, field))
            case .unnamed: break
            }
        }
        try evidence.write(to: &tree)
        guard !attributes.isEmpty, !isSources else { return }
        try tree.map("attributes") { tree in
            for (index, field) in attributes {
                guard case .attribute(let name) = columns[index] else { continue }
                tree.stand(at: field)
                tree.pair(name, field.text)
            }
        }
    }
}
