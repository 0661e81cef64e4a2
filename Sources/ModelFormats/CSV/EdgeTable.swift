import DiffusionModel

/// The rows of an edge table and what they name, on the way to native records.
struct EdgeTable {
    let file: String
    var columns: [EdgeColumn] = []
    var rows: [EdgeRow] = []
    /// Where each end stands first.
    var nodes: [String: (line: Int, column: Int)] = [:]
    var order: [String] = []
    var kinds: [String] = []
    /// Each member of a chain of sources with the field that names it first.
    var sources: [(id: String, field: CSVScanner.Field)] = []
    var hasRepeatedID = false

    init(file: String) { self.file = file }

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    func tree(size: Int, into texts: inout TextPool) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(
            builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.record("graph") { $0.pair("format", "1") }
        try codebook(into: &tree)
        for id in order.isEmpty && !rows.isEmpty ? [standIn] : order {
            (tree.line, tree.column) = nodes[id] ?? (1, 1)
            try tree.record("entity") { tree in
                tree.pair("id", id)
                tree.pair("kind", "node")
            }
        }
        for source in sources where nodes[source.id] == nil {
            tree.stand(at: source.field)
            try tree.record("source") { $0.pair("id", source.id) }
        }
        let idsAreTaken = idsAreTaken
        for row in rows {
            if let first = row.first { tree.stand(at: first.field) }
            try link(row, idsAreTaken: idsAreTaken, into: &tree)
        }
        tree.end()
        return tree.builder.tree
    }

    private func codebook(into tree: inout RecordTree) throws(Diagnostic) {
        let unknown = kinds.filter { BuiltInCodebook.codebook.linkKind($0) == nil }
        try tree.record("codebook") { tree throws(Diagnostic) in
            try tree.map("entity-kinds") { tree throws(Diagnostic) in
                try tree.map("node") { $0.pair("family", "actor") }
            }
            try tree.map("link-kinds") { tree throws(Diagnostic) in
                for kind in unknown + (unknown.contains("link") ? [] : ["link"]) {
                    try tree.map(kind) { $0.pair("orientation", "forward") }
                }
            }
        }
    }

    // MARK: - Links

    private func link(
        _ row: EdgeRow, idsAreTaken: Bool, into tree: inout RecordTree
    ) throws(Diagnostic) {
        let said = EdgeWords(row, columns)
        try tree.record("link") { tree throws(Diagnostic) in
            // A row without an end was refused; its other values are read all the same.
            tree.pair("subject", said.source ?? standIn)
            tree.pair("object", said.target ?? standIn)
            tree.pair("kind", said.type ?? "link")
            var attributes: [(name: String, field: CSVScanner.Field)] = []
            for (index, field) in row {
                tree.stand(at: field)
                switch columns[index] {
                case .source, .target, .type: break
                case .value(let key): tree.pair(key.rawValue, field.text)
                case .mechanism:
                    try tree.list("mechanism", field.text.split(separator: " ").map(String.init))
                case .sources: try tree.evidence(ChainText.chains(field.text))
                case .stage:
                    // That nothing is known of it is what a link without a stage says.
                    if field.text != Stage.unknown.rawValue { tree.pair("stage", field.text) }
                case .id(let name):
                    if idsAreTaken {
                        attributes.append((name, field))
                    } else if field.text != said.madeID {
                        tree.pair("id", field.text)
                    }
                case .attribute(let name): attributes.append((name, field))
                }
            }
            guard !attributes.isEmpty else { return }
            try tree.map("attributes") { tree in
                for (name, field) in attributes {
                    tree.stand(at: field)
                    tree.pair(name, field.text)
                }
            }
        }
    }

    /// An end for rows that have none; they were refused before.
    private var standIn: String { order.first ?? "-" }

    /// Whether the column `id` numbers rows or nodes, rather than naming links.
    private var idsAreTaken: Bool {
        guard !hasRepeatedID else { return true }
        return rows.contains { row in
            row.contains { cell in
                guard case .id = columns[cell.column] else { return false }
                return nodes[cell.field.text] != nil
            }
        }
    }
}

/// What a row says of its ends, kind and date.
private struct EdgeWords {
    var source: String?
    var target: String?
    var type: String?
    var date: String?

    init(_ row: EdgeRow, _ columns: [EdgeColumn]) {
        for (index, field) in row {
            switch columns[index] {
            case .source: source = field.text
            case .target: target = field.text
            case .type: type = field.text
            case .value(.date): date = field.text
            default: break
            }
        }
    }

    /// The id that a link has which is given none.
    var madeID: String {
        let ends = "\(source ?? "").\(type ?? "link").\(target ?? "")"
        return date.map { ends + "." + Timing.idText(of: $0) } ?? ends
    }
}
