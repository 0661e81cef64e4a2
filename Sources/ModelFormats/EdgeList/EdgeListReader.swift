import DiffusionModel
import EdgeTables

/// Reads lines of two nodes, with a weight or with the attributes that NetworkX writes behind them.
///
/// What stands behind `#` or `%` at the head of a line is a comment.
struct EdgeListReader {
    private var graph: GenericGraph
    private let lines: PlainLines
    /// Whether every third word is a number, and so a weight.
    private let areWeights: Bool
    private var comments = 0
    private var unread = 0

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        var reader = EdgeListReader(bytes, GenericGraph(file: file, texts: &texts))
        reader.graph.declaresNodes = false
        for line in reader.lines { reader.read(line) }
        reader.say()
        return GenericTree.parsed(&reader.graph, size: bytes.count, into: &texts)
    }

    private init(_ bytes: [UInt8], _ graph: GenericGraph) {
        (self.graph, lines) = (graph, PlainLines(bytes))
        areWeights = PlainLines(bytes).allSatisfy { line in
            guard !Self.isComment(line) else { return true }
            let words = line.words(most: 4)
            guard words.count > 2, let sign = words[2].bytes.first else { return true }
            return sign == UInt8(ascii: "#") || sign == UInt8(ascii: "{")
                || NumberText.number(words[2].text) != nil
        }
    }

    private static func isComment(_ line: PlainLine) -> Bool {
        line.sign == UInt8(ascii: "#") || line.sign == UInt8(ascii: "%")
    }

    private mutating func say() {
        if comments > 0 {
            graph.note(
                .unsupported,
                comments == 1 ? "A comment is left out." : "\(comments) comments are left out.")
        }
        if unread > 0 {
            graph.note(
                .unsupported,
                "The attributes of \(unread) edges are no map of names and plain values; each is "
                    + "kept as one text, 'attributes'.")
        }
    }

    private mutating func read(_ line: PlainLine) {
        guard !Self.isComment(line) else {
            comments += 1
            return
        }
        let words = line.words()
        guard let first = words.first else { return }
        guard words.count > 1 else {
            let hint =
                first.bytes.contains(UInt8(ascii: ","))
                ? "Where commas part the columns it is a table, of the format csv."
                : "Write two nodes in each line, and a weight if there is one."
            return graph.fail(
                .syntax, at: first.place, "'\(first.text)' stands alone, and an edge has two ends.",
                hint: hint)
        }
        graph.edges.begin(at: first.place)
        graph.put(edge: graph.edges.column(.source), first)
        graph.put(edge: graph.edges.column(.target), words[1])
        guard words.count > 2 else { return }
        if words[2].bytes.first == UInt8(ascii: "{") {
            return read(attributes: line.words(most: 3)[2])
        }
        // A comment may stand behind an edge.
        let columns = words.dropFirst(2).prefix { $0.bytes.first != UInt8(ascii: "#") }
        if columns.count < words.count - 2 { comments += 1 }
        read(columns: columns)
    }

    private mutating func read(columns: ArraySlice<PlainWord>) {
        for (number, word) in zip(3..., columns) {
            let column =
                number == 3 && areWeights
                ? graph.edges.column(.weight, "weight")
                : graph.edges.column(.attribute, "column \(number)")
            graph.put(edge: column, word)
        }
    }

    private mutating func read(attributes word: PlainWord) {
        guard let pairs = PythonMap.pairs(of: word.bytes) else {
            unread += 1
            return graph.put(edge: graph.edges.column(.attribute, "attributes"), word)
        }
        var known: Set<String> = []
        for (name, value) in pairs where !value.isEmpty && known.insert(name).inserted {
            graph.put(edge: graph.edges.column(.named, name), value, at: word.place)
        }
    }
}
