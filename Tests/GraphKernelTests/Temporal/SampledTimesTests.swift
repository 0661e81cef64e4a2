import TestSupport
import Testing

@testable import GraphKernel

/// Sampled scores in time against the exact ones, which have oracles of their own.
@Suite struct SampledTimesTests {
    private static let nodes = 500

    /// Links on known days, or on days between two, some of which carry one of two policies.
    private func graph(loaded: Bool = false, unknown: Bool = false) throws -> TemporalGraph {
        var random = SeededGenerator(seed: 9)
        var (edges, dates, column) = ([(Int, Int)](), [EdgeDate](), [Int32]())
        for _ in 0..<Self.nodes * 4 {
            edges.append(
                (
                    Int.random(in: 0..<Self.nodes, using: &random),
                    Int.random(in: 0..<Self.nodes, using: &random)
                ))
            let day = Int32.random(in: 0..<300, using: &random)
            dates.append(.moment(day...day + (unknown ? 40 : 0)))
            column.append(loaded ? Int32.random(in: 0...2, using: &random) : 0)
        }
        return try TemporalGraph(
            CSRGraph(nodeCount: Self.nodes, edges: edges), dates: dates,
            likelihoods: edges.map { _ in .nan },
            cargo: loaded ? Cargo([[0], [1]], of: column) : nil)
    }

    private func expectHeld(
        by exact: [Double], _ sampled: (SampleSettings) throws -> SampledScores
    ) throws {
        var held = 0
        for seed in 0..<UInt64(10) {
            let found = try sampled(SampleSettings(error: 0.25, seed: seed))
            #expect(found.samples > 0 && found.samples < Self.nodes)
            let off = zip(found.scores, exact).map { ($0 - $1).magnitude }.max() ?? 0
            if off <= found.error { held += 1 }
        }
        #expect(held >= 9)
    }

    @Test(arguments: [false, true], [false, true])
    func `no closeness is off by more than the error`(loaded: Bool, unknown: Bool) throws {
        let graph = try graph(loaded: loaded, unknown: unknown)
        for direction in [ReachDirection.upstream, .downstream] {
            let exact = try graph.temporalCloseness(direction: direction)
            try expectHeld(by: exact) {
                try graph.sampledTemporalCloseness($0, direction: direction)
            }
        }
        let hops = try graph.temporalCloseness(.hops, scale: .fraction)
        try expectHeld(by: hops) {
            try graph.sampledTemporalCloseness($0, .hops, scale: .fraction)
        }
    }

    @Test(arguments: [false, true])
    func `no betweenness is off by more than the error`(loaded: Bool) throws {
        let graph = try graph(loaded: loaded)
        let exact = try graph.temporalBetweenness()
        try expectHeld(by: exact) { try graph.sampledTemporalBetweenness($0) }
    }

    /// The mean over many seeds, as in `SampledNearnessTests`.
    @Test func `estimates are off to no side`() throws {
        var random = SeededGenerator(seed: 2)
        let edges = (0..<30).map { _ in
            (Int.random(in: 0..<12, using: &random), Int.random(in: 0..<12, using: &random))
        }
        let dates = edges.map { _ in
            let day = Int32.random(in: 0..<9, using: &random)
            return EdgeDate.moment(day...day)
        }
        let graph = try TemporalGraph(
            CSRGraph(nodeCount: 12, edges: edges), dates: dates,
            likelihoods: edges.map { _ in .nan })
        let exact = (try graph.temporalCloseness(), try graph.temporalBetweenness())
        var means = (exact.0.map { _ in 0.0 }, exact.0.map { _ in 0.0 })
        for seed in 0..<UInt64(3_000) {
            let few = SampleSettings(error: 0.95, confidence: 0.1, seed: seed)
            let near = try graph.sampledTemporalCloseness(few, threads: .one)
            let through = try graph.sampledTemporalBetweenness(few, threads: .one)
            #expect(near.samples > 0 && through.samples > 0)
            for node in 0..<12 {
                means.0[node] += near.scores[node] / 3_000
                means.1[node] += through.scores[node] / 3_000
            }
        }
        let room = 4 * (0.25 / 3_000).squareRoot()
        for node in 0..<12 {
            #expect(abs(means.0[node] - exact.0[node]) / 11 < room)
            #expect(abs(means.1[node] - exact.1[node]) / 110 < room)
        }
    }

    @Test func `any number of threads gives the same bits, a small error the exact ones`() throws {
        let (graph, settings) = (try graph(), SampleSettings(error: 0.25))
        let threads = try #require(ThreadCount(3))
        #expect(
            try graph.sampledTemporalCloseness(settings, threads: .one)
                == graph.sampledTemporalCloseness(settings, threads: threads))
        #expect(
            try graph.sampledTemporalBetweenness(settings, threads: .one)
                == graph.sampledTemporalBetweenness(settings, threads: threads))
        let (small, none) = (SampleSettings(error: 0.001), SampleSettings(error: 0))
        let exact = try graph.sampledTemporalCloseness(small)
        #expect(exact.scores == (try graph.temporalCloseness()) && exact.samples == 0)
        #expect(try graph.sampledTemporalBetweenness(small).samples == 0)
        #expect(throws: GraphError.parameterOutOfRange(.error)) {
            try graph.sampledTemporalCloseness(none)
        }
        #expect(throws: GraphError.parameterOutOfRange(.error)) {
            try graph.sampledTemporalBetweenness(none)
        }
    }
}
