import DiffusionModel

/// Reads an adjacency list: a row a node, with those that its edges lead to behind it, between
/// commas, semicolons, tabs or blanks; a line that starts with `#` is a comment.
enum AdjacencyListReader {
    /// The graph of a list, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var graph = GenericGraph(file: file, texts: &texts)
        graph.declaresNodes = false
        var seen: Set<TextID> = []
        for line in PlainLines(bytes) where line.sign != UInt8(ascii: "#") {
            var row: TextID?
            for word in line.words(split(of: line)) {
                let text = word.id(in: &graph.texts)
                if seen.insert(text).inserted {
                    graph.nodes.begin(at: word.place)
                    graph.nodes.put(graph.nodes.column(.id), text, at: word.place)
                }
                guard let source = row else {
                    row = text
                    continue
                }
                graph.edges.begin(at: word.place)
                graph.edges.put(graph.edges.column(.source), source, at: word.place)
                graph.edges.put(graph.edges.column(.target), text, at: word.place)
            }
        }
        return GenericTree.parsed(&graph, size: bytes.count, into: &texts)
    }

    /// Names may hold blanks where another sign stands between them.
    private static func split(of line: PlainLine) -> PlainLine.Split {
        let signs = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09]
        return signs.first { line.bytes.contains($0) }.map { .sign($0) } ?? .blanks
    }
}
