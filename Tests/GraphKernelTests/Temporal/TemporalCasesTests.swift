import TestSupport
import Testing

@testable import GraphKernel

/// Cases derived by hand, and graphs on which a careless search would not end.
@Suite struct TemporalCasesTests {
    private func temporal(
        _ nodeCount: Int, _ ends: [(Int, Int)], _ dates: [EdgeDate]
    ) throws -> TemporalGraph {
        try TemporalGraph(
            CSRGraph(nodeCount: nodeCount, edges: ends), dates: dates,
            likelihoods: [Double](repeating: .nan, count: ends.count))
    }

    /// By hand: the shared day would have to be day 2 and day 3 at once.
    @Test func `a shared day that is met again cannot be two days`() throws {
        let shared = EdgeDate.moment(1...3, group: 7)
        let graph = try temporal(
            5, [(0, 1), (1, 2), (2, 3), (3, 4)],
            [shared, .moment(2...2), .moment(3...3), shared])
        #expect(try graph.reach(.downstream, from: [0]).map(\.node) == [1, 2, 3])
        #expect(try graph.reach(.upstream, from: [4]).map(\.node) == [1, 2, 3])
        #expect(try graph.fewestHops(PathQuery(from: [0], to: [4])).paths.isEmpty)
    }

    /// By hand: two items on one known day are in order only if the same day is.
    @Test func `two items on one day need the same day allowed`() throws {
        let (first, second) = (
            EdgeDate.moment(1...1, group: 1), EdgeDate.moment(1...1, group: 2)
        )
        let graph = try temporal(
            6, [(0, 1), (3, 4), (1, 2), (4, 5)], [first, first, second, second])
        #expect(try graph.reach(.downstream, from: [0]).map(\.node) == [1, 2])
        let rules = TimeRules(allowsSameDay: false)
        #expect(try graph.reach(.downstream, from: [0], rules: rules).map(\.node) == [1])
    }

    /// By hand: model → item → learner, on one day of which nothing is known but its year.
    @Test func `two roles of one item in succession are in order if the same day is`() throws {
        let shared = EdgeDate.moment(0...365, group: 0)
        let graph = try temporal(3, [(0, 1), (1, 2)], [shared, shared])
        var query = PathQuery(from: [0], to: [2])
        let path = try #require(try graph.fewestHops(query).paths.first)
        #expect(path.chronology == .certain)
        #expect(path.departure == 0...365)
        #expect(path.arrival == 0...365)
        query.rules.allowsSameDay = false
        #expect(try graph.fewestHops(query).paths.isEmpty)
        #expect(try graph.reach(.upstream, from: [2], rules: query.rules).map(\.node) == [1])
    }

    @Test func `an undated office does not lower a chronology`() throws {
        var office = EdgeDate.undated
        office.isTransparent = true
        let ends = [(0, 1), (1, 2), (2, 3)]
        let graph = try temporal(4, ends, [.moment(3...4), office, .moment(4...9)])
        let path = try #require(
            try graph.fewestHops(PathQuery(from: [0], to: [3])).paths.first)
        #expect(path.chronology == .certain)
        #expect(path.departure == 3...4)
        let other = try temporal(4, ends, [.moment(3...4), .undated, .moment(4...9)])
        let undated = try #require(
            try other.fewestHops(PathQuery(from: [0], to: [3])).paths.first)
        #expect(undated.chronology == .undated)
    }

    @Test func `an empty graph and a node to itself have no path`() throws {
        let empty = try temporal(0, [], [])
        #expect(try empty.reach(.downstream, from: []).isEmpty)
        #expect(try empty.fewestHops(PathQuery(from: [], to: [])).count == 0)
        let loop = try temporal(1, [(0, 0)], [.undated])
        #expect(try loop.fewestHops(PathQuery(from: [0], to: [0])).count == 0)
        #expect(throws: GraphError.nodeOutOfRange(node: 1, nodeCount: 1)) {
            try loop.reach(.upstream, from: [1])
        }
    }

    @Test func `edges of one group must share one date`() {
        #expect(throws: GraphError.groupDatesDiffer(edge: 1)) {
            try temporal(
                3, [(0, 1), (1, 2)],
                [.moment(1...1, group: 0), .moment(1...2, group: 0)])
        }
    }

    /// By hand: 8 layers of 8 nodes, every node joined to the next layer: 8⁷ · 64 paths.
    @Test func `the number of paths is counted to a cap and said to be capped`() throws {
        var ends: [(Int, Int)] = []
        for layer in 0..<8 {
            for from in 0..<8 {
                for to in 0..<8 { ends.append((layer * 8 + from, layer * 8 + 8 + to)) }
            }
        }
        let dates = ends.map { EdgeDate.moment(Int32($0.0 / 8)...Int32($0.0 / 8)) }
        let graph = try temporal(72, ends, dates)
        let found = try graph.fewestHops(PathQuery(from: [0], to: [71]), cap: 1000)
        #expect(found.paths.count == 20)
        #expect(found.count == 1000)
        #expect(found.isCountCapped)
        for order in PathOrder.allCases {
            var search = try PathSearch(graph, PathQuery(from: [0], to: [71], order: order))
            for _ in 0..<5 { #expect(try search.next()?.edges.count == 8) }
        }
    }

    /// A thicket behind one node that any way back must pass: few paths, many dead ends.
    @Test func `a search ends although dead ends are beyond number`() throws {
        var ends = [(0, 1), (1, 2)]
        for from in 3..<23 { for to in 3..<23 where from != to { ends.append((from, to)) } }
        for node in 3..<23 { ends += [(1, node), (node, 1)] }
        let graph = try temporal(23, ends, ends.map { _ in .moment(5...5) })
        for order in PathOrder.allCases {
            var search = try PathSearch(graph, PathQuery(from: [0], to: [2], order: order))
            #expect(try search.next()?.nodes == [0, 1, 2])
            #expect(try search.next() == nil)
        }
    }

    @Test func `too much work is an error`() throws {
        var ends: [(Int, Int)] = []
        for from in 0..<12 { for to in 0..<12 where from != to { ends.append((from, to)) } }
        let graph = try temporal(12, ends, ends.map { _ in .moment(5...5) })
        var query = PathQuery(from: [0], to: [11])
        query.workLimit = 2000
        var search = try PathSearch(graph, query)
        #expect(throws: GraphError.workLimit(limit: 2000)) {
            while try search.next() != nil {}
        }
    }

    @Test func `thousands of nodes are answered at once`() throws {
        var generator = SeededGenerator(seed: 1)
        var ends: [(Int, Int)] = []
        var dates: [EdgeDate] = []
        for _ in 0..<30_000 {
            ends.append(
                (
                    Int.random(in: 0..<3000, using: &generator),
                    Int.random(in: 0..<3000, using: &generator)
                ))
            let day = Int32.random(in: 0..<3650, using: &generator)
            dates.append(.moment(day...day + Int32.random(in: 0..<60, using: &generator)))
        }
        let graph = try temporal(3000, ends, dates)
        let clock = ContinuousClock()
        let time = try clock.measure {
            let reached = try graph.reach(.downstream, from: [0])
            #expect(reached.count > 1000)
            let far = try #require(reached.max { $0.fewestHops < $1.fewestHops })
            for order in PathOrder.allCases {
                var search = try PathSearch(
                    graph, PathQuery(from: [0], to: [far.node], order: order))
                for _ in 0..<20 { _ = try search.next() }
            }
        }
        #expect(time < .seconds(60))
    }
}
