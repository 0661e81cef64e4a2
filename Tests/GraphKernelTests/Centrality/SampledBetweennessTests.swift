import GraphKernel
import TestSupport
import Testing

@Suite struct SampledBetweennessTests {
    /// The bound is promised for 90 of 100 seeds; Hoeffding's is wide, so that more hold.
    @Test(arguments: [false, true], [WeightUse.ignored, .distance])
    func `no score is off by more than the error, with the confidence asked for`(
        isUndirected: Bool, use: WeightUse
    ) throws {
        let graph = try crowdedGraph(
            seed: 11, nodes: 400, edges: 900, isUndirected: isUndirected)
        let exact = try graph.betweenness(weights: use, scale: .fraction)
        var held = 0
        for seed in 0..<UInt64(40) {
            let found = try graph.sampledBetweenness(
                SampleSettings(error: 0.15, confidence: 0.9, seed: seed), weights: use,
                scale: .fraction,
                threads: .one)
            #expect(found.error == 0.15)
            #expect(found.confidence == 0.9)
            #expect(found.samples > 0)
            let off = zip(found.scores, exact).map { ($0 - $1).magnitude }.max() ?? 0
            if off <= found.error { held += 1 }
        }
        #expect(held >= 36)
    }

    /// The mean over many seeds comes near the truth, ten times as near as one estimate.
    @Test(arguments: [false, true], [WeightUse.ignored, .distance])
    func `estimates are off to no side`(isUndirected: Bool, use: WeightUse) throws {
        let graph = try crowdedGraph(seed: 4, nodes: 100, edges: 250, isUndirected: isUndirected)
        let exact = try graph.betweenness(weights: use)
        var mean = [Double](repeating: 0, count: 100)
        for seed in 0..<UInt64(200) {
            let found = try graph.sampledBetweenness(
                SampleSettings(error: 0.3, confidence: 0.8, seed: seed), weights: use, threads: .one
            )
            #expect(found.samples > 0)
            for node in mean.indices { mean[node] += found.scores[node] / 200 }
        }
        let pairs = 99.0 * 98 / (isUndirected ? 2 : 1)
        // At least 20 samples each, 4,000 together: five deviations of the widest mean.
        let off = zip(mean, exact).map { ($0 - $1).magnitude / pairs }.max() ?? 1
        #expect(off < 5 * (0.25 / 4_000).squareRoot())
    }

    /// By hand: of three shortest paths 0 → 3, two use the parallel edges through node 1.
    @Test func `parallel edges are drawn as separate paths`() throws {
        let graph = try CSRGraph(
            nodeCount: 4, edges: [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
        var (first, second) = (0.0, 0.0)
        for seed in 0..<UInt64(1_000) {
            let found = try graph.sampledBetweenness(
                SampleSettings(error: 0.9, confidence: 0.5, seed: seed), threads: .one)
            #expect(found.samples > 0)
            (first, second) = (first + found.scores[1], second + found.scores[2])
        }
        // Some 500 drawn paths: four deviations of their ratio.
        #expect((1.4...2.8).contains(first / second))
    }

    @Test func `a small error is answered exactly`() throws {
        let graph = try crowdedGraph(seed: 2, nodes: 50, edges: 200)
        for error in [1e-3, 1e-300] {
            for use in [WeightUse.ignored, .distance] {
                let found = try graph.sampledBetweenness(
                    SampleSettings(error: error, confidence: 0.9, seed: 1), weights: use)
                #expect(found.scores == (try graph.betweenness(weights: use)))
                #expect(found.samples == 0)
                #expect(found.error == 0)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `graphs too small for a path between score nothing`(nodes: Int) throws {
        let graph = try CSRGraph(nodeCount: nodes, edges: [])
        let found = try graph.sampledBetweenness(
            SampleSettings(error: 0.1, confidence: 0.9, seed: 1))
        #expect(found.scores == [Double](repeating: 0, count: nodes))
    }

    @Test func `an error or a confidence out of range is refused`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        for error in [0, 1, -1, .nan] {
            #expect(throws: GraphError.parameterOutOfRange(.error)) {
                try graph.sampledBetweenness(SampleSettings(error: error, confidence: 0.9, seed: 1))
            }
        }
        for confidence in [0, 1, 2, .nan] {
            #expect(throws: GraphError.parameterOutOfRange(.confidence)) {
                try graph.sampledBetweenness(
                    SampleSettings(error: 0.1, confidence: confidence, seed: 1))
            }
        }
    }

    @Test func `a seed fixes the answer, and another changes it`() throws {
        let graph = try crowdedGraph(seed: 3, nodes: 400, edges: 900)
        let answers = try [1, 1, 2].map {
            try graph.sampledBetweenness(SampleSettings(error: 0.1, confidence: 0.9, seed: $0))
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0] != answers[2])
    }

    /// Long chains of parallel edges: more paths than a number can count.
    @Test func `too many paths between a drawn pair are an error`() throws {
        var edges: [(Int, Int)] = []
        for node in 0..<400 { edges += [(Int, Int)](repeating: (node, node + 1), count: 32) }
        let graph = try CSRGraph(nodeCount: 401, edges: edges)
        #expect(throws: GraphError.pathCountOverflow) {
            try graph.sampledBetweenness(SampleSettings(error: 0.1, confidence: 0.9, seed: 1))
        }
    }
}
