import GraphKernel
import TestSupport

/// A random graph in which a few nodes have most edges, as networks have; weights in hundredths.
///
/// With parallel edges and self-loops, large enough for several chunks, levels and waves.
func crowdedGraph(
    seed: UInt64, nodes: Int = 700, edges: Int = 4000, isUndirected: Bool = false
) throws -> CSRGraph {
    var generator = SeededGenerator(seed: seed)
    var list = EdgeList(weights: [])
    for _ in 0..<edges {
        for isFirst in [true, false] {
            let (one, other) = (
                Int32.random(in: 0..<Int32(nodes), using: &generator),
                Int32.random(in: 0..<Int32(nodes), using: &generator)
            )
            if isFirst {
                list.upstream.append(min(one, other))
            } else {
                list.downstream.append(one)
            }
        }
        list.weights?.append(Double(Int.random(in: 1...200, using: &generator)) / 100)
    }
    return try CSRGraph(nodeCount: nodes, edges: list, isUndirected: isUndirected)
}

/// A ring whose farthest nodes are `nodes / 2` hops apart, with two chords.
func ring(nodes: Int) throws -> CSRGraph {
    let edges = (0..<nodes).map { ($0, ($0 + 1) % nodes) } + [(0, 2), (1, nodes / 3)]
    return try CSRGraph(nodeCount: nodes, edges: edges, isUndirected: true)
}
