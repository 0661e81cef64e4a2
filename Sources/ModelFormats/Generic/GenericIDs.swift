import DiffusionModel

/// Which ids a graph file declares, and what the ids of its edges are.
struct GenericIDs {
    /// Ends that no node declares, each where it stands first.
    private(set) var undeclared: [(text: TextID, place: GenericRows.Place)] = []
    /// Whether the ids of edges name no links and are an attribute.
    private(set) var edgeIDsAreTaken = false
    /// What is to be said of it.
    private(set) var findings: [Diagnostic] = []

    init(_ graph: GenericGraph) {
        var known = TextSet()
        let ids = graph.nodes.columns.map { $0.meaning == .id }
        for cell in graph.nodes.allCells where ids[Int(cell.column)] { known.insert(cell.text) }
        for id in graph.hyperedges.lazy.compactMap(\.id) { known.insert(id) }
        let ends = graph.edges.columns.map { [.source, .target].contains($0.meaning) }
        for cell in graph.edges.allCells where ends[Int(cell.column)] {
            if known.insert(cell.text) { undeclared.append((cell.text, cell.place)) }
        }
        for member in graph.hyperedges.lazy.flatMap(\.members) where known.insert(member.text) {
            undeclared.append(member)
        }
        edgeIDsAreTaken = Self.areTaken(in: graph, known)
        if graph.declaresNodes, let first = undeclared.first {
            let count = undeclared.count
            findings.append(
                graph.problem(
                    .warning, .unknownEntity, at: first.place,
                    "'\(graph.texts.string(first.text))' is an end of an edge, and no node is "
                        + "declared under this id" + (count > 1 ? "; so are \(count - 1) more" : "")
                        + ". \(count > 1 ? "They are" : "It is") read as "
                        + "\(count > 1 ? "nodes" : "a node") of which no more is known.",
                    hint: "Look whether the file is whole, or whether the id is spelt otherwise."))
        }
    }

    /// The rule of tables: numbers, ids of nodes and what edges have in common are no names.
    private static func areTaken(in graph: GenericGraph, _ nodes: TextSet) -> Bool {
        var seen = TextSet()
        var areNumbers = true
        for (index, column) in graph.edges.columns.enumerated() where column.meaning == .id {
            for cell in graph.edges.allCells where cell.column == Int32(index) {
                guard seen.insert(cell.text), !nodes.contains(cell.text) else {
                    return true
                }
                areNumbers = areNumbers && isNumber(cell.text, graph.texts)
            }
        }
        return areNumbers
    }

    /// Whether all signs of a text are numbers, as those of most ids that programs count are.
    private static func isNumber(_ text: TextID, _ texts: TextPool) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return texts.withBytes(of: texts.span(text)) { $0.allSatisfy(digits.contains) }
            || texts.string(text).allSatisfy(\.isNumber)
    }
}
