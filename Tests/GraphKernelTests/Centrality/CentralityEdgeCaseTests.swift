import GraphKernel
import Testing

@Suite struct CentralityEdgeCaseTests {
    @Test func `one node scores nothing but its PageRank`() throws {
        let graph = try CSRGraph(nodeCount: 1, edges: [])
        #expect(graph.degree(scale: .fraction) == [0])
        #expect(try graph.betweenness(scale: .fraction) == [0])
        #expect(try graph.closeness(scale: .fraction) == [0])
        #expect(try graph.harmonic(scale: .fraction) == [0])
        #expect(try graph.pageRank(scale: .fraction) == [1])
        #expect(try graph.strength(scale: .fraction) == [0])
        #expect(try graph.eigenvector() == [0])
    }

    /// Oracle: NetworkX 3.6.1 and python-igraph 1.0.0 agree on the directed path.
    @Test(arguments: [(MeasureScale.raw, 1.0), (.fraction, 0.5)])
    func `the middle of a directed path carries one pair`(
        scale: MeasureScale, expected: Double
    ) throws {
        let path = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        #expect(try path.betweenness(scale: scale) == [0, expected, 0])
    }

    /// By hand: of three shortest paths 0 → 3, two use the parallel edges through node 1.
    @Test func `parallel edges are separate paths`() throws {
        let graph = try CSRGraph(
            nodeCount: 4, edges: [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
        expectClose(try graph.betweenness(), [0, 2.0 / 3, 1.0 / 3, 0])
    }

    /// By hand: 0.1 + 0.2 and 0.3 are the same length, though not the same number.
    @Test func `lengths that only rounding tells apart are equal`() throws {
        let list = EdgeList(
            upstream: [0, 1, 0], downstream: [1, 2, 2], weights: [0.1, 0.2, 0.3])
        let graph = try CSRGraph(nodeCount: 3, edges: list)
        expectClose(try graph.betweenness(weights: .distance), [0, 0.5, 0])
    }

    @Test func `a graph without cycles has no eigenvector scores`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
        #expect(try graph.eigenvector() == [0, 0, 0])
        expectClose(
            try graph.eigenvector(.both), [Double](repeating: 1 / (3.0).squareRoot(), count: 3))
    }

    /// By hand: the two-cycle is periodic; its leading eigenvector has equal entries.
    @Test func `a periodic graph settles`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (2, 0)])
        expectClose(try graph.eigenvector(), [(0.5).squareRoot(), (0.5).squareRoot(), 0])
    }

    /// Two equal cycles, one feeding the other: scores approach their end like 1/steps.
    @Test func `an iteration that does not settle is an error`() throws {
        let graph = try CSRGraph(nodeCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
        #expect(throws: GraphError.notConverged(iterations: 10_000)) {
            try graph.eigenvector()
        }
    }

    @Test func `weights that cannot be lengths are errors`() throws {
        let list = EdgeList(upstream: [0, 1], downstream: [1, 0], weights: [1, 0])
        let graph = try CSRGraph(nodeCount: 2, edges: list)
        #expect(throws: GraphError.weightNotPositive(edge: 1)) {
            try graph.betweenness(weights: .distance)
        }
        #expect(throws: GraphError.weightNotPositive(edge: 1)) {
            try graph.closeness(weights: .strength)
        }
        #expect(throws: GraphError.distanceWeightsRefused) {
            try graph.pageRank(weights: .distance)
        }
        expectClose(try graph.pageRank(weights: .strength), [0.35087719298, 0.64912280702])
    }

    @Test func `a negative factor is an error`() throws {
        let list = EdgeList(upstream: [0], downstream: [1], weights: [-1])
        let graph = try CSRGraph(nodeCount: 2, edges: list)
        #expect(throws: GraphError.weightNegative(edge: 0)) { try graph.strength() }
        #expect(throws: GraphError.weightNegative(edge: 0)) {
            try graph.eigenvector(weights: .strength)
        }
    }

    @Test func `more shortest paths than a number can count are an error`() throws {
        var edges: [(Int, Int)] = []
        for node in 0..<400 { edges += [(Int, Int)](repeating: (node, node + 1), count: 8) }
        let graph = try CSRGraph(nodeCount: 401, edges: edges)
        #expect(throws: GraphError.pathCountOverflow) { try graph.betweenness() }
    }
}
