import DiffusionModel
import DiffusionNetwork
import GraphKernel
import Testing

@testable import DiffusionAnalysis

/// Links in the order of a measure.
@Suite struct EdgeRankingTests: SmallNetworks {
    private let bell = """
        tributary: 1
        regions: {a: A, b: B, c: C, x: X, y: Y, z: Z}
        links:
          - {link: a cooperates-with b}
          - {link: b cooperates-with c}
          - {link: c cooperates-with a}
          - {link: x cooperates-with y}
          - {link: y cooperates-with z}
          - {link: z cooperates-with x}
          - {link: x cooperates-with a}
        """

    private func rows(_ network: FrozenNetwork, _ ranking: EdgeRanking) -> [String] {
        ranking.rows.map { row in
            let edge = network.edges[row.edge]
            return "\(row.rank) \(network.id(edge.upstream))-\(network.id(edge.downstream)) "
                + "\(row.score)"
        }
    }

    /// By hand, and as NetworkX 3.6.1 has it: the bridge carries nine pairs, a tie to its end four,
    /// and a tie beside it one.
    @Test func `the link between two rings carries the most, ties by id`() throws {
        let network = try network(bell, .actor, .ties)
        let ranking = try network.edgeRanking()
        #expect(
            rows(network, ranking) == [
                "1 x-a 9.0", "2 a-b 4.0", "3 c-a 4.0", "4 x-y 4.0", "5 z-x 4.0", "6 b-c 1.0",
                "7 y-z 1.0",
            ])
        #expect(!ranking.spread.hasFractions && ranking.spread.greatest == 9)
        var settings = MeasureSettings()
        settings.scale = .fraction
        let shares = try network.edgeRanking(by: .betweenness, settings)
        #expect(shares.rows.first.map { abs($0.score - 0.6) < 1e-12 } == true)
    }

    /// By hand: along the flow each way is an edge of its own, with as many ordered pairs.
    @Test func `a link both ways is two, each of which knows that it leads back`() throws {
        let network = try network(bell)
        let ranking = try network.edgeRanking(limit: 2)
        #expect(rows(network, ranking) == ["1 a-x 9.0", "2 x-a 9.0"])
        #expect(network.edges.indices.allSatisfy { network.leadsBack($0) })
        let apart = try self.network(
            "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a directs b}, {link: b directs a}]"
        )
        #expect(apart.edges.indices.allSatisfy { !apart.leadsBack($0) })
        let ties = try self.network(bell, .actor, .ties)
        #expect(ties.edges.indices.allSatisfy { !ties.leadsBack($0) })
    }

    /// Oracle: every shortest path is as long as the links that it passes, so all scores together
    /// are all distances together.
    @Test(arguments: 0..<60)
    func `scores sum to the distances, and a limit cuts the list`(seed: UInt64) throws {
        let ties = RandomTies(seed: seed, links: 14, kinds: ["directs", "cooperates-with"])
        let network = try network(ties.yaml)
        let all = try network.edgeRanking()
        let counts = try network.graph.hopCounts()
        let distances = counts.pairs.enumerated().map { $0.offset * $0.element }.reduce(0, +)
        #expect(abs(all.rows.map(\.score).reduce(0, +) - Double(distances)) < 1e-9)
        #expect(all.rows.map(\.edge).sorted() == Array(network.edges.indices))
        for limit in [0, 1, 3, 100] {
            let some = try network.edgeRanking(limit: limit)
            #expect(some.rows == Array(all.rows.prefix(limit)))
            // What all have in common is told of all.
            #expect(some.spread == all.spread)
        }
    }

    @Test func `of one actor nothing has a share`() throws {
        var settings = MeasureSettings()
        settings.scale = .fraction
        let one = try network("tributary: 1\nregions: {a: A}\nlinks: [{link: a directs a}]")
        #expect(try one.edgeRanking(by: .betweenness, settings).rows.map(\.score) == [0])
    }
}
