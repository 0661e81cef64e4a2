import Testing

@testable import GraphKernel

/// Cases derived by hand, and graphs at the edge of what is one.
@Suite struct EarliestArrivalCasesTests {
    private func temporal(
        _ nodeCount: Int, _ ends: [(Int, Int)], _ dates: [EdgeDate], isUndirected: Bool = false
    ) throws -> TemporalGraph {
        try TemporalGraph(
            CSRGraph(nodeCount: nodeCount, edges: ends, isUndirected: isUndirected),
            dates: dates, likelihoods: [Double](repeating: .nan, count: ends.count))
    }

    /// By hand: the first to arrive waits from day 1 to day 8, the fastest leaves on day 6.
    @Test func `earliest, latest and fastest are three different ways`() throws {
        let graph = try temporal(
            4, [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)],
            [1, 8, 6, 9, 20].map { .moment($0...$0) })
        #expect(try graph.earliestArrivals(from: [0]) == [EdgeTimes.past, 1, 6, 8])
        #expect(try graph.latestDepartures(to: [3]) == [20, 8, 9, EdgeTimes.future])
        #expect(try graph.fastestDurations(from: 0) == [0, 0, 0, 0])
        let early = TimeFrame(days: 0...19)
        #expect(try graph.fastestDurations(from: 0, in: early) == [0, 0, 0, 3])
        let path = try #require(try graph.fastestPath(from: 0, to: 3, in: early))
        #expect(path.nodes == [0, 2, 3])
        #expect(path.departure == 6...6)
        #expect(path.arrival == 9...9)
        #expect(try graph.temporalHops(from: 0, in: early) == [0, 1, 1, 2])
    }

    /// By hand: 0 → 1 some day of 1...4, then 1 → 2 some day of 3...6, or 1 → 2 on day 9.
    @Test func `what is possible and what is certain`() throws {
        let graph = try temporal(
            3, [(0, 1), (1, 2), (1, 2)], [.moment(1...4), .moment(3...6), .moment(9...9)])
        let certain = TimeFrame(.certain)
        #expect(try graph.earliestArrivals(from: [0]) == [EdgeTimes.past, 1, 3])
        #expect(try graph.earliestArrivals(from: [0], in: certain) == [EdgeTimes.past, 4, 9])
        #expect(try graph.latestDepartures(to: [2]) == [4, 9, EdgeTimes.future])
        #expect(
            try graph.latestDepartures(to: [2], in: certain) == [1, 9, EdgeTimes.future])
        #expect(try graph.fastestDurations(from: 0) == [0, 0, 0])
        #expect(try graph.fastestDurations(from: 0, in: certain) == [0, 3, 8])
    }

    /// By hand: an office from day 2 to day 9 is passed on day 5, on the way to day 5.
    @Test func `what lasts is passed on any of its days`() throws {
        let graph = try temporal(
            4, [(0, 1), (1, 2), (2, 3)],
            [.moment(5...5), .lasting(from: 2...2, to: 9...9), .moment(5...5)])
        #expect(try graph.earliestArrivals(from: [0]) == [EdgeTimes.past, 5, 5, 5])
        let strict = TimeRules(allowsSameDay: false)
        let frame = TimeFrame(.possible, rules: strict)
        #expect(try graph.earliestArrivals(from: [0], in: frame) == [EdgeTimes.past, 5, 6, nil])
    }

    /// By hand: the shared day would have to be day 2 and day 3 at once.
    @Test func `a shared day that is met again cannot be two days`() throws {
        let shared = EdgeDate.moment(1...3, group: 7)
        let graph = try temporal(
            5, [(0, 1), (1, 2), (2, 3), (3, 4)],
            [shared, .moment(2...2), .moment(3...3), shared])
        #expect(try graph.earliestArrivals(from: [0]) == [EdgeTimes.past, 1, 2, 3, nil])
        #expect(try graph.temporalHops(from: 0) == [0, 1, 2, 3, 4])
    }

    @Test func `an empty graph, one node and a loop`() throws {
        let empty = try temporal(0, [], [])
        #expect(try empty.earliestArrivals(from: []).isEmpty)
        #expect(throws: GraphError.nodeOutOfRange(node: 0, nodeCount: 0)) {
            try empty.fastestDurations(from: 0)
        }
        let loop = try temporal(1, [(0, 0)], [.moment(3...3)])
        #expect(try loop.earliestArrivals(from: [0]) == [EdgeTimes.past])
        #expect(try loop.fastestDurations(from: 0) == [0])
        #expect(try loop.temporalHops(from: 0) == [0])
    }

    @Test func `parallel edges, parts without a way, and edges both ways`() throws {
        let ends = [(0, 1), (0, 1), (2, 3)]
        let dates: [EdgeDate] = [.moment(7...7), .moment(4...4), .moment(1...1)]
        let directed = try temporal(4, ends, dates)
        #expect(try directed.earliestArrivals(from: [0]) == [EdgeTimes.past, 4, nil, nil])
        #expect(try directed.earliestArrivals(from: [1]) == [nil, EdgeTimes.past, nil, nil])
        let undirected = try temporal(4, ends, dates, isUndirected: true)
        #expect(try undirected.earliestArrivals(from: [1]) == [4, EdgeTimes.past, nil, nil])
        #expect(
            try undirected.earliestArrivals(from: [3, 0]) == [
                EdgeTimes.past, 4, 1, EdgeTimes.past,
            ])
    }

    @Test func `a day without bound is no number of days`() throws {
        let graph = try temporal(
            3, [(0, 1), (1, 2)],
            [.moment(EdgeTimes.past...4), .moment(5...EdgeTimes.future)])
        let certain = TimeFrame(.certain)
        #expect(
            try graph.earliestArrivals(from: [0], in: certain)
                == [EdgeTimes.past, 4, EdgeTimes.future])
        #expect(try graph.fastestDurations(from: 0, in: certain) == [0, nil, nil])
        #expect(try graph.fastestDurations(from: 0) == [0, 0, 1])
    }
}
