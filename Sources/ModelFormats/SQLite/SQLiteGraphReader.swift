import DiffusionModel

/// Reads a database that is laid out as we write it: its rows become the records of JSON Lines.
final class SQLiteGraphReader {
    typealias Row = [CSVScanner.Field]

    let file: SQLiteFile
    /// What messages call the tables, in the order of their lines.
    let names: [String]
    var tree: RecordTree
    var faults: DiagnosticLog
    /// Rows of parts by their table, the column that names their owner, and the owner, with zero
    /// bytes between them; those of the graph itself belong to nothing.
    var parts: [String: [Row]] = [:]
    /// The links that entities are written with.
    private var roles: [String: [Row]] = [:]
    private let layouts: [String: SQLiteLayout]

    /// Whether a database is laid out so.
    static func knows(_ file: SQLiteFile) -> Bool {
        SQLiteSchema.needed.allSatisfy { file.table($0) != nil }
            && file.table("graph")?.place(of: "key") != nil
    }

    /// The graph of a database as a tree.
    static func parsed(
        _ file: SQLiteFile, _ size: Int, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        guard knows(file) else { return ParsedFile(tree: nil) }
        let empty = try SQLiteConnection(creating: file.name)
        try empty.run(SQLiteSchema.tables)
        let reader = SQLiteGraphReader(file, try SQLiteTable.all(of: empty), size, &texts)
        defer { reader.tree.builder.giveBack(&texts) }
        try reader.read()
        reader.faults.append(contentsOf: file.findings)
        var document = reader.tree.builder.tree
        document.parts = reader.names
        return ParsedFile(tree: document, faults: reader.faults)
    }

    private init(
        _ file: SQLiteFile, _ known: [SQLiteTable], _ size: Int, _ texts: inout TextPool
    ) {
        self.file = file
        names = known.map { file.words(for: $0.name) }
        faults = DiagnosticLog(of: names)
        tree = RecordTree(
            builder: TreeBuilder(file: file.name, inputSize: size, texts: &texts))
        var layouts: [String: SQLiteLayout] = [:]
        for (number, table) in known.enumerated() {
            layouts[table.name] = file.table(table.name).map {
                SQLiteLayout($0, number: number, columns: table.columns)
            }
        }
        self.layouts = layouts
        noteUnread()
    }

    private func read() throws(Diagnostic) {
        try collectParts()
        try tree.begin(.list)
        try writeHeader()
        try writeCodebook()
        try writeRecords("source", of: "sources")
        try writeRecords("entity", of: "entities")
        try writeRecords("link", of: "links")
        try writePictures()
        tree.end()
        refuseOrphans()
    }

    // MARK: - Rows

    func forEachRow(
        of name: String, _ take: (Row) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard let layout = layouts[name] else { return }
        try layout.table.forEachRow(of: file, from: layout.base, take)
    }

    func value(_ column: String, of row: Row, in name: String) -> CSVScanner.Field? {
        layouts[name]?.value(column, of: row)
    }

    func fail(_ code: DiagnosticCode, at field: CSVScanner.Field?, _ message: String, hint: String)
    {
        let place = TreeParts.location(
            file.name, names, line: field?.line ?? 0, column: field?.column ?? 0)
        faults.append(Diagnostic(.error, code, at: place, message, hint: hint))
    }

    /// How a link is written with its subject, or nil where it is written by itself.
    private func way(of row: Row) -> String? {
        guard let field = value("way", of: row, in: "links"), field.text != "written" else {
            return nil
        }
        return field.text
    }

    private func collectParts() throws(Diagnostic) {
        for name in Set(SQLiteSchema.parts.map(\.table)).sorted() {
            let owners = SQLiteSchema.owners(in: name)
            try forEachRow(of: name) { row throws(Diagnostic) in collect(row, name, owners) }
        }
        let ways = ["role", "post", Shorthand.actsFor]
        try forEachRow(of: "links") { row throws(Diagnostic) in
            guard let way = way(of: row) else { return }
            if ways.contains(way), let subject = value("subject", of: row, in: "links") {
                roles[subject.text, default: []].append(row)
            } else {
                fail(
                    .invalidValue, at: value("way", of: row, in: "links"),
                    "'\(way)' is no way in which a link is written.",
                    hint: "It is 'written', 'role', 'post' or '\(Shorthand.actsFor)'.")
            }
        }
    }

    private func collect(_ row: Row, _ name: String, _ owners: [String]) {
        let named = owners.compactMap { owner in
            value(owner, of: row, in: name).map { (owner, $0) }
        }
        if let (owner, field) = named.first, named.count == 1 {
            parts[Self.key(name, owner, field.text), default: []].append(row)
        } else if named.isEmpty, name == "evidence" {
            parts[Self.key(name, "", ""), default: []].append(row)
        } else {
            fail(
                .wrongShape, at: row.first,
                named.isEmpty ? "The row belongs to nothing." : "The row belongs to two things.",
                hint: "Fill one of the columns \(SheetChoice.listed(owners)).")
        }
    }

    // MARK: - Records

    private func writeRecords(_ record: String, of name: String) throws(Diagnostic) {
        try forEachRow(of: name) { row throws(Diagnostic) in
            guard name != "links" || way(of: row) == nil else { return }
            if let first = row.first { tree.stand(at: first) }
            try tree.begin(.map)
            tree.pair("record", record)
            try write(row, of: name)
            tree.end()
        }
    }

    /// Writes the values of a row and what belongs to it into the map that is open.
    func write(_ row: Row, of name: String) throws(Diagnostic) {
        guard let layout = layouts[name] else { return }
        let way = name == "links" ? way(of: row) : nil
        var attributes: [(name: String, field: CSVScanner.Field)] = []
        for field in row {
            tree.stand(at: field)
            switch layout.uses[field.column - 1] {
            case .unread: break
            case .key(let key):
                if let key = way.map({ Self.key(key, $0) }) ?? key { tree.pair(key, field.text) }
            case .words(let key):
                try tree.list(key, field.text.split(separator: " ").map(String.init))
            case .mark(let key):
                if field.text != "0" { tree.pair(key, field.text == "1" ? "true" : field.text) }
            case .attribute(let name): attributes.append((name, field))
            }
        }
        let id = layout.value(["entities", "sources"].contains(name) ? "id" : "number", of: row)
        try writeParts(of: row, id?.text ?? "", in: layout, name, attributes)
        if name == "entities", let rows = roles.removeValue(forKey: id?.text ?? "") {
            try writeRoles(rows)
        }
    }

    /// The key of a value in a link that stands with its subject, which says its kind as well.
    private static func key(_ key: String, _ way: String) -> String? {
        switch key {
        case "subject", "kind": nil
        case "object": way == "post" ? "at" : "who"
        default: key
        }
    }

    private func writeRoles(_ rows: [Row]) throws(Diagnostic) {
        var order: [String] = []
        var groups: [String: [Row]] = [:]
        for row in rows {
            let isPost = way(of: row) == "post"
            let key =
                isPost ? NativeKey.posts.rawValue : value("kind", of: row, in: "links")?.text ?? ""
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        for key in order { try writeList(key, groups[key] ?? [], of: "links") }
    }

    /// Writes rows as maps under a key.
    func writeList(_ key: String, _ rows: [Row], of name: String) throws(Diagnostic) {
        if let first = rows.first?.first { tree.stand(at: first) }
        tree.scalar(key)
        try tree.begin(.list)
        for row in rows {
            if let first = row.first { tree.stand(at: first) }
            try tree.begin(.map)
            try write(row, of: name)
            tree.end()
        }
        tree.end()
    }

    // MARK: - What is left

    private func noteUnread() {
        var left = file.tables.map(\.name).filter { layouts[$0.lowercased()] == nil }
        for name in layouts.keys.sorted() where !["entities", "links", "sources"].contains(name) {
            for use in layouts[name]?.uses ?? [] {
                if case .attribute(let column) = use { left.append("\(name).\(column)") }
            }
        }
        guard !left.isEmpty else { return }
        faults.append(
            Diagnostic(
                .warning, .skippedRow, at: SourceLocation(file: file.name),
                "Tables and columns are not read that are not in the layout: "
                    + "\(SheetChoice.listed(left)).",
                hint: "Columns that are added to entities, links and sources are attributes."))
    }

    /// Under which rows of a table stand that belong to something.
    static func key(_ name: String, _ owner: String, _ id: String) -> String {
        "\(name)\u{0}\(owner)\u{0}\(id)"
    }

    private func refuseOrphans() {
        for key in parts.keys.sorted() {
            let words = key.split(
                separator: "\u{0}", maxSplits: 2, omittingEmptySubsequences: false
            ).map(String.init)
            refuse(parts[key] ?? [], words[0], words[1], words[2])
        }
        for id in roles.keys.sorted() { refuse(roles[id] ?? [], "links", "subject", id) }
    }

    private func refuse(_ rows: [Row], _ name: String, _ owner: String, _ id: String) {
        for row in rows {
            fail(
                .unknownEntity, at: value(owner, of: row, in: name),
                "The row belongs to '\(id.prefix(60))' by '\(owner)', and there is none.",
                hint: "Add what it belongs to, or delete the row.")
        }
    }
}
