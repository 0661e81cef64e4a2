import GraphKernel
import Testing

/// Against every partition there is, on graphs of at most seven nodes.
@Suite struct LeidenPropertyTests {
    /// Oracle: brute force over all partitions.
    @Test(arguments: [false, true])
    func `no partition is better than the best, and most are the best`(
        isUndirected: Bool
    ) throws {
        var (best, all) = (0, 0)
        for seed in UInt64(0)..<500 {
            let graph = try undirected(randomGraph(seed: seed, isUndirected: isUndirected))
            guard graph.nodeCount <= 7 else { continue }
            let optimum =
                try everyPartition(of: graph.nodeCount).map {
                    try graph.modularity(of: $0, weights: .strength)
                }.max() ?? 0
            let labels = try graph.leiden(weights: .strength, iterations: 10, seed: seed)
            let found = try graph.modularity(of: labels, weights: .strength)
            #expect(found <= optimum + 1e-12)
            all += 1
            if found >= optimum - 1e-12 { best += 1 }
        }
        #expect(best * 100 >= all * 90, "\(best) of \(all)")
    }

    /// Oracle: brute force over all partitions.
    @Test(arguments: [0.3, 1, 2])
    func `so it is with the constant Potts model`(resolution: Double) throws {
        var (best, all) = (0, 0)
        for seed in UInt64(0)..<300 {
            let graph = try randomGraph(seed: seed)
            guard graph.nodeCount <= 7 else { continue }
            let optimum =
                everyPartition(of: graph.nodeCount).map {
                    pottsQuality(graph, $0, resolution: resolution)
                }.max() ?? 0
            let labels = try graph.leiden(
                quality: .constantPotts, resolution: resolution, weights: .strength,
                iterations: 10, seed: seed)
            let found = pottsQuality(graph, labels, resolution: resolution)
            #expect(found <= optimum + 1e-9)
            all += 1
            if found >= optimum - 1e-9 { best += 1 }
        }
        #expect(best * 100 >= all * 90, "\(best) of \(all)")
    }

    @Test func `every community is connected and numbered by its smallest node`() throws {
        for seed in UInt64(0)..<500 {
            let nodeCount = 2 + Int(seed % 60)
            let list = try EdgeList.erdosRenyi(
                nodeCount: nodeCount, probability: 3 / Double(nodeCount + 3), seed: seed)
            let graph = try CSRGraph(nodeCount: nodeCount, edges: list)
            for quality in CommunityQuality.allCases {
                let labels = try graph.leiden(
                    quality: quality, resolution: seed % 2 == 0 ? 1 : 0.2, iterations: 1,
                    seed: seed)
                #expect(isConnected(graph, labels))
                #expect(labels == numbered(labels))
            }
            let labels = try graph.labelPropagation(seed: seed)
            #expect(isConnected(graph, labels))
            #expect(labels == numbered(labels))
        }
    }

    /// Oracle: every pair of communities weighed by the definition.
    @Test(arguments: CommunityQuality.allCases)
    func `no two communities would be better as one`(quality: CommunityQuality) throws {
        for seed in UInt64(0)..<60 {
            let nodeCount = seed < 56 ? 2 + Int(seed) : 1500
            let list = try EdgeList.erdosRenyi(
                nodeCount: nodeCount, probability: 4 / Double(nodeCount + 4), seed: seed)
            let graph = try CSRGraph(nodeCount: nodeCount, edges: list, isUndirected: true)
            let resolution = quality == .modularity ? 1 : 0.05
            let labels = try graph.leiden(
                quality: quality, resolution: resolution, iterations: 1 + Int(seed % 2),
                seed: seed)
            let gain = bestMerger(graph, labels, quality: quality, resolution: resolution)
            #expect(gain < 1e-9)
        }
    }

    /// The larger graphs have nodes enough that they are weighed in batches.
    @Test(arguments: [200, 2000])
    func `more iterations make nothing worse`(nodeCount: Int) throws {
        for seed in UInt64(0)..<(nodeCount < 1000 ? 50 : 3) {
            let list = try EdgeList.barabasiAlbert(
                nodeCount: nodeCount, edgesPerNode: 3, seed: seed)
            let graph = try CSRGraph(nodeCount: nodeCount, edges: list, isUndirected: true)
            var last = -1.0
            for iterations in [1, 2, 5] {
                let labels = try graph.leiden(iterations: iterations, seed: seed)
                let found = try graph.modularity(of: labels)
                #expect(found >= last - 1e-12)
                last = found
            }
        }
    }

    private func undirected(_ graph: CSRGraph) throws -> CSRGraph {
        let list = EdgeList(
            upstream: graph.upstream, downstream: graph.downstream, weights: graph.weights)
        return try CSRGraph(nodeCount: graph.nodeCount, edges: list, isUndirected: true)
    }
}
