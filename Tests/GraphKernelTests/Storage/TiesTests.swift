import Testing

@testable import GraphKernel

@Suite struct TiesTests {
    /// Oracle: the definition, over every pair of nodes and every edge.
    @Test(arguments: 0..<100, [true, false])
    func `ties are the pairs that edges join`(seed: UInt64, isUndirected: Bool) throws {
        let graph = try randomGraph(seed: seed, isUndirected: isUndirected)
        let ties = graph.ties(factors: graph.weights, sumsWeights: true)
        let plain = graph.ties()
        #expect(plain.weights == nil)
        #expect(plain.neighbors == ties.neighbors)
        let weights = try #require(graph.weights)
        for node in 0..<graph.nodeCount {
            var expected: [Int32: Double] = [:]
            for (edge, ends) in zip(graph.upstream, graph.downstream).enumerated()
            where ends.0 != ends.1 && (Int(ends.0) == node || Int(ends.1) == node) {
                let other = Int(ends.0) == node ? ends.1 : ends.0
                expected[other, default: 0] += weights[edge]
            }
            let row = ties.row(of: node)
            #expect(Array(ties.neighbors[row]) == expected.keys.sorted())
            let sums = try #require(ties.weights)
            expectClose(
                Array(sums[row]), expected.keys.sorted().map { expected[$0] ?? .nan })
        }
    }

    @Test func `ranges of about equal work cover the nodes in order`() throws {
        for seed in 0..<50 {
            let graph = try randomGraph(seed: UInt64(seed))
            for work in [1, 4, 1_000] {
                let chunks = graph.outgoing.chunks(ofAbout: work)
                #expect(chunks.flatMap { Array($0) } == Array(0..<graph.nodeCount))
                #expect(chunks.allSatisfy { !$0.isEmpty })
            }
        }
    }
}
