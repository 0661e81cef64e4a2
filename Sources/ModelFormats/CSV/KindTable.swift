import DiffusionModel

/// A table of kinds, `id,orientation,family` and what else says what they mean, on the way in.
struct KindTable {
    private let file: String
    private let columns: [String]
    private(set) var rows: TableRows
    private var kinds: [EdgeRow] = []

    init(_ header: TableHeader, file: String) {
        self.file = file
        columns = header.fields.map { CSVKindTable.column($0.text) }
        rows = TableRows(header, file: file)
    }

    mutating func take(_ fields: [CSVScanner.Field]) {
        guard let fields = rows.checked(fields) else { return }
        var kind: EdgeRow = []
        for (index, field) in fields.enumerated() where !field.text.isEmpty {
            if !CSVKindTable.has(columns[index]) {
                rows.leaveOut(
                    field, of: columns[index], "A kind", hint: CSVKindTable.hint(columns[index]))
            }
            kind.append((index, field))
        }
        kinds.append(kind)
    }

    /// The table as a codebook, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.record("graph") { $0.pair("format", "1") }
        try tree.record("codebook") { tree throws(Diagnostic) in
            if let field = replacing {
                tree.stand(at: field)
                tree.pair(CSVKindTable.replace, field.text)
            }
            for section in ["entity-kinds", "link-kinds"] {
                try tree.map(section) { tree throws(Diagnostic) in
                    for kind in kinds where self.section(of: kind) == section {
                        try write(kind, to: &tree)
                    }
                }
            }
        }
        tree.end()
        var document = tree.builder.tree
        document.table = TableFacts()
        return document
    }

    /// Whether the codebook stands alone, as the first row says that says anything of it.
    private var replacing: CSVScanner.Field? {
        kinds.lazy.compactMap { kind in
            kind.first { columns[$0.column] == CSVKindTable.replace }?.field
        }.first
    }

    /// The part of the codebook to which a row belongs, by the columns that it fills.
    private func section(of kind: EdgeRow) -> String {
        let filled = Set(kind.map { columns[$0.column] })
        let isOfEntities =
            filled.contains("family")
            || filled.isDisjoint(with: CSVKindTable.ofLinks)
                && !filled.isDisjoint(with: CSVKindTable.ofEntities)
        return isOfEntities ? "entity-kinds" : "link-kinds"
    }

    private func write(_ kind: EdgeRow, to tree: inout RecordTree) throws(Diagnostic) {
        guard let id = kind.first(where: { columns[$0.column] == "id" }) else { return }
        tree.stand(at: id.field)
        try tree.map(id.field.text) { tree throws(Diagnostic) in
            for (index, field) in kind where columns[index] != "id" {
                tree.stand(at: field)
                if CSVKindTable.lists.contains(columns[index]) {
                    try tree.list(columns[index], CellText.values(field.text))
                } else if CSVKindTable.has(columns[index]), columns[index] != CSVKindTable.replace {
                    tree.pair(columns[index], field.text)
                }
            }
        }
    }
}
