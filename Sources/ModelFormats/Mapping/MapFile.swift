package import DiffusionModel
import Texts

/// Reads a file that says what tables mean.
package struct MapFile {
    private var map = TableMap()
    private var faults: [Diagnostic] = []

    /// Reads the bytes of a map.
    ///
    /// - Parameters:
    ///   - bytes: The file, in YAML.
    ///   - file: The name that messages call it by.
    /// - Returns: The map.
    /// - Throws: `InvalidModel` with all mistakes.
    package static func read(_ bytes: [UInt8], file: String) throws(InvalidModel) -> TableMap {
        if let fault = bytes.withUnsafeBytes({ TextCheck.fault(in: $0, file: file) }) {
            throw InvalidModel([fault])
        }
        var texts = TextPool()
        let text = Array(bytes[TextCheck.start(of: bytes)...])
        let parsed = YAMLRecovery.parse(text, file: file, into: &texts)
        guard let tree = parsed.tree, !parsed.faults.hasErrors else {
            throw InvalidModel(parsed.faults.listed)
        }
        // A file of comments alone says nothing.
        guard tree.root >= 0 else {
            throw InvalidModel([
                Diagnostic(
                    .error, .invalidMap, at: SourceLocation(file: file), "The map is empty.",
                    hint: "'tributary map TABLE' proposes one.")
            ])
        }
        return try map(of: MapNode(tree, texts))
    }

    /// Reads a map that stands in one line, such as `source=Entity A,target=Entity B`.
    ///
    /// - Parameters:
    ///   - words: The line.
    ///   - name: What messages call it.
    /// - Returns: The map.
    /// - Throws: `InvalidModel` with all mistakes.
    package static func read(words: String, name: String) throws(InvalidModel) -> TableMap {
        try map(of: MapWords.node(words, place: SourceLocation(file: name)))
    }

    private static func map(of root: MapNode) throws(InvalidModel) -> TableMap {
        var reader = MapFile()
        reader.refuseDoubles(root)
        reader.read(root)
        guard reader.faults.isEmpty else { throw InvalidModel(reader.faults) }
        return reader.map
    }

    private mutating func read(_ root: MapNode) {
        guard root.isMap else {
            return fail(
                root.place, "A map of tables is a map of keys and values.",
                hint: "Write 'columns:' with 'source: Name of the column' below it.")
        }
        let tables = root.pairs.first { $0.key.text == "tables" }?.value
        for pair in root.pairs where Self.ofWhole.contains(pair.key.text) {
            readWhole(pair.key, pair.value)
        }
        guard let tables else {
            let pairs = root.pairs.filter { !Self.ofWhole.contains($0.key.text) }
            return readSection(pairs, at: root.place)
        }
        for pair in root.pairs where !Self.ofWhole.contains(pair.key.text) {
            unknown(pair.key, known: Self.ofWhole, "of a map with 'tables'")
        }
        for table in tables.items { readSection(table.pairs, at: table.place) }
    }

    private static let ofWhole = ["tables", "aliases"]

    private mutating func readWhole(_ key: MapName, _ value: MapNode) {
        guard key.text == "aliases" else { return }
        for pair in value.pairs {
            guard let id = pair.value.text else {
                fail(pair.value.place, "Another name stands for one text.")
                continue
            }
            map.aliases[pair.key.text] = id
        }
        if let circle = map.circle(at: key.place) { faults.append(circle) }
        if !value.isMap { map.aliasFiles += value.names }
    }

    // MARK: - Sections

    private mutating func readSection(
        _ pairs: [MapNode.Pair], at place: SourceLocation
    ) {
        var section = TableMap.Section()
        var parts = MapStatements()
        for pair in pairs where !parts.read(pair.key, pair.value) {
            read(pair.key, pair.value, into: &section)
        }
        section.statements = parts.statements
        faults += parts.faults
        if section.statements.isEmpty, parts.faults.isEmpty {
            fail(
                place, "The map does not say what the rows of a table are.",
                hint: "Write 'columns:' with 'source' and 'target', 'id', or 'actor' and 'policy' "
                    + "below it, each with the name of its column.")
        }
        map.sections.append(section)
    }

    private mutating func read(
        _ key: MapName, _ value: MapNode, into section: inout TableMap.Section
    ) {
        switch key.text {
        case "file": section.file = value.text
        case "sheet": section.sheet = value.text
        case "header": section.header = rows(value)
        case "separator": section.separator = separator(value)
        case "encoding": section.encoding = encoding(value)
        case "decimal": section.hasDecimalCommas = isComma(value)
        case "dates": section.dates = dates(value)
        case "nothing": section.nothing = Set(value.names.map(\.text))
        case "open": section.open = Set(value.names.map(\.text))
        case "split":
            for pair in value.pairs { section.splits[pair.key] = pair.value.text }
        case "values":
            if !value.isMap || value.pairs.contains(where: { !$0.value.isMap }) {
                fail(
                    value.place, "'values' names columns, and below each its words.",
                    hint: "Write 'values: {Column: {word: meaning}}'.")
            }
            for pair in value.pairs {
                for word in pair.value.pairs where word.value.name == nil && !word.value.isNothing {
                    fail(word.value.place, "A word means one text.")
                }
                section.words[pair.key] = Dictionary(
                    pair.value.pairs.map { ($0.key.text, $0.value.text ?? "") },
                    uniquingKeysWith: { first, _ in first })
            }
        case "orient": section.orientations = orientations(value)
        case "keep": section.kept = value.text == "all" ? nil : value.names
        case "leave": section.leftOut = value.names
        default:
            unknown(key, known: MapStatements.keys + Self.keys, "of a map")
        }
    }

    private static let keys =
        [
            "file", "sheet", "header", "separator", "encoding", "decimal", "dates", "nothing",
            "open",
            "split", "values", "orient", "keep", "leave",
        ] + ofWhole

    // MARK: - Values

    private mutating func rows(_ value: MapNode) -> ClosedRange<Int>? {
        let numbers = (value.text ?? "").split(separator: "-").compactMap { Int($0) }
        guard let first = numbers.first, let last = numbers.last, numbers.count <= 2,
            1 <= first, first <= last, last - first < 10
        else {
            fail(
                value.place, "'\(value.text ?? "")' names no rows.",
                hint: "Write the number of the row that names the columns, such as 3, or '3-4'.")
            return nil
        }
        return first...last
    }

    private mutating func separator(_ value: MapNode) -> UInt8? {
        let words = ["comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"]
        let text = value.text ?? ""
        let sign = Array((words[text] ?? text).utf8)
        guard sign.count == 1, sign[0] < 0x80, sign[0] != UInt8(ascii: "\"") else {
            fail(
                value.place, "'\(text)' is no sign between columns.",
                hint: "Write comma, semicolon, tab or the sign itself.")
            return nil
        }
        return sign[0]
    }

    private mutating func encoding(_ value: MapNode) -> TextEncoding? {
        if let encoding = TextEncoding(rawValue: (value.text ?? "").lowercased()) {
            return encoding
        }
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        fail(
            value.place, "'\(value.text ?? "")' is no encoding that is read.",
            hint: "Write one of: \(known).")
        return nil
    }

    private mutating func isComma(_ value: MapNode) -> Bool {
        switch value.text {
        case ",", "comma": return true
        case ".", "point": return false
        default:
            fail(
                value.place, "'\(value.text ?? "")' is no decimal sign.",
                hint: "Write comma or point.")
            return false
        }
    }

    private mutating func dates(_ value: MapNode) -> [MapName: DateOrder] {
        let pairs =
            value.text == nil
            ? value.pairs
            : [MapNode.Pair(key: MapName(text: "", place: value.place), value: value)]
        var orders: [MapName: DateOrder] = [:]
        let all = DateOrder.allCases.map(\.rawValue).joined(separator: ", ")
        for pair in pairs {
            let (column, order) = (pair.key, pair.value)
            guard let known = DateOrder(rawValue: order.text ?? "") else {
                fail(
                    order.place, "'\(order.text ?? "")' is no order of dates.",
                    hint: "Write one of: \(all).")
                continue
            }
            orders[column] = known
        }
        return orders
    }

    private mutating func orientations(
        _ value: MapNode
    ) -> [(kind: MapName, orientation: Orientation)] {
        value.pairs.compactMap { pair in
            let (kind, value) = (pair.key, pair.value)
            if let orientation = Orientation(rawValue: value.text ?? "") {
                return (kind, orientation)
            }
            let known = Orientation.allCases.map(\.rawValue).joined(separator: ", ")
            fail(
                value.place, "'\(value.text ?? "")' is no orientation.",
                hint: "Write one of: \(known).")
            return nil
        }
    }

    // MARK: - Mistakes

    /// Keys and words that stand twice in one place, of which only one could count.
    private mutating func refuseDoubles(_ node: MapNode) {
        var seen: Set<String> = []
        for pair in node.pairs {
            if !seen.insert(pair.key.text).inserted {
                fail(pair.key.place, "'\(pair.key.text)' stands twice.", hint: "Put both together.")
            }
            refuseDoubles(pair.value)
        }
        if !node.isMap { for item in node.items where item.isMap { refuseDoubles(item) } }
    }

    private mutating func unknown(_ key: MapName, known: [String], _ whose: String) {
        let near = Suggestion.nearest(to: key.text, among: known)
        fail(
            key.place, "'\(key.text)' is no key \(whose).",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "Keys are: \(known.joined(separator: ", ")).")
    }

    private mutating func fail(_ place: SourceLocation, _ message: String, hint: String? = nil) {
        faults.append(Diagnostic(.error, .invalidMap, at: place, message, hint: hint))
    }
}
