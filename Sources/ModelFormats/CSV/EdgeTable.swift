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
    /// Each policy with the field that names it first.
    var policies: [(id: String, field: CSVScanner.Field)] = []
    /// The ids that rows give, each where it stands first, and those that stand again.
    var ids: [String: CSVScanner.Field] = [:]
    var repeatedIDs: [CSVScanner.Field] = []
    /// Whether other tables have the ids on other links, so that they number rows.
    var hasSharedID = false
    /// Whether the ids are numbers that other tables have on the same links.
    var sharesNumbers = false
    /// The names of the columns, and what those hold that may be kinds.
    var header: [CSVScanner.Field] = []
    var kindWords: EdgeKindWords = [:]
    /// Whether a map says that the ids name links.
    var idsAreStated = false
    /// Whether all columns stand that `convert` writes.
    var isWritten = false
    private(set) var words: EdgeWords?
    /// The evidence of each row; empty where no column speaks of sources.
    private var evidence: [EdgeEvidence] = []
    private var statements = EdgeStatements()
    /// What stands under policies and says that there is none.
    private var wordsForNoPolicy: Set<String> = []
    var facts = TableFacts()
    /// What the file says of itself.
    var about: TableAbout = []

    init(file: String) { self.file = file }

    /// Settles what all rows together say, by the kinds that are known.
    ///
    /// - Parameters:
    ///   - codebook: The kinds that are known.
    ///   - declared: What other tables call sources and entities.
    /// - Returns: What is to be said of it.
    mutating func settle(_ codebook: TableCodebook, declared: Set<String>) -> [Diagnostic] {
        var guessed = guess()
        let use = EdgeKindColumns(columns, header, kindWords, file: file, codebook)
        let words = EdgeWords(columns: columns, use: use, codebook: codebook)
        self.words = words
        guessed += settleEvidence(declared, words)
        wordsForNoPolicy = wordsForNone(declared)
        guessed += findingsOfNone(wordsForNoPolicy)
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
        guard !isWritten else { return [] }
        let guesses = ColumnGuesses.ofLinks(header, file: file)
        let others = columns.indices.filter {
            if case .attribute = columns[$0] { true } else { false }
        }.map { (index: $0, field: header[$0]) }
        let endsAreFromTo = header.indices.contains { index in
            guard case .source = columns[index] else { return false }
            return header[index].text.lowercased() == "from"
        }
        let values = { [rows] (column: Int) in
            rows.compactMap { row in row.first { $0.column == column }?.field }
        }
        let times = guesses.times(among: others, header, isFree: endsAreFromTo, values)
        for (column, key) in times.read { columns[column] = .value(key) }
        let ofEvidence = guesses.ofEvidence(among: others, values)
        for (column, meaning) in ofEvidence.read { columns[column] = meaning }
        let sources = columns.indices.filter {
            if case .sources = columns[$0] { true } else { false }
        }
        return guesses.findings(times, ofEvidence, sources: sources, among: others, header, values)
    }

    /// Reads the evidence of all rows, and finds which of them speak of one link.
    private mutating func settleEvidence(
        _ declared: Set<String>, _ words: EdgeWords
    ) -> [Diagnostic] {
        let speaks = columns.contains { column in
            if case .sources = column { true } else { column.isStance }
        }
        guard speaks else { return [] }
        evidence = rows.map { row in
            EdgeEvidence(row, columns) { nodes[$0] != nil || declared.contains($0) }
        }
        var numbers = EdgeStatements.numbers(rows, columns)
        if EdgeIDs(self).areNumbers {
            numbers.formUnion(
                columns.indices.filter { if case .id = columns[$0] { true } else { false } })
        }
        statements = EdgeStatements(
            rows, EdgeStatement(columns: columns, words: words, numbers: numbers))
        for column in numbers { keepNumbers(column) }
        let again = Set(
            statements.later.compactMap { row in
                rows[row].first { if case .id = columns[$0.column] { true } else { false } }
                    .map { [$0.field.line, $0.field.column] }
            })
        repeatedIDs.removeAll { again.contains([$0.line, $0.column]) }
        return EvidenceFindings(file: file, columns: columns).all(of: rows, evidence)
    }

    /// Lets the first row of a link have the numbers of all.
    private mutating func keepNumbers(_ column: Int) {
        for (first, parts) in statements.parts {
            guard let place = rows[first].firstIndex(where: { $0.column == column }) else {
                continue
            }
            let field = rows[first][place].field
            let numbers = parts.compactMap { row in
                rows[row].first { $0.column == column }?.field.text
            }
            rows[first][place].field = CSVScanner.Field(
                text: numbers.joined(separator: CellText.separator), line: field.line,
                column: field.column)
        }
    }

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(
            builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.header(about)
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
        for policy in policies where !wordsForNoPolicy.contains(policy.id) {
            tree.stand(at: policy.field)
            try tree.record("named-policy") { $0.pair("id", policy.id) }
        }
        var named: Set<String> = []
        for source in evidence.lazy.flatMap(\.sources)
        where nodes[source.id] == nil && named.insert(source.id).inserted {
            tree.stand(at: source.field)
            try tree.record("named-source") { $0.pair("id", source.id) }
        }
        let idsAreTaken = EdgeIDs(self).areTaken
        for (number, row) in rows.enumerated() where !statements.later.contains(number) {
            if let first = row.first { tree.stand(at: first.field) }
            let said = words?.said(in: row) ?? EdgeWords.Said()
            let parts = evidence.isEmpty ? [] : statements.parts[number] ?? [number]
            try link(
                row, said, parts.map { evidence[$0] }, idsAreTaken: idsAreTaken, into: &tree)
        }
        tree.end()
        var document = tree.builder.tree
        document.table = facts
        return document
    }

    // MARK: - Links

    private func link(
        _ row: EdgeRow, _ said: EdgeWords.Said, _ evidence: [EdgeEvidence], idsAreTaken: Bool,
        into tree: inout RecordTree
    ) throws(Diagnostic) {
        try tree.record("link") { tree throws(Diagnostic) in
            // A row without an end was refused, but its other values are read.
            tree.pair("subject", said.source ?? standIn)
            tree.pair("object", said.target ?? standIn)
            tree.pair("kind", said.kind ?? "link")
            if said.isUndirected { tree.pair("orientation", "both") }
            var attributes = evidence.flatMap(\.rest)
            for (index, field) in row {
                tree.stand(at: field)
                switch columns[index] {
                case .source, .target, .type, .kind, .relation, .directed, .nameOf, .derived,
                    .unnamed, .sources, .credibility, .stance, .detail:
                    break
                case .value(let key): tree.pair(key.rawValue, field.text)
                case .mechanism: try tree.list("mechanism", Self.words(field.text))
                case .policies:
                    let stated = CellText.values(field.text)
                        .filter { !wordsForNoPolicy.contains($0) }
                    if !stated.isEmpty { try tree.list("policy", stated) }
                case .stage:
                    // A link without a stage says already that its stage is unknown.
                    if field.text.lowercased() != Stage.unknown.rawValue {
                        tree.pair("stage", field.text)
                    }
                case .id where !idsAreTaken: tree.pair("id", field.text)
                case .id, .attribute: attributes.append((index, field))
                }
            }
            try EdgeEvidence.write(evidence, to: &tree)
            // In the order of the columns, whatever some of them were first taken for.
            attributes = (attributes + said.attributes).sorted { $0.column < $1.column }
            try self.attributes(attributes, into: &tree)
        }
    }

    private func attributes(
        _ fields: EdgeRow, into tree: inout RecordTree
    ) throws(Diagnostic) {
        guard !fields.isEmpty else { return }
        try tree.map("attributes") { tree in
            for (index, field) in fields {
                tree.stand(at: field)
                guard let name = columns[index].attributeName else { continue }
                tree.pair(AttributeColumns.attribute(ofColumn: name), field.text)
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
