import DiffusionModel

/// The rows of an edge table and what they name, on the way to native records.
struct EdgeTable {
    let file: String
    var columns: [EdgeColumn] = []
    var rows: [EdgeRow] = []
    /// Where each end stands first.
    var nodes: [String: (line: Int, column: Int)] = [:]
    var order: [String] = []
    /// The names that nodes have beside their ids.
    var names: [String: CSVScanner.Field] = [:]
    /// Each member of a chain of sources, and each policy, with the field that names it first.
    var sources: [(id: String, field: CSVScanner.Field)] = []
    var policies: [(id: String, field: CSVScanner.Field)] = []
    /// The ids that rows give, each where it stands first, and those that stand again.
    var ids: [String: CSVScanner.Field] = [:]
    var repeatedIDs: [CSVScanner.Field] = []
    /// Whether other tables have the ids on other links, so that they number rows.
    var hasSharedID = false
    /// The names of the columns, and what those hold that may be kinds.
    var header: [CSVScanner.Field] = []
    var kindWords: EdgeKindWords = [:]
    private(set) var words: EdgeWords?
    var facts = TableFacts()

    init(file: String) { self.file = file }

    /// Settles what all rows together say, by the kinds that are known.
    ///
    /// - Returns: What is to be said of it.
    mutating func settle(_ codebook: TableCodebook) -> [Diagnostic] {
        let guessed = guess()
        let use = EdgeKindColumns(columns, header, kindWords, file: file, codebook)
        let words = EdgeWords(columns: columns, use: use, codebook: codebook)
        self.words = words
        var directed: Set<String> = []
        for row in rows {
            let said = words.said(in: row)
            if said.kind == nil { facts.hasUntypedLinks = true }
            let kind = said.kind ?? "link"
            if !said.isUndirected, directed.insert(kind).inserted {
                facts.directedKinds.insert(KindForm.letters(kind))
            }
        }
        return use.findings + guessed + (gradeCounts?.findings(in: rows) ?? [])
    }

    private var gradeCounts: GradeCounts? {
        GradeCounts(
            sources: columns.firstIndex {
                if case .sources(.supports) = $0 { true } else { false }
            },
            grades: columns.firstIndex { if case .credibility = $0 { true } else { false } },
            file: file)
    }

    /// Takes columns of times under other names for what they are, and says what others may be.
    private mutating func guess() -> [Diagnostic] {
        let guesses = ColumnGuesses.ofLinks(header, file: file)
        let others = columns.indices.filter {
            if case .attribute = columns[$0] { true } else { false }
        }.map { (index: $0, field: header[$0]) }
        let endsAreFromTo = header.indices.contains { index in
            guard case .source = columns[index] else { return false }
            return header[index].text.lowercased() == "from"
        }
        let times = guesses.times(among: others, isFree: endsAreFromTo) { column in
            rows.compactMap { row in row.first { $0.column == column }?.field }
        }
        for (column, key) in times { columns[column] = .value(key) }
        var read = times.keys.sorted().map { (field: header[$0], key: "\(times[$0] ?? .date)") }
        for index in columns.indices where header[index].text.lowercased() == "evidence" {
            if case .sources = columns[index] { read.append((header[index], "sources")) }
        }
        return guesses.read(read)
            + guesses.nearMisses(among: others.filter { times[$0.index] == nil })
    }

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(
            builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.record("graph") { $0.pair("format", "1") }
        for id in order.isEmpty && !rows.isEmpty ? [standIn] : order {
            (tree.line, tree.column) = nodes[id] ?? (1, 1)
            let name = names[id].flatMap { $0.text == id ? nil : $0 }
            try tree.record(name == nil ? "node" : "entity") { tree in
                tree.pair("id", id)
                if let name {
                    tree.stand(at: name)
                    tree.pair("name", name.text)
                }
            }
        }
        for policy in policies {
            tree.stand(at: policy.field)
            try tree.record("named-policy") { $0.pair("id", policy.id) }
        }
        for source in sources where nodes[source.id] == nil {
            tree.stand(at: source.field)
            try tree.record("named-source") { $0.pair("id", source.id) }
        }
        let idsAreTaken = EdgeIDs(self).areTaken
        for row in rows {
            if let first = row.first { tree.stand(at: first.field) }
            let said = words?.said(in: row) ?? EdgeWords.Said()
            try link(row, said, idsAreTaken: idsAreTaken, into: &tree)
        }
        tree.end()
        var document = tree.builder.tree
        document.table = facts
        return document
    }

    // MARK: - Links

    private func link(
        _ row: EdgeRow, _ said: EdgeWords.Said, idsAreTaken: Bool, into tree: inout RecordTree
    ) throws(Diagnostic) {
        try tree.record("link") { tree throws(Diagnostic) in
            // A row without an end was refused; its other values are read all the same.
            tree.pair("subject", said.source ?? standIn)
            tree.pair("object", said.target ?? standIn)
            tree.pair("kind", said.kind ?? "link")
            if said.isUndirected { tree.pair("orientation", "both") }
            var (evidence, attributes) = (EdgeEvidence(), EdgeRow())
            for (index, field) in row {
                tree.stand(at: field)
                switch columns[index] {
                case .source, .target, .type, .kind, .relation, .directed, .nameOf, .derived,
                    .unnamed:
                    break
                case .value(let key): tree.pair(key.rawValue, field.text)
                case .mechanism: try tree.list("mechanism", Self.words(field.text))
                case .policies: try tree.list("policy", CellText.values(field.text))
                case .sources(let stance): evidence.add(field, stance)
                case .credibility: evidence.credibility = field
                case .stage:
                    // That nothing is known of it is what a link without a stage says.
                    if field.text != Stage.unknown.rawValue { tree.pair("stage", field.text) }
                case .id where !idsAreTaken: tree.pair("id", field.text)
                case .id, .attribute: attributes.append((index, field))
                }
            }
            try evidence.write(to: &tree)
            try self.attributes(attributes + said.attributes, into: &tree)
        }
    }

    private func attributes(
        _ fields: EdgeRow, into tree: inout RecordTree
    ) throws(Diagnostic) {
        guard !fields.isEmpty else { return }
        try tree.map("attributes") { tree in
            for (index, field) in fields {
                tree.stand(at: field)
                if let name = columns[index].attributeName { tree.pair(name, field.text) }
            }
        }
    }

    /// The words of a list that is joined by blanks or by semicolons.
    static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == ";" }.map(String.init)
    }

    /// An end for rows that have none; they were refused before.
    private var standIn: String { order.first ?? "-" }
}
