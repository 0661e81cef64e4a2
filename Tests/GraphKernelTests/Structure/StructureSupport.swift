import GraphKernel
import TestSupport

/// Slow and obvious ways to say who reaches whom.
struct Reachability {
    let graph: CSRGraph
    let direction: Direction

    init(_ graph: CSRGraph, _ direction: Direction) {
        (self.graph, self.direction) = (graph, direction)
    }

    /// The nodes that one node reaches, itself among them, where some nodes and edges are gone.
    func reached(
        from start: Int, withoutNodes nodes: Set<Int> = [], withoutEdges edges: Set<Int> = []
    ) -> Set<Int> {
        guard !nodes.contains(start) else { return [] }
        var reached: Set = [start]
        var grew = true
        while grew {
            grew = false
            for edge in 0..<graph.edgeCount where !edges.contains(edge) {
                for (near, far) in ways(edge) where reached.contains(near) && !nodes.contains(far) {
                    if reached.insert(far).inserted { grew = true }
                }
            }
        }
        return reached
    }

    /// The number of components of the nodes that are left.
    func componentCount(withoutNodes nodes: Set<Int> = [], withoutEdges edges: Set<Int> = []) -> Int
    {
        var left = Set(0..<graph.nodeCount).subtracting(nodes)
        var count = 0
        while let first = left.min() {
            left.subtract(reached(from: first, withoutNodes: nodes, withoutEdges: edges))
            count += 1
        }
        return count
    }

    private func ways(_ edge: Int) -> [(Int, Int)] {
        let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
        switch graph.isUndirected ? .both : direction {
        case .outgoing: return [(up, down)]
        case .incoming: return [(down, up)]
        case .both: return [(up, down), (down, up)]
        }
    }
}

/// The graph whose figures `Tests/Oracles/structure.py` prints: two rings joined by an edge, an
/// edge there and back, a self-loop, a triangle, parallel edges, a node that only sends, and an
/// isolated node.
func oracleGraph(isUndirected: Bool = false) throws -> CSRGraph {
    let edges = [
        (0, 1, 3), (1, 2, 2), (2, 0, 1), (2, 3, 5), (3, 4, 2), (4, 5, 4), (5, 3, 1), (5, 6, 3),
        (6, 6, 9), (6, 7, 1), (7, 6, 2), (6, 8, 2), (8, 9, 2), (6, 9, 1), (9, 10, 1), (9, 10, 2),
        (11, 2, 1), (0, 2, 1), (4, 6, 2),
    ]
    return try CSRGraph(
        nodeCount: 13,
        edges: EdgeList(
            upstream: edges.map { Int32($0.0) }, downstream: edges.map { Int32($0.1) },
            weights: edges.map { Double($0.2) }), isUndirected: isUndirected)
}

/// A graph of many nodes and edges, about half of which repeat others.
func largeRandomGraph(seed: UInt64, nodes: Int, edges: Int) throws -> CSRGraph {
    var generator = SeededGenerator(seed: seed)
    var pairs: [(Int, Int)] = []
    while pairs.count < edges {
        if let known = pairs.randomElement(using: &generator), Bool.random(using: &generator) {
            pairs.append(known)
        } else {
            pairs.append(
                (
                    Int.random(in: 0..<nodes, using: &generator),
                    Int.random(in: 0..<nodes, using: &generator)
                ))
        }
    }
    return try CSRGraph(nodeCount: nodes, edges: pairs)
}

/// Labels with each group's number replaced by the order in which it comes first.
func renumbered(_ labels: [Int]) -> [Int32] {
    var numbers: [Int: Int32] = [:]
    return labels.map { label in
        let number = numbers[label] ?? Int32(numbers.count)
        numbers[label] = number
        return number
    }
}
