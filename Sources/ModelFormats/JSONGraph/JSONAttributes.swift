import DiffusionModel

/// Puts what JSON says of a node or an edge into columns, one a key.
///
/// Maps within maps become columns such as `metadata.key`; lists become one text with semicolons.
/// Keys are known by their numbers, so that a million nodes make no million names.
struct JSONAttributes {
    /// Which rows are filled.
    enum Side { case nodes, edges }

    /// A key within the keys that it stands in.
    private struct Step: Hashable {
        let within: Int
        let key: TextID
        let meaning: GenericRows.Meaning
    }

    private struct Path {
        let name: String
        let step: Step?
        var column: Int?
        /// The last row that has a value under it.
        var row = -1
        /// The path that came after it the last time: most rows have their keys in one order.
        var follower = 0
    }

    private let side: Side
    private var paths: [Path] = [Path(name: "", step: nil)]
    private var steps: [Step: Int] = [:]
    /// The path that was looked for last.
    private var last = 0

    init(_ side: Side) { self.side = side }

    /// Puts a value of the newest row under its key.
    ///
    /// - Parameters:
    ///   - pair: The key and the value.
    ///   - meaning: What the column holds.
    ///   - document: The document that both stand in.
    ///   - graph: The graph to which the row belongs.
    mutating func put(
        _ pair: (key: Int32, value: Int32), as meaning: GenericRows.Meaning = .named,
        _ document: JSONDocument, _ graph: inout GenericGraph
    ) {
        put(pair, within: 0, meaning, document, &graph)
    }

    private mutating func put(
        _ pair: (key: Int32, value: Int32), within: Int, _ meaning: GenericRows.Meaning,
        _ document: JSONDocument, _ graph: inout GenericGraph
    ) {
        guard let key = document.text(of: pair.key) else { return }
        if document.shape(of: pair.value) == .map {
            let path = path(key, within: within, meaning, graph)
            for inner in document.pairs(of: pair.value) {
                put(inner, within: path, meaning, document, &graph)
            }
            return
        }
        guard let text = JSONValue.text(pair.value, document, &graph.texts) else { return }
        let path = path(key, within: within, meaning, graph)
        let row = (side == .nodes ? graph.nodes.count : graph.edges.count) - 1
        guard paths[path].row != row else {
            return graph.fail(
                .duplicateKey, at: document.place(of: pair.key),
                "The key '\(paths[path].name)' stands twice in one map.",
                hint: "Take one of the two out, or give it another name.")
        }
        paths[path].row = row
        let column = column(of: path, meaning, &graph)
        let place = document.place(of: pair.value)
        switch side {
        case .nodes: graph.nodes.put(column, text, at: place)
        case .edges: graph.edges.put(column, text, at: place)
        }
    }

    private mutating func path(
        _ key: TextID, within: Int, _ meaning: GenericRows.Meaning, _ graph: GenericGraph
    ) -> Int {
        let step = Step(within: within, key: key, meaning: meaning)
        let likely = paths[last].follower
        if paths[likely].step == step {
            last = likely
            return likely
        }
        let path = steps[step] ?? add(step, graph)
        paths[last].follower = path
        last = path
        return path
    }

    private mutating func add(_ step: Step, _ graph: GenericGraph) -> Int {
        let (name, within) = (graph.texts.string(step.key), paths[step.within].name)
        paths.append(Path(name: step.within == 0 ? name : "\(within).\(name)", step: step))
        steps[step] = paths.count - 1
        return paths.count - 1
    }

    private mutating func column(
        of path: Int, _ meaning: GenericRows.Meaning, _ graph: inout GenericGraph
    ) -> Int {
        if let known = paths[path].column { return known }
        // A key may hold a dot itself: paths tell columns of one name apart.
        let (name, key) = (paths[path].name, "\(path)")
        let column: Int
        switch side {
        case .nodes: column = graph.nodes.column(meaning, name, key: key)
        case .edges: column = graph.edges.column(meaning, name, key: key)
        }
        paths[path].column = column
        return column
    }
}

/// What a value of JSON is as one text.
enum JSONValue {
    /// The text of a value; nil where it says nothing.
    ///
    /// - Returns: Scalars as they stand, lists with semicolons, maps as `key: value`.
    static func text(
        _ value: Int32, _ document: JSONDocument, _ texts: inout TextPool
    ) -> TextID? {
        switch document.shape(of: value) {
        case .null: return nil
        case .scalar:
            guard let text = document.text(of: value), text != TextPool.nothing else { return nil }
            return text
        case .list, .map:
            let words = CellText.joined(words(of: value, document, texts))
            return words.isEmpty ? nil : texts.add(words)
        }
    }

    /// The texts of the values of a list, or the keys and values of a map.
    private static func words(
        of value: Int32, _ document: JSONDocument, _ texts: TextPool
    ) -> [String] {
        guard document.shape(of: value) == .map else {
            return document.items(of: value).compactMap { word($0, document, texts) }
        }
        return document.pairs(of: value).compactMap { pair in
            guard let key = document.text(of: pair.key),
                let word = word(pair.value, document, texts)
            else { return nil }
            return "\(texts.string(key)): \(word)"
        }
    }

    private static func word(
        _ value: Int32, _ document: JSONDocument, _ texts: TextPool
    ) -> String? {
        switch document.shape(of: value) {
        case .null: nil
        case .scalar: document.text(of: value).map { texts.string($0) }
        case .list, .map: words(of: value, document, texts).joined(separator: ", ")
        }
    }
}
