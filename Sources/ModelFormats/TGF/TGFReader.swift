import DiffusionModel

/// Reads the trivial graph format: `id label` in each line, a line `#`, then `from to label`.
struct TGFReader {
    private var graph: GenericGraph
    private var hasEdges = false

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        var reader = TGFReader(graph: GenericGraph(file: file, texts: &texts))
        var last = 1
        for line in PlainLines(bytes) {
            reader.read(line)
            last = line.number
        }
        if !reader.hasEdges {
            reader.graph.fail(
                .syntax, at: GenericRows.Place(last, 1),
                "The file ends without a line '#', which stands between nodes and edges.",
                hint: "Add the line behind the nodes, also where there are no edges.")
        }
        return GenericTree.parsed(&reader.graph, size: bytes.count, into: &texts)
    }

    private init(graph: GenericGraph) { self.graph = graph }

    private mutating func read(_ line: PlainLine) {
        let words = line.words(most: hasEdges ? 3 : 2)
        guard let first = words.first else { return }
        if first.text == "#", words.count == 1 {
            if hasEdges {
                graph.fail(
                    .syntax, at: first.place, "A second line '#' stands here.",
                    hint: "Nodes stand before the first, and edges behind it.")
            }
            hasEdges = true
        } else if hasEdges {
            read(edge: words)
        } else {
            graph.nodes.begin(at: first.place)
            graph.put(node: graph.nodes.column(.id), first)
            if words.count > 1 { graph.put(node: graph.nodes.column(.name), words[1]) }
        }
    }

    private mutating func read(edge words: [PlainWord]) {
        guard words.count > 1 else {
            return graph.fail(
                .syntax, at: words[0].place, "The edge from '\(words[0].text)' leads to no node.",
                hint: "Write the ids of two nodes, and a label if there is one.")
        }
        graph.edges.begin(at: words[0].place)
        graph.put(edge: graph.edges.column(.source), words[0])
        graph.put(edge: graph.edges.column(.target), words[1])
        if words.count > 2 { graph.put(edge: graph.edges.column(.attribute, "label"), words[2]) }
    }
}
