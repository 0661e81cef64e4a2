import Testing

@testable import GraphKernel

/// Edges without direction that time lets be used one way, or each way at another time.
@Suite struct EdgeWaysTests {
    private func graph(_ ends: [(Int, Int)], _ dates: [EdgeDate]) throws -> TemporalGraph {
        let nodes = ends.map { max($0.0, $0.1) + 1 }.max() ?? 0
        return try TemporalGraph(
            CSRGraph(nodeCount: nodes, edges: ends, isUndirected: true), dates: dates,
            likelihoods: ends.map { _ in 0.5 })
    }

    private func first(
        _ graph: TemporalGraph, from: Int32, to: Int32, anyOrder: Bool = false
    ) throws -> TimedPath? {
        var query = PathQuery(from: [from], to: [to])
        query.rules.allowsAnyOrder = anyOrder
        var search = try PathSearch(graph, query)
        return try search.next()
    }

    /// One joined in 2010, the other in 2013.
    @Test func `a pair of roles in succession leads one way only`() throws {
        let pair = EdgeDate.succession(.moment(2010...2010), then: .moment(2013...2013))
        let graph = try graph([(0, 1)], [pair])
        #expect(try first(graph, from: 0, to: 1)?.chronology == .certain)
        #expect(try first(graph, from: 1, to: 0) == nil)
        let anyway = try first(graph, from: 1, to: 0, anyOrder: true)
        #expect(anyway?.chronology == .impossible)
        #expect(anyway?.edges == [0])
        #expect(try graph.reach(.downstream, from: [1]).isEmpty)
        #expect(try graph.reach(.upstream, from: [1]).map(\.node) == [0])
        #expect(try graph.earliestArrivals(from: [1]) == [nil, EdgeTimes.past])
    }

    /// Days 1 to 4 and 2 to 3: from the first to the second in order unless 4 comes before 2.
    @Test func `each way has the chronology and the days of its own order`() throws {
        let pair = EdgeDate.succession(.moment(1...2), then: .moment(2...3))
        let graph = try graph([(0, 1)], [pair])
        let there = try #require(try first(graph, from: 0, to: 1))
        #expect(there.chronology == .certain)
        #expect(there.arrival == 2...3)
        let back = try #require(try first(graph, from: 1, to: 0))
        #expect(back.chronology == .possible)
        #expect(back.arrival == 2...2)
    }

    /// A post that ended by 3, one that began in 5: nobody comes back along it.
    @Test func `a move leads from the earlier post to the later, and edges keep their numbers`()
        throws
    {
        let move = try #require(
            EdgeDate.move(
                from: .lasting(from: 0...0, to: 2...3), to: .lasting(from: 5...6, to: 9...9)))
        let graph = try graph([(0, 1), (1, 2), (2, 3)], [.undated, move, .moment(8...8)])
        let path = try #require(try first(graph, from: 0, to: 3))
        #expect(path.edges == [0, 1, 2])
        #expect(try first(graph, from: 3, to: 0) == nil)
        let found = try graph.fewestHops(PathQuery(from: [0], to: [3])).paths
        #expect(found.map(\.edges) == [[0, 1, 2]])
        let down = try graph.reach(.downstream, from: [0], lesser: [false, false, true])
        #expect(down.last?.path.edges == [0, 1, 2])
        let kept = try graph.keeping { $0 != 1 }
        #expect(try kept.reach(.downstream, from: [0]).map(\.node) == [1])
    }
}
