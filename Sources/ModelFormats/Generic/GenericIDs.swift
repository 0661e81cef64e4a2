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
        var known = Self.texts(of: graph.nodes, .id)
        known.formUnion(graph.hyperedges.compactMap(\.id))
        let ends = graph.edges.columns.indices.filter {
            [.source, .target].contains(graph.edges.columns[$0].meaning)
        }
        for cell in graph.edges.allCells where ends.contains(Int(cell.column)) {
            if known.insert(cell.text).inserted { undeclared.append((cell.text, cell.place)) }
        }
        for member in graph.hyperedges.lazy.flatMap(\.members)
        where known.insert(member.text).inserted {
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
    private static func areTaken(in graph: GenericGraph, _ nodes: Set<TextID>) -> Bool {
        var seen: Set<TextID> = []
        var areNumbers = true
        for (index, column) in graph.edges.columns.enumerated() where column.meaning == .id {
            for cell in graph.edges.allCells where cell.column == Int32(index) {
                guard seen.insert(cell.text).inserted, !nodes.contains(cell.text) else {
                    return true
                }
                areNumbers = areNumbers && graph.texts.string(cell.text).allSatisfy(\.isNumber)
            }
        }
        return areNumbers
    }

    private static func texts(
        of rows: GenericRows, _ meaning: GenericRows.Meaning
    ) -> Set<TextID> {
        let columns = rows.columns.indices.filter { rows.columns[$0].meaning == meaning }
        return Set(
            rows.allCells.lazy.filter { columns.contains(Int($0.column)) }.map(\.text))
    }
}
