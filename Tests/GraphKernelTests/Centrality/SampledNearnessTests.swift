import TestSupport
import Testing

@testable import GraphKernel

/// Sampled scores against the exact ones, which have oracles of their own.
@Suite struct SampledNearnessTests {
    private static let settings = SampleSettings(error: 0.2)

    private func crowded(_ isUndirected: Bool = false, nodes: Int = 1_500) throws -> CSRGraph {
        try crowdedGraph(
            seed: 11, nodes: nodes, edges: nodes * 3, isUndirected: isUndirected)
    }

    /// The bound is promised for 90 of 100 seeds.
    private func expectHeld(
        by exact: [Double], _ sampled: (SampleSettings) throws -> SampledScores
    ) throws {
        var held = 0
        for seed in 0..<UInt64(20) {
            var settings = Self.settings
            settings.seed = seed
            let found = try sampled(settings)
            #expect(found.samples > 0 && found.samples < exact.count)
            let off = zip(found.scores, exact).map { ($0 - $1).magnitude }.max() ?? 0
            if off <= found.error { held += 1 }
        }
        #expect(held >= 18)
    }

    @Test(arguments: [false, true], [WeightUse.ignored, .distance])
    func `no harmonic score is off by more than the error`(
        isUndirected: Bool, use: WeightUse
    ) throws {
        let graph = try crowded(isUndirected)
        let exact = try graph.harmonic(weights: use)
        try expectHeld(by: exact) { try graph.sampledHarmonic($0, weights: use) }
    }

    @Test(arguments: [false, true], [WeightUse.ignored, .distance])
    func `no closeness is off by more than the error`(
        isUndirected: Bool, use: WeightUse
    ) throws {
        let graph = try crowded(isUndirected)
        for direction in [Direction.incoming, .outgoing] {
            let exact = try graph.closeness(direction, weights: use)
            try expectHeld(by: exact) { try graph.sampledCloseness($0, direction, weights: use) }
        }
    }

    @Test(arguments: [false, true])
    func `no betweenness of an edge is off by more than the error`(isUndirected: Bool) throws {
        let graph = try crowded(isUndirected, nodes: 600)
        let exact = try graph.edgeBetweenness()
        try expectHeld(by: exact) { try graph.sampledEdgeBetweenness($0) }
    }

    /// The mean over many seeds comes near the truth: estimates are off to no side, not even by
    /// what lies between all nodes and the others.
    @Test(arguments: [false, true])
    func `estimates are off to no side`(isUndirected: Bool) throws {
        let graph = try crowdedGraph(seed: 4, nodes: 12, edges: 26, isUndirected: isUndirected)
        let (harmonic, edges) = (try graph.harmonic(), try graph.edgeBetweenness())
        var (near, along) = (harmonic.map { _ in 0.0 }, edges.map { _ in 0.0 })
        let rounds = 3_000
        for seed in 0..<UInt64(rounds) {
            let few = SampleSettings(error: 0.95, confidence: 0.1, seed: seed)
            let found = try graph.sampledHarmonic(few, threads: .one)
            let counted = try graph.sampledEdgeBetweenness(few, threads: .one)
            #expect(found.samples > 0 && counted.samples > 0)
            for node in near.indices { near[node] += found.scores[node] / Double(rounds) }
            for edge in along.indices { along[edge] += counted.scores[edge] / Double(rounds) }
        }
        // Fractions in 0...1, of at least one draw each round: four deviations of the widest mean.
        let room = 4 * (0.25 / Double(rounds)).squareRoot()
        for (mean, truth) in zip(near, harmonic) { #expect(abs(mean - truth) / 11 < room) }
        let pairs = isUndirected ? 66.0 : 132
        for (mean, truth) in zip(along, edges) { #expect(abs(mean - truth) / pairs < room) }
    }

    /// With every node drawn once closeness is exact.
    @Test func `closeness of all sources is closeness`() throws {
        let graph = try crowded(nodes: 60)
        let bound = ClosenessBound(Self.settings, nodeCount: 60, step: 1)
        let sampler = NearnessSampler(graph, .incoming, lengths: nil, .one)
        let sums = sampler.sums(from: (0..<60).map { $0 })
        let scores = (0..<60).map {
            bound.score(reached: sums[3 * $0], farness: sums[3 * $0 + 1], samples: 60)
        }
        for (found, truth) in zip(sampler.ranking.byNode(scores), try graph.closeness()) {
            #expect(abs(found - truth) < 1e-12)
        }
    }

    /// Every bound of a mean holds of the truth that was drawn from, at its rate: binomial means.
    @Test func `a mean lies outside its room as seldom as its rate says`() {
        var random = SeededGenerator(seed: 5)
        for share in [0.02, 0.3, 0.5, 0.97] {
            var outside = 0
            for _ in 0..<400 {
                let heads = (0..<200).count { _ in Double.random(in: 0..<1, using: &random) < share
                }
                // exp(-3) on each side: 0.1 together.
                let room = SampleBound.room(around: Double(heads) / 200, 3.0 / 200)
                let mean = Double(heads) / 200
                if share < mean - room.below - 1e-12 || share > mean + room.above + 1e-12 {
                    outside += 1
                }
            }
            #expect(outside <= 40)
        }
    }

    /// A path is deeper than waves count, so that single searches take over.
    @Test func `long paths are sampled too`() throws {
        let graph = try CSRGraph(
            nodeCount: 3_000, edges: (0..<2_999).map { ($0, $0 + 1) }, isUndirected: true)
        let (exact, near) = (try graph.closeness(), try graph.harmonic())
        let found = try graph.sampledCloseness(Self.settings)
        let harmonic = try graph.sampledHarmonic(Self.settings)
        #expect(found.samples > 0 && harmonic.samples > 0)
        #expect(zip(found.scores, exact).allSatisfy { ($0 - $1).magnitude <= found.error })
        #expect(zip(harmonic.scores, near).allSatisfy { ($0 - $1).magnitude <= harmonic.error })
        let longest = try #require(found.longest)
        #expect(longest > 1_500 && longest < 3_000)
    }

    @Test func `any number of threads gives the same bits, a seed fixes them`() throws {
        let (graph, threads) = (try crowded(), try #require(ThreadCount(3)))
        for use in [WeightUse.ignored, .distance] {
            let one = try graph.sampledCloseness(Self.settings, weights: use, threads: .one)
            let three = try graph.sampledCloseness(
                Self.settings, weights: use, threads: threads)
            #expect(one == three)
            let edges = try graph.sampledEdgeBetweenness(Self.settings, weights: use, threads: .one)
            #expect(
                try graph.sampledEdgeBetweenness(
                    Self.settings, weights: use, threads: threads) == edges)
        }
        let other = try graph.sampledHarmonic(SampleSettings(error: 0.2, seed: 2))
        #expect(try graph.sampledHarmonic(Self.settings) != other)
    }

    @Test func `where a sample takes as long scores are exact`() throws {
        let graph = try crowded(nodes: 40)
        let found = try graph.sampledCloseness(SampleSettings(error: 0.01))
        #expect(found.scores == (try graph.closeness()) && found.samples == 0 && found.error == 0)
        #expect(try graph.sampledHarmonic(SampleSettings(error: 1e-300)).samples == 0)
        #expect(try graph.sampledEdgeBetweenness(SampleSettings(error: 0.01)).samples == 0)
    }

    @Test(arguments: 0..<3)
    func `graphs without paths score nothing`(nodes: Int) throws {
        let graph = try CSRGraph(nodeCount: nodes, edges: [])
        let nothing = [Double](repeating: 0, count: nodes)
        #expect(try graph.sampledCloseness(Self.settings).scores == nothing)
        #expect(try graph.sampledHarmonic(Self.settings).scores == nothing)
        #expect(try graph.sampledEdgeBetweenness(Self.settings).scores.isEmpty)
    }

    @Test func `an error out of range is refused`() throws {
        let graph = try crowded(nodes: 20)
        for error in [0, 1, .nan] {
            #expect(throws: GraphError.parameterOutOfRange(.error)) {
                try graph.sampledCloseness(SampleSettings(error: error))
            }
        }
    }
}
