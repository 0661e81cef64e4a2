import DiffusionModel
import Texts

/// Writes a graph as a database, whose rows are the records of JSON Lines laid out in tables.
final class SQLiteWriter {
    /// A table with the statement that fills it.
    private struct Table {
        let statement: SQLiteStatement
        /// The places of its columns, from 1.
        let places: [String: Int]
        var count = 0
    }

    /// The row that parts belong to.
    private typealias Owner = (column: String, value: String)
    private typealias Entries = [(key: String, value: NativeNode)]

    private let connection: SQLiteConnection
    private var tables: [String: Table] = [:]
    /// The first and last days that dates stand for.
    private var days: [String: DayBounds] = [:]

    private init() throws(Diagnostic) {
        connection = try SQLiteConnection(creating: "sqlite")
        try connection.run(SQLiteSchema.tables + "BEGIN;")
        for table in try SQLiteTable.all(of: connection) {
            let places = table.columns.indices.map { "?\($0 + 1)" }.joined(separator: ",")
            tables[table.name] = Table(
                statement: try connection.statement(
                    "INSERT INTO \(table.quotedName) VALUES (\(places))"),
                places: Dictionary(
                    uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0 + 1) }))
        }
    }

    /// Writes a graph as one database, the same bytes each time.
    ///
    /// - Throws: That the library is missing, or what the taker of a block throws.
    /// - Complexity: O(entities + links + evidence); the database is whole in memory.
    static func write(_ model: GraphModel, to blocks: inout TextBlocks) throws {
        for part in try bytes(of: model) {
            blocks.append(part)
            try blocks.endRow()
        }
    }

    private static func bytes(of model: GraphModel) throws(InvalidModel) -> [ArraySlice<UInt8>] {
        do throws(Diagnostic) {
            let writer = try SQLiteWriter()
            try writer.fill(with: model)
            let bytes = try writer.connection.fileBytes()
            return stride(from: 0, to: bytes.count, by: 1 << 16).map {
                bytes[$0..<min($0 + 1 << 16, bytes.count)]
            }
        } catch {
            throw InvalidModel([error])
        }
    }

    // MARK: - Records

    private func fill(with model: GraphModel) throws(Diagnostic) {
        var fault: Diagnostic?
        NativeDocument(model: model, isBrief: false).records { record in
            guard fault == nil, case .map(let entries) = record else { return }
            do throws(Diagnostic) { try put(record: entries) } catch { fault = error }
        } sayBare: { _ in
            false
        }
        if let fault { throw fault }
        for (number, kind) in model.codebook.linkKinds.enumerated()
        where model.links.contains(kind: number) {
            try put(
                [
                    ("id", .text(kind.id)), ("orientation", .text(kind.orientation.rawValue)),
                    ("reads", .text(kind.reads)),
                ], in: "kinds")
        }
        try connection.run("COMMIT;" + SQLiteSchema.views)
    }

    private func put(record: Entries) throws(Diagnostic) {
        let entries = Array(record.dropFirst())
        guard case .plain(let name)? = record.first?.value else { return }
        switch name {
        case "entity": try put(entries, in: "entities")
        case "source": try put(entries, in: "sources")
        case "link": try put(entries, in: "links")
        case "codebook": try flatten(.map(entries), [], in: "codebook", ["part", "id", "key"])
        case "view":
            let id = entries.first?.value.scalar ?? ""
            try flatten(
                .map(Array(entries.dropFirst())), [id], in: "pictures", ["id", "key", "part"])
        default:
            for (key, value) in entries {
                if key == NativeKey.cite.rawValue {
                    for row in value.items { try put(row.map, in: "evidence") }
                } else {
                    try put([("key", .text(key)), ("value", value)], in: "graph")
                }
            }
        }
    }

    /// Puts a row for each value under keys within keys.
    private func flatten(
        _ node: NativeNode, _ path: [String], in table: String, _ columns: [String]
    ) throws(Diagnostic) {
        if case .map(let entries) = node {
            for (key, value) in entries { try flatten(value, path + [key], in: table, columns) }
            // A key may hold an empty map.
            if !entries.isEmpty { return }
        }
        let start: Entries = zip(columns, path).map { ($0, .text($1)) }
        guard case .list(let items) = node else {
            return try put(start + (node.isScalar ? [("value", node)] : []), in: table)
        }
        if items.isEmpty { try put(start + [("position", .plain("0"))], in: table) }
        for (number, item) in items.enumerated() {
            try put(
                start + [("position", .plain("\(number + 1)")), ("value", item)], in: table)
        }
    }

    // MARK: - Rows

    /// Puts a row, and behind it the rows of other tables that belong to it.
    private func put(
        _ entries: Entries, in name: String, of owner: Owner? = nil
    ) throws(Diagnostic) {
        guard let table = tables[name] else { return }
        tables[name]?.count += 1
        table.statement.reset()
        if let owner, let place = table.places[owner.column] {
            try table.statement.bind(owner.value, at: place)
        }
        for (column, value) in [("unsourced", "0"), ("way", "written")] {
            if let place = table.places[column] { try table.statement.bind(value, at: place) }
        }
        var parts: Entries = []
        for (key, value) in entries {
            // Any other key of an entity is a role.
            let isValue = name != "entities" || NativeKey(rawValue: key) != nil
            if isValue, let place = table.places[column(key, in: name)], let text = value.words {
                try bind(text, to: table, at: place, key)
            } else {
                parts.append((key, value))
                if value.items.isEmpty, key == NativeKey.evidence.rawValue,
                    let place = table.places["unsourced"]
                {
                    try table.statement.bind("1", at: place)
                }
            }
        }
        if let place = table.places["earliest"] { try bindDays(entries, table, at: place) }
        _ = try table.statement.next()
        let id = entries.first { $0.key == "id" && name != "links" }?.value.scalar
        for (key, value) in parts {
            try put(key, value, of: id ?? "\(table.count + 1)", in: name)
        }
    }

    private func column(_ key: String, in table: String) -> String {
        if table == "links", key == "who" || key == "at" { return "object" }
        return SQLiteSchema.names[key] ?? key
    }

    private func bind(
        _ text: String, to table: Table, at place: Int, _ key: String
    ) throws(Diagnostic) {
        if key == NativeKey.weight.rawValue, let number = Double(text) {
            try table.statement.bind(number, at: place)
        } else {
            let isMark = key == NativeKey.context.rawValue
            try table.statement.bind(isMark ? "1" : text, at: place)
        }
    }

    /// Binds the days between which something may have been, for questions.
    private func bindDays(_ entries: Entries, _ table: Table, at place: Int) throws(Diagnostic) {
        for (key, value) in entries {
            guard let text = value.scalar, text != ".." else { continue }
            if key == "date" || key == "from", let day = bounds(text).earliest.text {
                try table.statement.bind(day, at: place)
            }
            if key == "date" || key == "to", let day = bounds(text).latest.text {
                try table.statement.bind(day, at: place + 1)
            }
        }
    }

    private func bounds(_ text: String) -> DayBounds {
        if let known = days[text] { return known }
        let found = (try? PartialDate(parsing: text))?.bounds ?? .unknown
        days[text] = found
        return found
    }

    // MARK: - Parts

    /// Puts the rows that stand under a key of another row.
    private func put(
        _ key: String, _ value: NativeNode, of id: String, in name: String
    ) throws(Diagnostic) {
        guard let part = SQLiteSchema.parts.first(where: { $0.key == key }),
            let column = part.owners[name]
        else { return try putLinks(key, value, of: id) }
        for item in value.items {
            if let word = item.scalar, let own = part.column {
                try put([(own, .text(word))], in: part.table, of: (column, id))
            } else if key == "names" || key == "attributes" {
                for (first, second) in item.map {
                    try put(
                        [
                            (key == "names" ? "language" : "name", .text(first)),
                            (key == "names" ? "name" : "value", second),
                        ], in: part.table, of: (column, id))
                }
            } else {
                try put(item.map, in: part.table, of: (column, id))
            }
        }
    }

    /// Puts the links that an entity is written with: roles, posts and whom it acts for.
    private func putLinks(_ key: String, _ value: NativeNode, of id: String) throws(Diagnostic) {
        let isPost = key == NativeKey.posts.rawValue
        let way = isPost ? "post" : key == Shorthand.actsFor ? key : "role"
        for item in value.items {
            let said: Entries = item.scalar.map { [(key: "who", value: .text($0))] } ?? item.map
            try put(
                [
                    ("subject", .text(id)), ("kind", .text(isPost ? Shorthand.post : key)),
                    ("way", .text(way)),
                ] + said, in: "links")
        }
    }
}

extension CalendarDay {
    /// The day as a text, where it is one.
    fileprivate var text: String? { isFinite ? description : nil }
}

extension NativeNode {
    /// The text of a value that is one.
    fileprivate var scalar: String? {
        switch self {
        case .text(let text), .plain(let text): text
        case .list, .map: nil
        }
    }

    /// The text of a value that is one, or several words of the format with spaces between them.
    fileprivate var words: String? {
        guard case .list(let items) = self, !items.isEmpty else { return scalar }
        let words = items.compactMap { item in
            if case .plain(let word) = item { String?.some(word) } else { nil }
        }
        return words.count == items.count ? words.joined(separator: " ") : nil
    }

    /// The values of a list, or the value itself.
    fileprivate var items: [NativeNode] {
        if case .list(let items) = self { items } else { [self] }
    }

    /// The entries of a map.
    fileprivate var map: [(key: String, value: NativeNode)] {
        if case .map(let entries) = self { entries } else { [] }
    }
}
