import DiffusionModel

/// Reads a table of edges, `source,target` and what else it has, as native records.
///
/// A kind that the codebook lacks is `forward`, from source to target; an entity is a `node`,
/// a link without a type a `link`: nothing is guessed.
struct EdgeTableParser {
    private enum Column {
        case source, target, weight, date, type
        case attribute(String)
    }

    private let file: String
    private var columns: [Column] = []
    private var nodes: [String: (line: Int, column: Int)] = [:]
    private var order: [String] = []
    private var kinds: [String] = []
    private var knownKinds: Set<String> = []
    private var links: [[(key: Substring, field: CSVScanner.Field)]] = []
    private var faults: [Diagnostic] = []

    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(InvalidModel) -> DocumentTree {
        var parser = EdgeTableParser(file: file)
        do throws(Diagnostic) {
            var scanner = CSVScanner(bytes, file: file)
            try parser.header(scanner.row() ?? [])
            while let row = try scanner.row() { parser.take(row) }
            guard parser.faults.isEmpty else { throw parser.faults[0] }
            return try parser.tree(size: bytes.count, into: &texts)
        } catch {
            throw InvalidModel(parser.faults.isEmpty ? [error] : parser.faults)
        }
    }

    private init(file: String) { self.file = file }

    // MARK: - Rows

    private mutating func header(_ fields: [CSVScanner.Field]) throws(Diagnostic) {
        var seen: Set<String> = []
        for field in fields {
            let name = field.text.lowercased()
            guard seen.insert(name).inserted else {
                throw fault(.duplicateKey, field, "The column '\(field.text)' stands twice.")
            }
            switch name {
            case "source": columns.append(.source)
            case "target": columns.append(.target)
            case "weight": columns.append(.weight)
            case "date": columns.append(.date)
            case "type": columns.append(.type)
            default: columns.append(.attribute(field.text))
            }
        }
        guard seen.contains("source"), seen.contains("target") else {
            throw Diagnostic(
                .error, .missingKey, at: SourceLocation(file: file, line: 1, column: 1),
                "The table has no columns 'source' and 'target'.",
                hint: "Start it with a line such as 'source,target,weight,date,type'.")
        }
    }

    private mutating func take(_ fields: [CSVScanner.Field]) {
        guard fields.count == columns.count else {
            faults.append(
                fault(
                    .wrongShape, fields[0],
                    "The row has \(fields.count) fields; the header has \(columns.count).",
                    hint: "Put a field that holds a separator into double quotes."))
            return
        }
        var link: [(key: Substring, field: CSVScanner.Field)] = []
        for (column, field) in zip(columns, fields) { take(field, of: column, into: &link) }
        links.append(link)
    }

    private mutating func take(
        _ field: CSVScanner.Field, of column: Column,
        into link: inout [(key: Substring, field: CSVScanner.Field)]
    ) {
        switch column {
        case .source: end(field, "subject", into: &link)
        case .target: end(field, "object", into: &link)
        case .weight: if !field.text.isEmpty { link.append(("weight", field)) }
        case .date: if !field.text.isEmpty { link.append(("date", field)) }
        case .type:
            guard !field.text.isEmpty else { return }
            if knownKinds.insert(field.text).inserted { kinds.append(field.text) }
            link.append(("kind", field))
        case .attribute(let name):
            if !field.text.isEmpty { link.append(("attribute " + name, field)) }
        }
    }

    private mutating func end(
        _ field: CSVScanner.Field, _ key: Substring,
        into link: inout [(key: Substring, field: CSVScanner.Field)]
    ) {
        guard !field.text.isEmpty else {
            faults.append(
                fault(
                    .missingKey, field, "The row has no \(key == "subject" ? "source" : "target").",
                    hint: "Fill the field or remove the row."))
            return
        }
        if nodes[field.text] == nil {
            nodes[field.text] = (field.line, field.column)
            order.append(field.text)
        }
        link.append((key, field))
    }

    private func fault(
        _ code: DiagnosticCode, _ field: CSVScanner.Field, _ message: String, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, code,
            at: SourceLocation(file: file, line: field.line, column: field.column), message,
            hint: hint)
    }

    // MARK: - Records

    /// The table as the records of JSON Lines, each value with the place that it has in the table.
    private func tree(
        size: Int, into texts: inout TextPool
    ) throws(Diagnostic) -> DocumentTree {
        var tree = RecordTree(
            builder: TreeBuilder(file: file, inputSize: size, texts: &texts))
        defer { tree.builder.giveBack(&texts) }
        try tree.begin(.list)
        try tree.begin(.map)
        tree.pair("record", "graph")
        tree.pair("format", "1")
        tree.end()
        try codebook(into: &tree)
        for id in order {
            (tree.line, tree.column) = nodes[id] ?? (1, 1)
            try tree.begin(.map)
            tree.pair("record", "entity")
            tree.pair("id", id)
            tree.pair("kind", "node")
            tree.end()
        }
        for link in links { try record(link, into: &tree) }
        tree.end()
        return tree.builder.tree
    }

    private func codebook(into tree: inout RecordTree) throws(Diagnostic) {
        let unknown = kinds.filter { BuiltInCodebook.codebook.linkKind($0) == nil }
        try tree.begin(.map)
        tree.pair("record", "codebook")
        try tree.map("entity-kinds") { tree throws(Diagnostic) in
            try tree.map("node") { $0.pair("family", "actor") }
        }
        try tree.map("link-kinds") { tree throws(Diagnostic) in
            for kind in unknown + (unknown.contains("link") ? [] : ["link"]) {
                try tree.map(kind) { $0.pair("orientation", "forward") }
            }
        }
        tree.end()
    }

    private func record(
        _ link: [(key: Substring, field: CSVScanner.Field)], into tree: inout RecordTree
    ) throws(Diagnostic) {
        (tree.line, tree.column) = link.first.map { ($0.field.line, $0.field.column) } ?? (1, 1)
        try tree.begin(.map)
        tree.pair("record", "link")
        for (key, field) in link where !key.hasPrefix("attribute ") {
            (tree.line, tree.column) = (field.line, field.column)
            tree.pair(String(key), field.text)
        }
        if !link.contains(where: { $0.key == "kind" }) { tree.pair("kind", "link") }
        let attributes = link.filter { $0.key.hasPrefix("attribute ") }
        if !attributes.isEmpty {
            try tree.map("attributes") { tree throws(Diagnostic) in
                for (key, field) in attributes {
                    tree.pair(String(key.dropFirst("attribute ".count)), field.text)
                }
            }
        }
        tree.end()
    }
}

/// Builds records at the places of a table's fields.
private struct RecordTree {
    var builder: TreeBuilder
    var line = 1
    var column = 1

    mutating func begin(_ shape: NodeShape) throws(Diagnostic) {
        try builder.begin(shape, line: line, column: column)
    }

    mutating func end() { builder.end() }

    mutating func scalar(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { builder.scalar($0, line: line, column: column) }
    }

    mutating func pair(_ key: String, _ value: String) {
        scalar(key)
        scalar(value)
    }

    mutating func map(
        _ key: String, _ body: (inout RecordTree) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        scalar(key)
        try begin(.map)
        try body(&self)
        end()
    }
}
