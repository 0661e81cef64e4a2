import DiffusionModel

/// Reads DOT as Graphviz does: every graph of a file, whose nodes are one if they have one id.
///
/// After a mistake reading goes on at the next statement, so that one run names several.
struct DOTParser {
    /// What holds for the statements between a pair of braces.
    struct Scope {
        var nodeDefaults = DOTAttributes.Defaults()
        var edgeDefaults = DOTAttributes.Defaults()
        /// The subgraph that the statements are in; -1 is the graph itself.
        var subgraph: Int32 = -1
    }

    /// How deep subgraphs may stand in one another.
    private static let mostDepth = 64
    /// After so many mistakes a file is something else than DOT.
    static let mostFaults = 100

    var lexer: DOTLexer
    var token: DOTToken
    var graph: GenericGraph
    var content = DOTGraph()
    var scope = Scope()
    var left = DOTLeftovers()
    private(set) var isDirected = true
    private(set) var isStrict = false
    /// What comes of joining groups of nodes.
    var products = DOTProducts()
    let words: Words
    private var depth = 0
    var faults = 0
    /// How many defaults subgraphs have set again.
    var repeated = 0

    /// Names of attributes that say something here.
    struct Words {
        let label, kind, key, yes, tailport, headport: TextID

        init(_ texts: inout TextPool) {
            (label, kind) = (texts.add("label"), texts.add("kind"))
            (key, yes) = (texts.add("key"), texts.add("true"))
            (tailport, headport) = (texts.add("tailport"), texts.add("headport"))
        }
    }

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = DOTParser(buffer, file, &texts)
            parser.readGraphs()
            parser.putContent()
            return GenericTree.parsed(&parser.graph, size: bytes.count, into: &texts)
        }
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ file: String, _ texts: inout TextPool
    ) {
        lexer = DOTLexer(bytes, file: file)
        graph = GenericGraph(file: file, texts: &texts)
        graph.declaresNodes = false
        words = Words(&graph.texts)
        token = DOTToken(kind: .end, start: 0, end: 0, place: GenericRows.Place(1, 1))
    }

    // MARK: - Graphs

    private mutating func readGraphs() {
        var graphs = 0
        do throws(Diagnostic) {
            try advance()
            while token.kind != .end {
                try readGraph(isFirst: graphs == 0)
                graphs += 1
            }
            guard graphs > 0 else {
                throw expected("'graph' or 'digraph'", "A DOT file starts with one of the two.")
            }
        } catch {
            graph.findings.append(error)
        }
        left.graphs = graphs
    }

    private mutating func readGraph(isFirst: Bool) throws(Diagnostic) {
        isStrict = token.kind == .strict
        if isStrict { try advance() }
        guard token.kind == .graph || token.kind == .digraph else {
            throw expected(
                isFirst || isStrict ? "'graph' or 'digraph'" : "another graph or the end",
                isFirst
                    ? "A DOT file starts with one of the two."
                    : "Look whether a '}' ends the graph too early.")
        }
        isDirected = token.kind == .digraph
        try advance()
        var name: DOTAttributes.Attribute?
        if token.isID {
            let place = token.place
            let text = try atom()
            name = DOTAttributes.Attribute(name: words.label, text: text, place: place)
        }
        scope = Scope()
        content.startGraph()
        try readBody()
        guard let name, let title = DOTLabel.title(graph.texts.string(name.text)) else { return }
        guard graph.title == nil else { return left.add(ofGraph: "name") }
        graph.title = (graph.texts.add(title), name.place)
    }

    /// Statements between braces.
    mutating func readBody() throws(Diagnostic) {
        let opening = token.place
        guard token.kind == .openBrace else {
            throw expected("'{'", "What a graph or a subgraph holds stands in braces.")
        }
        guard depth < Self.mostDepth else {
            throw graph.problem(
                .error, .tooDeep, at: token.place,
                "Subgraphs stand more than \(Self.mostDepth) deep in one another.",
                hint: "Move them out of one another.")
        }
        depth += 1
        defer { depth -= 1 }
        try advance()
        while token.kind != .closeBrace {
            guard token.kind != .end else {
                throw expected("'}'", "The '{' of line \(opening.line) is not closed.")
            }
            do throws(Diagnostic) {
                try readStatement()
            } catch {
                try recover(from: error)
            }
        }
        try advance()
    }

    // MARK: - Mistakes

    mutating func advance() throws(Diagnostic) {
        token = try lexer.next(&graph.texts)
        guard token.isSplit else { return }
        graph.warn(
            .syntax, at: token.place,
            "The number '\(lexer.spelling(token))' runs into what follows it; Graphviz reads "
                + "two ids, and so they are read.",
            hint: "Put the id in quotes, or a blank between the two.")
    }

    /// That something else was expected than stands here.
    func expected(_ what: String, _ hint: String? = nil) -> Diagnostic {
        let found =
            token.kind == .end
            ? "the file ends" : "'\(lexer.spelling(token))' stands"
        return graph.problem(
            at: token.place, "This is not valid DOT: \(what) was expected, and \(found) here.",
            hint: hint)
    }

    /// Goes on behind the statement that has a mistake, unless nothing can be made of the rest.
    private mutating func recover(from error: Diagnostic) throws(Diagnostic) {
        faults += 1
        guard error.code == .syntax, faults < Self.mostFaults, token.kind != .end,
            !lexer.isBroken
        else { throw error }
        graph.findings.append(error)
        let line = token.place.line
        var open = 0
        while token.kind != .end, token.kind != .closeBrace || open > 0 {
            let isEnd = token.kind == .semicolon || token.kind == .closeBracket
            if token.kind == .openBrace { open += 1 }
            if token.kind == .closeBrace { open -= 1 }
            try advance()
            guard open == 0 else { continue }
            if isEnd, token.kind == .semicolon { try advance() }
            if isEnd || token.place.line > line { return }
        }
    }
}
