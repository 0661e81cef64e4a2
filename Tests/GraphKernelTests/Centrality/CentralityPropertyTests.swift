import GraphKernel
import TestSupport
import Testing

@Suite struct CentralityPropertyTests {
    @Test(arguments: 0..<60)
    func `reversing every edge leaves betweenness and swaps directions`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        let turned = graph.reversed
        expectClose(try turned.betweenness(), try graph.betweenness())
        expectClose(
            try turned.betweenness(weights: .distance), try graph.betweenness(weights: .distance))
        expectClose(try turned.closeness(.outgoing), try graph.closeness())
        expectClose(try turned.harmonic(.incoming), try graph.harmonic(.outgoing))
        #expect(turned.degree(.incoming) == graph.degree(.outgoing))
    }

    /// An undirected graph is the directed one with every edge both ways.
    @Test(arguments: 0..<60)
    func `an undirected graph is every edge both ways`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: true)
        let both = try CSRGraph(
            nodeCount: graph.nodeCount,
            edges: EdgeList(
                upstream: graph.upstream + graph.downstream,
                downstream: graph.downstream + graph.upstream,
                weights: graph.weights.map { $0 + $0 }))
        expectClose(try graph.betweenness(), try both.betweenness().map { $0 / 2 })
        expectClose(try graph.closeness(), try both.closeness())
        expectClose(try graph.harmonic(weights: .distance), try both.harmonic(weights: .distance))
        expectClose(try graph.pageRank(), try both.pageRank())
        #expect(graph.degree() == both.degree(.outgoing))
        expectClose(try graph.strength(), try both.strength(.outgoing))
    }

    @Test(arguments: 0..<60)
    func `PageRank sums to one and fractions lie in the unit interval`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        #expect((try graph.pageRank().reduce(0, +) - 1).magnitude < 1e-9)
        let fractions =
            try graph.pageRank(scale: .fraction) + graph.betweenness(scale: .fraction)
            + graph.closeness(weights: .distance, scale: .fraction)
            + graph.harmonic(weights: .strength, scale: .fraction)
        #expect(fractions.allSatisfy { (0...1 + 1e-9).contains($0) })
    }

    /// Oracle: counting the shortest walks of every pair, by definition.
    @Test(arguments: 0..<100)
    func `betweenness agrees with counting every shortest path`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        expectClose(try graph.betweenness(), betweennessByDefinition(graph) { _ in 1 })
        let weights = try #require(graph.weights)
        // Tenths as whole numbers, so that equal lengths are equal.
        let expected = betweennessByDefinition(graph) { Int((weights[$0] * 10).rounded()) }
        expectClose(try graph.betweenness(weights: .distance), expected)
    }

    private func betweennessByDefinition(_ graph: CSRGraph, length: (Int) -> Int) -> [Double] {
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        for from in 0..<graph.nodeCount {
            for to in 0..<graph.nodeCount where from != to {
                var paths: [[Int]] = []
                var best = Int.max
                extend([from], 0)
                for node in 0..<graph.nodeCount where node != from && node != to {
                    let through = paths.filter { $0.contains(node) }.count
                    if !paths.isEmpty { scores[node] += Double(through) / Double(paths.count) }
                }
                func extend(_ path: [Int], _ sum: Int) {
                    guard sum <= best, let last = path.last else { return }
                    if last == to {
                        if sum < best { (best, paths) = (sum, []) }
                        paths.append(path)
                        return
                    }
                    for entry in graph.outgoing.row(of: last) {
                        let next = Int(graph.outgoing.neighbors[entry])
                        guard !path.contains(next) else { continue }
                        extend(path + [next], sum + length(Int(graph.outgoing.edges[entry])))
                    }
                }
            }
        }
        return scores
    }
}
