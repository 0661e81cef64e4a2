import DiffusionModel

/// Reads lines such as `a advises b c`: a node, an interaction and the nodes that it leads to.
///
/// A line with a tab is parted by tabs, so that names may hold blanks; a name by itself is a node.
struct SIFReader {
    private var graph: GenericGraph
    private var alone: Set<TextID> = []

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        var reader = SIFReader(graph: GenericGraph(file: file, texts: &texts))
        reader.graph.declaresNodes = false
        for line in PlainLines(bytes) { reader.read(line) }
        return GenericTree.parsed(&reader.graph, size: bytes.count, into: &texts)
    }

    private init(graph: GenericGraph) { self.graph = graph }

    private mutating func read(_ line: PlainLine) {
        let words = line.words(line.hasTab ? .tabs : .blanks)
        guard let first = words.first else { return }
        guard words.count > 1 else {
            guard alone.insert(first.id(in: &graph.texts)).inserted else { return }
            graph.nodes.begin(at: first.place)
            return graph.put(node: graph.nodes.column(.id), first)
        }
        guard words.count > 2 else {
            return graph.fail(
                .syntax, at: words[1].place,
                "The interaction '\(words[1].text)' leads to no node.",
                hint: "Write a node, an interaction and a node; tabs instead of blanks where names "
                    + "hold blanks.")
        }
        for target in words.dropFirst(2) {
            graph.edges.begin(at: first.place)
            graph.put(edge: graph.edges.column(.source), first)
            graph.put(edge: graph.edges.column(.kind), words[1])
            graph.put(edge: graph.edges.column(.target), target)
        }
    }
}
