import DiffusionModel

/// What belongs to a row or to the graph, and stands in tables of its own.
extension SQLiteGraphReader {
    // MARK: - Of a row

    func writeParts(
        of row: Row, _ id: String, in layout: SQLiteLayout, _ name: String,
        _ attributes: [(name: String, field: CSVScanner.Field)]
    ) throws(Diagnostic) {
        var taken: [String: [Row]] = [:]
        for part in SQLiteSchema.parts {
            guard let owner = part.owners[name] else { continue }
            if taken[part.table] == nil {
                taken[part.table] =
                    parts.removeValue(forKey: Self.key(part.table, owner, id)) ?? []
            }
            let rows = taken[part.table] ?? []
            switch part.key {
            case "names": try writeNames(rows)
            case "aliases":
                try writeValues(
                    part, rows.filter { value("language", of: $0, in: part.table) == nil })
            case "attributes": try write(attributes: attributes, rows)
            case _ where part.column != nil: try writeValues(part, rows)
            default: if !rows.isEmpty { try writeList(part.key, rows, of: part.table) }
            }
        }
        let unsourced = layout.value("unsourced", of: row)
        if let unsourced, unsourced.text != "0", taken["evidence"]?.isEmpty == true {
            tree.stand(at: unsourced)
            try tree.list(NativeKey.evidence.rawValue, [])
        }
    }

    /// Writes one value of each row as a list.
    private func writeValues(_ part: SQLiteSchema.Part, _ rows: [Row]) throws(Diagnostic) {
        let fields = rows.compactMap { row in
            part.column.flatMap { value($0, of: row, in: part.table) }
        }
        guard let first = fields.first else { return }
        tree.stand(at: first)
        tree.scalar(part.key)
        try tree.begin(.list)
        for field in fields {
            tree.stand(at: field)
            tree.scalar(field.text)
        }
        tree.end()
    }

    private func writeNames(_ rows: [Row]) throws(Diagnostic) {
        let pairs = rows.compactMap { row in
            value("language", of: row, in: "names").map {
                ($0, value("name", of: row, in: "names"))
            }
        }
        try write(pairs, under: NativeKey.names.rawValue)
    }

    private func write(
        attributes: [(name: String, field: CSVScanner.Field)], _ rows: [Row]
    ) throws(Diagnostic) {
        let pairs = rows.compactMap { row in
            value("name", of: row, in: "attributes").map {
                ($0, value("value", of: row, in: "attributes"))
            }
        }
        try write(pairs, under: NativeKey.attributes.rawValue, attributes)
    }

    /// Writes names with their values as a map, and behind them those that columns name.
    private func write(
        _ pairs: [(CSVScanner.Field, CSVScanner.Field?)], under key: String,
        _ columns: [(name: String, field: CSVScanner.Field)] = []
    ) throws(Diagnostic) {
        guard let first = pairs.first?.0 ?? columns.first?.field else { return }
        tree.stand(at: first)
        tree.scalar(key)
        try tree.begin(.map)
        for (name, value) in pairs {
            tree.stand(at: name)
            tree.scalar(name.text)
            tree.stand(at: value ?? name)
            tree.scalar(value?.text ?? "")
        }
        for (name, field) in columns {
            tree.stand(at: field)
            tree.pair(name, field.text)
        }
        tree.end()
    }

    // MARK: - Of the graph

    /// What the graph says of itself, and what it cites.
    func writeHeader() throws(Diagnostic) {
        try tree.begin(.map)
        tree.pair("record", "graph")
        try forEachRow(of: "graph") { row throws(Diagnostic) in
            guard let key = value("key", of: row, in: "graph") else { return }
            let text = value("value", of: row, in: "graph")
            tree.stand(at: key)
            tree.scalar(key.text)
            tree.stand(at: text ?? key)
            tree.scalar(text?.text ?? "")
        }
        if let cited = parts.removeValue(forKey: Self.key("evidence", "", "")) {
            try writeList(NativeKey.cite.rawValue, cited, of: "evidence")
        }
        tree.end()
    }

    func writeCodebook() throws(Diagnostic) {
        let rows = try rows(of: "codebook")
        guard !rows.isEmpty else { return }
        try tree.begin(.map)
        tree.pair("record", "codebook")
        try nest(rows, ["part", "id", "key"][...], in: "codebook")
        tree.end()
    }

    func writePictures() throws(Diagnostic) {
        let rows = try rows(of: "pictures")
        var seen: Set<String> = []
        for row in rows {
            guard let id = value("id", of: row, in: "pictures"), seen.insert(id.text).inserted
            else { continue }
            tree.stand(at: id)
            try tree.begin(.map)
            tree.pair("record", "view")
            tree.pair("id", id.text)
            let own = rows.filter { value("id", of: $0, in: "pictures")?.text == id.text }
            try nest(own, ["key", "part"][...], in: "pictures")
            tree.end()
        }
    }

    private func rows(of name: String) throws(Diagnostic) -> [Row] {
        var rows: [Row] = []
        try forEachRow(of: name) { row throws(Diagnostic) in rows.append(row) }
        return rows
    }

    /// Writes rows that have keys within keys as maps within maps.
    private func nest(
        _ rows: [Row], _ columns: ArraySlice<String>, in name: String
    ) throws(Diagnostic) {
        guard let column = columns.first else { return }
        var order: [CSVScanner.Field] = []
        var groups: [String: [Row]] = [:]
        for row in rows {
            guard let key = value(column, of: row, in: name) else { continue }
            if groups[key.text] == nil { order.append(key) }
            groups[key.text, default: []].append(row)
        }
        for key in order {
            let (rows, rest) = (groups[key.text] ?? [], columns.dropFirst())
            let isMap = rows.contains { row in
                rest.first.map { value($0, of: row, in: name) != nil } ?? false
            }
            tree.stand(at: key)
            tree.scalar(key.text)
            guard !isMap else {
                try tree.begin(.map)
                try nest(rows, rest, in: name)
                tree.end()
                continue
            }
            try writeLeaf(rows, in: name)
        }
    }

    /// Writes a value, or the values of a list, which have positions.
    private func writeLeaf(_ rows: [Row], in name: String) throws(Diagnostic) {
        let isList = rows.contains { value("position", of: $0, in: name) != nil }
        let values = rows.compactMap { value("value", of: $0, in: name) }
        if isList || values.count != 1 { try tree.begin(values.isEmpty && !isList ? .map : .list) }
        for field in values {
            tree.stand(at: field)
            tree.scalar(field.text)
        }
        if isList || values.count != 1 { tree.end() }
    }
}
