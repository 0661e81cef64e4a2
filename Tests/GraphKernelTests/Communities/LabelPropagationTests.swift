import GraphKernel
import Testing

@Suite struct LabelPropagationTests {
    /// Oracle: by hand; a label that all of a clique's nodes have is the only one that stays.
    @Test func `cliques that nothing joins are the communities`() throws {
        var edges: [(Int, Int)] = []
        for clique in 0..<4 {
            for node in 0..<6 {
                for other in 0..<node { edges.append((clique + 4 * other, clique + 4 * node)) }
            }
        }
        for isUndirected in [false, true] {
            let graph = try CSRGraph(nodeCount: 25, edges: edges, isUndirected: isUndirected)
            for seed in UInt64(0)..<50 {
                let expected = (0..<24).map { Int32($0 % 4) } + [4]
                #expect(try graph.labelPropagation(seed: seed) == expected)
            }
        }
    }

    /// Oracle: the rule itself, looked up the slow way.
    @Test func `each node has a label that weighs most among its neighbours`() throws {
        for seed in UInt64(0)..<500 {
            let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 0)
            let labels = try graph.labelPropagation(weights: .strength, seed: seed)
            for node in 0..<graph.nodeCount {
                var weights: [Int32: Double] = [:]
                for edge in 0..<graph.edgeCount {
                    let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
                    guard up != down, up == node || down == node else { continue }
                    weights[labels[up == node ? down : up], default: 0] +=
                        graph.weights?[edge] ?? 1
                }
                #expect((weights.values.max() ?? 0) <= (weights[labels[node]] ?? 0) + 1e-9)
            }
        }
    }

    @Test func `a seed fixes the communities`() throws {
        let list = try EdgeList.barabasiAlbert(nodeCount: 300, edgesPerNode: 2, seed: 1)
        let graph = try CSRGraph(nodeCount: 300, edges: list)
        #expect(try graph.labelPropagation(seed: 5) == graph.labelPropagation(seed: 5))
    }

    @Test func `edge cases`() throws {
        #expect(try CSRGraph(nodeCount: 0, edges: []).labelPropagation() == [])
        #expect(try CSRGraph(nodeCount: 2, edges: []).labelPropagation() == [0, 1])
        #expect(try CSRGraph(nodeCount: 1, edges: [(0, 0)]).labelPropagation() == [0])
        let parallel = try CSRGraph(nodeCount: 3, edges: [(0, 2), (2, 0), (0, 2)])
        #expect(try parallel.labelPropagation() == [0, 1, 0])
        #expect(throws: GraphError.distanceWeightsRefused) {
            try parallel.labelPropagation(weights: .distance)
        }
    }
}
