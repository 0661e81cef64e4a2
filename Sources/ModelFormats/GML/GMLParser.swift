import DiffusionModel
import Texts

/// Reads GML: every `graph [ … ]` of a file with its nodes and edges.
///
/// Lists in a node or an edge become attributes such as `graphics.x`. After a mistake reading goes
/// on behind the list that it stands in, so that one run names several.
struct GMLParser {
    static let mostDepth = 64
    /// After so many mistakes a file is something else than GML.
    static let mostFaults = 100

    var lexer: GMLLexer
    var token: GMLLexer.Token
    var graph: GenericGraph
    var nodes = GMLRows()
    var edges = GMLRows()
    var paths = GMLPaths()
    var left = GMLLeftovers()
    /// The columns of our tables that the file says it has.
    var declared = DeclaredAttributes()
    var depth = 0
    var faults = 0
    private var graphs = 0
    /// Edges that say themselves whether they have a direction.
    private var stated: Set<Int> = []
    private let words: Words

    /// The keys that say something here.
    private struct Words {
        let id, source, target, directed: TextID

        init(_ texts: inout TextPool) {
            (id, source, target) = (texts.add("id"), texts.add("source"), texts.add("target"))
            directed = texts.add("directed")
        }
    }

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = GMLParser(buffer, file, &texts)
            do throws(Diagnostic) {
                try parser.readFile()
            } catch {
                parser.graph.findings.append(error)
            }
            if !parser.graph.findings.hasErrors {
                if parser.declared.areOurs { parser.putRowsOfOurs() } else { parser.putRows() }
                parser.sayWhatIsLeft()
            }
            return GenericTree.parsed(&parser.graph, size: bytes.count, into: &texts)
        }
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ file: String, _ texts: inout TextPool
    ) {
        lexer = GMLLexer(bytes, file: file)
        graph = GenericGraph(file: file, texts: &texts)
        words = Words(&graph.texts)
        token = GMLLexer.Token(kind: .end, range: 0..<0, place: GenericRows.Place(1, 1))
    }

    // MARK: - The file

    private mutating func readFile() throws(Diagnostic) {
        try advance()
        while token.kind != .end {
            let key = try readKey()
            if lexer.spelling(key) == "graph", token.kind == .open {
                graphs += 1
                try readGraph()
            } else {
                try readOther(key)
            }
        }
        guard graphs > 0 || faults > 0 else {
            throw graph.problem(
                .error, .notAGraph, at: GenericRows.Place(1, 1),
                "The file holds no 'graph [ … ]'.",
                hint: "GML starts with 'graph [', behind 'Creator' and 'Version' at most.")
        }
    }

    private mutating func readGraph() throws(Diagnostic) {
        let first = edges.rows.count
        var isDirected = false
        try readList { parser, key throws(Diagnostic) in
            switch parser.lexer.spelling(key) {
            case "node" where parser.token.kind == .open: try parser.readNode(key)
            case "edge" where parser.token.kind == .open: try parser.readEdge(key)
            case "node", "edge":
                throw parser.expected("'[' behind '\(parser.lexer.spelling(key))'")
            case "directed" where parser.token.kind != .open:
                let place = parser.token.place
                let text = try parser.readValue(of: key)
                isDirected = parser.direction(text, at: place) ?? false
            default: try parser.readOther(key)
            }
        }
        if !isDirected { edges.undirect(from: first, except: stated) }
    }

    /// What the file or the graph says of itself, of which the label and the comment have a place.
    private mutating func readOther(_ key: GMLLexer.Token) throws(Diagnostic) {
        let name = lexer.spelling(key)
        guard token.kind != .open else {
            left.add(name)
            return try readList { parser, key throws(Diagnostic) in
                try parser.readOther(key)
            }
        }
        let place = token.place
        let text = try readValue(of: key)
        guard graph.texts.span(text).length > 0 else { return }
        switch name.lowercased() {
        case "label", "name", "title":
            if graph.title == nil { graph.title = (text, place) } else { left.add(name) }
        case "comment", "description":
            if graph.note == nil { graph.note = (text, place) } else { left.add(name) }
        default: if !take(columns: text, name) { left.add(name) }
        }
    }

    private mutating func sayWhatIsLeft() {
        left.graphs = graphs
        left.comments = lexer.comments
        for words in left.words { graph.note(.unsupported, words) }
        if let first = left.bare {
            graph.warn(
                .syntax, at: first,
                "Texts stand without quotes, \(left.bareCount) in all; they are read as they are.",
                hint: "GML has quotes around texts: \"…\".")
        }
    }

    // MARK: - Nodes and edges

    private mutating func readNode(_ key: GMLLexer.Token) throws(Diagnostic) {
        nodes.begin(at: key.place, ids: 1)
        try readList { parser, key throws(Diagnostic) in
            try parser.readValues(key, in: GMLPaths.root, isNode: true)
        }
    }

    private mutating func readEdge(_ key: GMLLexer.Token) throws(Diagnostic) {
        edges.begin(at: key.place, ids: 2)
        let before = faults
        try readList { parser, key throws(Diagnostic) in
            try parser.readValues(key, in: GMLPaths.root, isNode: false)
        }
        guard faults == before, let row = edges.rows.last else { return }
        for (end, name) in [(0, "source"), (1, "target")] where row.ids[end] == nil {
            faults += 1
            graph.fail(
                .missingKey, at: row.place, "The edge has no '\(name)'.",
                hint: "Add '\(name)' with the id of a node.")
        }
    }

    private mutating func readValues(
        _ key: GMLLexer.Token, in parent: GMLRows.Path, isNode: Bool
    ) throws(Diagnostic) {
        let name = graph.texts.add(lexer.bytes(key))
        let path = paths.path(name, in: parent, graph.texts)
        if token.kind == .open {
            return try readList { parser, key throws(Diagnostic) in
                try parser.readValues(key, in: path, isNode: isNode)
            }
        }
        let place = token.place
        let cell = GMLRows.Cell(path: path, text: try readValue(of: key), place: place)
        guard graph.texts.span(cell.text).length > 0 else { return }
        guard parent == GMLPaths.root else { return put(cell, isNode: isNode) }
        if isNode, name == words.id {
            try putID(cell, 0, isNode: true)
        } else if !isNode, name == words.source || name == words.target {
            try putID(cell, name == words.source ? 0 : 1, isNode: false)
        } else if !isNode, name == words.directed, let isDirected = direction(cell.text, at: place)
        {
            stated.insert(edges.rows.count - 1)
            edges.change { $0.isDirected = isDirected }
        } else {
            put(cell, isNode: isNode)
        }
    }

    private mutating func put(_ cell: GMLRows.Cell, isNode: Bool) {
        if isNode { nodes.put(cell) } else { edges.put(cell) }
    }

    private mutating func putID(
        _ cell: GMLRows.Cell, _ end: Int, isNode: Bool
    ) throws(Diagnostic) {
        let row = isNode ? nodes.rows.last : edges.rows.last
        guard row?.ids[end] == nil else {
            throw graph.problem(
                .error, .duplicateKey, at: cell.place,
                "This is said twice of one \(isNode ? "node" : "edge"), with the value "
                    + "'\(graph.texts.string(cell.text))' here.", hint: "Keep one of the two.")
        }
        if isNode {
            nodes.change { $0.ids[end] = cell }
        } else {
            edges.change { $0.ids[end] = cell }
        }
    }

    /// Whether a word says that edges have a direction.
    private mutating func direction(_ text: TextID, at place: GenericRows.Place) -> Bool? {
        switch graph.texts.string(text).lowercased() {
        case "1", "true", "y", "yes": return true
        case "0", "false", "n", "no": return false
        default:
            graph.warn(
                .directedness, at: place,
                "'\(graph.texts.string(text))' does not say whether edges have a direction.",
                hint: "Write 'directed 1' or 'directed 0'.")
            return nil
        }
    }
}
