import TestSupport
import Testing

@testable import GraphKernel

@Suite struct DatePermutationTests {
    private let dates: [EdgeDate] = [
        .moment(1...1), .lasting(from: 2...3, to: 9...9), .moment(4...5, group: 7),
        .moment(4...5, group: 7), .undated, .moment(6...6, group: 2), .moment(4...5, group: 7),
        .moment(6...6, group: 2),
    ]

    @Test func `a group gets one date and dates are as frequent among holders as before`() throws {
        for seed in UInt64(0)..<200 {
            let dealt = DatePermutation.permuted(dates, seed: seed)
            #expect(dealt.map(\.group) == dates.map(\.group))
            #expect(dealt[2] == dealt[3] && dealt[2] == dealt[6] && dealt[5] == dealt[7])
            #expect(throws: Never.self) { try EdgeTimes(dealt) }
            let holders = [0, 1, 2, 4, 5]
            let before = holders.map { days(dates[$0]) }.sorted { $0.lexicographicallyPrecedes($1) }
            let after = holders.map { days(dealt[$0]) }.sorted { $0.lexicographicallyPrecedes($1) }
            #expect(before == after)
        }
    }

    /// Oracle: three holders have six orders; five degrees of freedom pass 31 once in 10⁵ times.
    @Test func `each way to deal comes equally often`() {
        var counts: [[Int]: Int] = [:]
        for seed in UInt64(0)..<6000 {
            let dealt = DatePermutation.permuted(
                [1, 2, 2, 3], groups: [-1, 0, 0, -1], seed: seed)
            #expect(dealt[1] == dealt[2])
            counts[dealt, default: 0] += 1
        }
        #expect(counts.count == 6)
        #expect(chiSquare(Array(counts.values), expected: 1000) < 31)
    }

    @Test func `an edge stays transparent or not, whatever date it gets`() {
        var dates = dates
        dates[4].isTransparent = true
        for seed in UInt64(0)..<50 {
            let dealt = DatePermutation.permuted(dates, seed: seed)
            #expect(dealt.map(\.isTransparent) == dates.map(\.isTransparent))
        }
    }

    @Test func `no edge and one edge`() {
        #expect(DatePermutation.permuted([], seed: 1) == [])
        #expect(DatePermutation.permuted([dates[1]], seed: 1) == [dates[1]])
    }

    private func days(_ date: EdgeDate) -> [Int32] {
        [
            date.isLasting ? 1 : 0, date.start.lowerBound, date.start.upperBound,
            date.end.lowerBound, date.end.upperBound,
        ]
    }
}
