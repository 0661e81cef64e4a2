import GraphKernel
import Testing

/// The literals are printed by `Tests/Oracles/communities.py`.
///
/// Oracles: NetworkX 3.6.1 and igraph 1.0.0, which agree within 10⁻¹⁵.
@Suite struct ModularityTests {
    private static let edges = EdgeList(
        upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
        downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
        weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7])
    private static let resolutions = [1, 0.5, 2]

    @Test func `modularity of a directed graph`() throws {
        expectClose(
            try modularities(isUndirected: false, weights: .ignored),
            [0.195_266_272_189_349, 0.366_863_905_325_443_7, -0.147_928_994_082_840_3])
        expectClose(
            try modularities(isUndirected: false, weights: .strength),
            [0.127_239_077_268_821_4, 0.275_001_652_455_549, -0.168_286_073_104_633_4])
    }

    @Test func `modularity of an undirected graph`() throws {
        expectClose(
            try modularities(isUndirected: true, weights: .ignored),
            [0.192_307_692_307_692_3, 0.365_384_615_384_615_3, -0.153_846_153_846_153_8])
        expectClose(
            try modularities(isUndirected: true, weights: .strength),
            [0.081_895_697_005_750_5, 0.252_329_962_324_013_4, -0.258_972_833_630_775_3])
    }

    @Test func `which numbers the communities have does not matter`() throws {
        let graph = try CSRGraph(nodeCount: 8, edges: Self.edges)
        let some = try graph.modularity(of: [0, 0, 1, 1, 1, 2, 2, 3])
        #expect(try graph.modularity(of: [-9, -9, 70, 70, 70, .max, .max, .min]) == some)
        #expect(try graph.modularity(of: [7, 7, 0, 0, 0, 3, 3, 1]) == some)
    }

    /// Oracle: by hand, the terms of one community cancel at γ = 1.
    @Test func `one community has modularity 0, and so has a graph without weight`() throws {
        for seed in UInt64(0)..<100 {
            let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 0)
            let one = [Int32](repeating: 4, count: graph.nodeCount)
            #expect(try graph.modularity(of: one, weights: .strength).magnitude < 1e-12)
        }
        #expect(try CSRGraph(nodeCount: 0, edges: []).modularity(of: []) == 0)
        #expect(try CSRGraph(nodeCount: 2, edges: []).modularity(of: [0, 1]) == 0)
        let zero = EdgeList(upstream: [0], downstream: [1], weights: [0])
        let graph = try CSRGraph(nodeCount: 2, edges: zero)
        #expect(try graph.modularity(of: [0, 1], weights: .strength) == 0)
    }

    @Test func `what does not fit is refused`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1)])
        #expect(throws: GraphError.columnLength(expected: 2, found: 1)) {
            try graph.modularity(of: [0])
        }
        #expect(throws: GraphError.parameterOutOfRange(.resolution)) {
            try graph.modularity(of: [0, 0], resolution: -1)
        }
        #expect(throws: GraphError.distanceWeightsRefused) {
            try graph.modularity(of: [0, 0], weights: .distance)
        }
        let negative = EdgeList(upstream: [0], downstream: [1], weights: [-1])
        #expect(throws: GraphError.weightNegative(edge: 0)) {
            try CSRGraph(nodeCount: 2, edges: negative)
                .modularity(of: [0, 0], weights: .strength)
        }
    }

    private func modularities(isUndirected: Bool, weights: WeightUse) throws -> [Double] {
        let graph = try CSRGraph(nodeCount: 8, edges: Self.edges, isUndirected: isUndirected)
        return try Self.resolutions.map {
            try graph.modularity(
                of: [0, 0, 1, 1, 1, 2, 2, 3], resolution: $0, weights: weights)
        }
    }
}
