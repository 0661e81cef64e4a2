import GraphKernel

/// Betweenness of nodes and edges by the definition: every shortest path of every ordered pair.
struct PathsByDefinition {
    private(set) var nodes: [Double]
    private(set) var edges: [Double]
    private let graph: CSRGraph
    private let length: (Int) -> Int

    /// Lengths are whole numbers, so that equal ones are equal.
    init(_ graph: CSRGraph, length: @escaping (Int) -> Int = { _ in 1 }) {
        (self.graph, self.length) = (graph, length)
        nodes = [Double](repeating: 0, count: graph.nodeCount)
        edges = [Double](repeating: 0, count: graph.edgeCount)
        for from in 0..<graph.nodeCount {
            for to in 0..<graph.nodeCount where from != to { add(from: from, to: to) }
        }
        guard graph.isUndirected else { return }
        (nodes, edges) = (nodes.map { $0 / 2 }, edges.map { $0 / 2 })
    }

    private struct Path {
        var nodes: [Int]
        var edges: [Int] = []
        var length = 0
    }

    private mutating func add(from: Int, to: Int) {
        var (best, paths) = (Int.max, [Path]())
        var open = [Path(nodes: [from])]
        while let path = open.popLast() {
            guard path.length <= best, let last = path.nodes.last else { continue }
            if last == to {
                if path.length < best { (best, paths) = (path.length, []) }
                paths.append(path)
                continue
            }
            for entry in graph.outgoing.row(of: last) {
                let (next, edge) = (
                    Int(graph.outgoing.neighbors[entry]), Int(graph.outgoing.edges[entry])
                )
                if path.nodes.contains(next) { continue }
                open.append(
                    Path(
                        nodes: path.nodes + [next], edges: path.edges + [edge],
                        length: path.length + length(edge)))
            }
        }
        for path in paths {
            for node in path.nodes.dropFirst().dropLast() { nodes[node] += 1 / Double(paths.count) }
            for edge in path.edges { edges[edge] += 1 / Double(paths.count) }
        }
    }
}
