import DiffusionNetwork
import GraphKernel
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// The order of scores.
///
/// Oracle: the standard library's stable sorting.
@Suite struct RankingOrderTests: SmallNetworks {
    /// Few different scores, some that are none, and some that differ by rounding alone.
    private func scores(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
        (0..<count).map { _ in
            let score = Double(Int.random(in: -4...4, using: &random)) / 3
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return .nan
            case 1: return score.nextUp
            case 2: return score.nextDown
            default: return score
            }
        }
    }

    /// Scores to nine digits, in which sums in another order agree; what is none comes last.
    private func sorted(_ scores: [Double]) -> [Int32] {
        func key(_ score: Double) -> Double {
            score.isNaN ? -.infinity : (score * 1e9).rounded()
        }
        return scores.indices.sorted { (-key(scores[$0]), $0) < (-key(scores[$1]), $1) }
            .map { Int32($0) }
    }

    /// Where few are wanted of many, the rest is dropped on the way.
    @Test(arguments: [0, 1, 7, 200, 3000], [nil, 0, 1, 5, 24, 25, 5000] as [Int?])
    func `the first are those of the whole order, ties by number`(count: Int, limit: Int?) {
        for seed in 0..<10 {
            var random = SeededGenerator(seed: UInt64(seed))
            let scores = scores(count, &random)
            let expected = sorted(scores).prefix(limit ?? count)
            #expect(FrozenNetwork.order(of: scores, limit: limit) == Array(expected))
        }
    }

    /// By hand: the first measure decides, the others are told beside it.
    @Test func `the first of several measures decides`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {a: A, b: B, c: C}
            links: [{link: a directs b}, {link: a directs c}, {link: b directs c}]
            """)
        let ranking = try network.ranking(by: [.inDegree, .outDegree], limit: 2)
        #expect(ranking.rows.map { network.id($0.entity) } == ["c", "b"])
        #expect(ranking.rows.map(\.scores) == [[2, 0], [1, 1]])
        #expect(ranking.rows.map(\.rank) == [1, 2])
        #expect(ranking.isZeroThroughout == [false, false] && ranking.areCounts == [true, true])
        // Of a that is not listed, too.
        #expect(ranking.spreads.map(\.greatest) == [2, 2])
        #expect(ranking.samples == [nil, nil])
    }
}
