import Testing

@testable import GraphKernel

/// Weights whose sums no number holds are refused, not answered with numbers that are none.
@Suite struct LargeWeightsTests {
    private func graph(weight: Double) throws -> CSRGraph {
        let edges = EdgeList(
            upstream: [0, 0, 1], downstream: [1, 1, 0], weights: [weight, weight, weight])
        return try CSRGraph(nodeCount: 2, edges: edges)
    }

    @Test func `sums beyond all numbers are refused by what adds weights up`() throws {
        let graph = try graph(weight: 1e308)
        #expect(throws: GraphError.weightsTooLarge) { try graph.strength() }
        #expect(throws: GraphError.weightsTooLarge) { try graph.katz(weights: .strength) }
        #expect(throws: GraphError.weightsTooLarge) { try graph.leiden(weights: .strength) }
        #expect(throws: GraphError.weightsTooLarge) {
            try graph.modularity(of: [0, 0], weights: .strength)
        }
        #expect(throws: GraphError.weightsTooLarge) { try graph.betweenness(weights: .distance) }
    }

    /// By hand: one community that holds every edge has modularity 0.
    @Test func `large weights that add up are weights like any`() throws {
        let graph = try graph(weight: 1e149)
        #expect(try graph.strength() == [3e149, 3e149])
        #expect(try graph.leiden(weights: .strength) == [0, 0])
        #expect(try graph.modularity(of: [0, 0], weights: .strength) == 0)
    }
}
