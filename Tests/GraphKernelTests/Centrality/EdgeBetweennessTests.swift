import GraphKernel
import Testing

/// Literals are printed by `Tests/Oracles/edge_betweenness.py`.
///
/// Versions: NetworkX 3.6.1, python-igraph 1.0.0.
@Suite struct EdgeBetweennessTests {
    private func graph(isUndirected: Bool) throws -> CSRGraph {
        let list = EdgeList(
            upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 1, 5],
            downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 3, 0],
            weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 3, 0.7])
        return try CSRGraph(nodeCount: 8, edges: list, isUndirected: isUndirected)
    }

    /// Oracle: NetworkX and igraph agree.
    @Test func `edges of a directed graph`() throws {
        expectClose(
            try graph(isUndirected: false).edgeBetweenness(),
            [13, 4, 4, 5, 6, 4, 10, 6, 0, 3, 10, 8])
    }

    /// Oracle: igraph; NetworkX tells 0.3 + 0.3 from 0.6.
    @Test func `edges of a directed graph with distances`() throws {
        expectClose(
            try graph(isUndirected: false).edgeBetweenness(weights: .distance),
            [13, 9, 7, 10, 12, 7, 4, 6, 0, 6, 5, 5])
    }

    /// Oracle: NetworkX and igraph agree.
    @Test func `edges of an undirected graph`() throws {
        expectClose(
            try graph(isUndirected: true).edgeBetweenness(),
            [
                7.0 / 3, 1.5, 2.5, 2, 1.5, 8.0 / 3, 4, 6, 0, 19.0 / 6, 17.0 / 6, 4.5,
            ])
    }

    /// Oracle: NetworkX and igraph agree.
    @Test func `edges of an undirected graph with distances`() throws {
        expectClose(
            try graph(isUndirected: true).edgeBetweenness(weights: .distance),
            [6, 0, 6, 0, 5, 8, 1, 6, 0, 5, 0, 4])
    }

    /// By hand: parallel edges carry the one pair in halves, a self-loop carries none.
    @Test func `parallel edges share and self-loops score nothing`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 1), (1, 1)])
        #expect(try graph.edgeBetweenness() == [0.5, 0.5, 0])
        #expect(try graph.edgeBetweenness(scale: .fraction) == [0.5 / 6, 0.5 / 6, 0])
    }

    /// By hand: in a path of two edges each carries its own pair and the pair of the ends.
    @Test func `an unordered pair counts once without direction`() throws {
        let path = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], isUndirected: true)
        #expect(try path.edgeBetweenness() == [2, 2])
        #expect(try path.edgeBetweenness(scale: .fraction) == [2.0 / 3, 2.0 / 3])
    }

    @Test func `graphs without edges have no scores`() throws {
        for nodes in 0...1 {
            let graph = try CSRGraph(nodeCount: nodes, edges: [])
            #expect(try graph.edgeBetweenness().isEmpty)
            #expect(try graph.betweenness() == [Double](repeating: 0, count: nodes))
            #expect(try graph.closeness() == [Double](repeating: 0, count: nodes))
            #expect(try graph.harmonic() == [Double](repeating: 0, count: nodes))
        }
    }

    @Test func `errors are those of betweenness`() throws {
        let list = EdgeList(upstream: [0, 1], downstream: [1, 0], weights: [1, -1])
        let graph = try CSRGraph(nodeCount: 2, edges: list)
        #expect(throws: GraphError.weightNotPositive(edge: 1)) {
            try graph.edgeBetweenness(weights: .distance)
        }
        var edges: [(Int, Int)] = []
        for node in 0..<400 { edges += [(Int, Int)](repeating: (node, node + 1), count: 8) }
        let chain = try CSRGraph(nodeCount: 401, edges: edges)
        #expect(throws: GraphError.pathCountOverflow) { try chain.edgeBetweenness() }
        let weighted = try CSRGraph(
            nodeCount: 401,
            edges: EdgeList(
                upstream: chain.upstream, downstream: chain.downstream,
                weights: chain.upstream.map { _ in 0.5 }))
        #expect(throws: GraphError.pathCountOverflow) {
            try weighted.edgeBetweenness(weights: .distance)
        }
    }
}
