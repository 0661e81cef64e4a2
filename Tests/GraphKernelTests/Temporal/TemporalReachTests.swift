import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test here: enumeration of all simple paths and of all choices of days.
@Suite struct TemporalReachTests {
    /// Holds every row of a reach against all paths there are.
    private func check(
        _ random: RandomTimes, _ direction: ReachDirection, _ rules: TimeRules,
        lesser: [Bool]? = nil
    ) throws {
        let reached = try random.temporal().reach(
            direction, from: [0], rules: rules, lesser: lesser)
        var expected: [Int32] = []
        for node in 1..<random.nodeCount {
            let (from, to) = direction == .downstream ? (0, node) : (node, 0)
            let open = EveryPath(
                random, from: [from], to: [to], allowsSameDay: rules.allowsSameDay
            ).paths.filter { rules.allowsAnyOrder || $0.chronology != .impossible }
            let rows = EveryPath.sorted(open) {
                EveryPath.rowKey($0, direction, lesser: lesser)
            }
            guard let best = rows.first else { continue }
            expected.append(Int32(node))
            let found = try #require(reached.first { $0.node == Int32(node) })
            #expect(found.path.edges == best.edges.map { Int32($0) })
            #expect(found.path.chronology == best.chronology)
            let path = found.path
            #expect(found.chronology == path.chronology && found.hops == path.edges.count)
            #expect(found.days == (direction == .downstream ? path.arrival : path.departure))
            let next = direction == .downstream ? path.nodes.count - 2 : 1
            #expect(found.neighbor == path.nodes[next])
            #expect(found.isCargoWhole)
            #expect(found.fewestHops == open.map(\.edges.count).min())
            let loads = Set(open.map(\.load)).filter { !$0.isEmpty }.map { $0.sorted() }
            #expect(found.cargo == loads.sorted { $0.lexicographicallyPrecedes($1) })
        }
        #expect(reached.map(\.node) == expected)
    }

    @Test(arguments: 0..<400)
    func `of paths that tie in day, steps and chronology one without lesser edges goes first`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed &+ 99)
        let random = RandomTimes(seed: seed)
        let lesser = random.ends.map { _ in Bool.random(using: &generator) }
        for direction in [ReachDirection.downstream, .upstream] {
            try check(random, direction, TimeRules(), lesser: lesser)
        }
        let anyOrder = TimeRules(allowsAnyOrder: true)
        try check(random, .downstream, anyOrder, lesser: lesser)
    }

    @Test func `a column of lesser edges of another length is refused`() throws {
        let graph = try RandomTimes(seed: 1).temporal()
        let length = graph.graph.edgeCount + 1
        #expect(throws: GraphError.columnLength(expected: length - 1, found: length)) {
            try graph.reach(.downstream, from: [0], lesser: Array(repeating: true, count: length))
        }
    }

    /// The walk 0 → 1 → 2 → 1 → 3 can carry thing 5 alone and no path can tell it from others:
    /// whether a path carries it has to be looked for, which needs work.
    @Test func `what there is no work left to look for is said to be missing`() throws {
        let ends: [(Int, Int)] = [(0, 1), (1, 2), (2, 1), (1, 3), (2, 3)]
        let graph = try TemporalGraph(
            CSRGraph(nodeCount: 4, edges: ends), dates: ends.map { _ in .undated },
            likelihoods: ends.map { _ in .nan },
            cargo: Cargo([[5, 6], [5, 7], [5, 6, 7]], of: [3, 1, 2, 3, 3]))
        func last(_ limits: ExactReach.Limits) throws -> ReachedNode? {
            try graph.reach(.downstream, from: [0], TimeRules(), nil, limits)
                .first { $0.node == 3 }
        }
        let all = try last(ExactReach.Limits())
        // By 1 alone all three things, by 1 and 2 those of the first step between them.
        #expect(all?.cargo == [[5, 6], [5, 6, 7]])
        #expect(all?.isCargoWhole == true)
        let none = try last(ExactReach.Limits(cargo: 0))
        #expect(none?.cargo == [[5, 6], [5, 6, 7]])
        #expect(none?.isCargoWhole == false)
        #expect(try last(ExactReach.Limits(suspects: 0))?.isCargoWhole == false)
    }

    @Test(arguments: 0..<600)
    func `a row is the first path to arrive, or the last to leave`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        for graph in [random, random.laden(seed: seed)] {
            for direction in [ReachDirection.downstream, .upstream] {
                try check(graph, direction, TimeRules())
            }
        }
    }

    @Test(arguments: 0..<300)
    func `a row is the first path also where the same day is out of order`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed, mostNodes: 5, mostEdges: 7)
        for graph in [random, random.laden(seed: seed)] {
            for direction in [ReachDirection.downstream, .upstream] {
                try check(graph, direction, TimeRules(allowsSameDay: false))
            }
        }
    }

    @Test(arguments: 0..<300)
    func `in any order, what time forbids is impossible and still reached`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        let graph = seed % 2 == 0 ? random : random.laden(seed: seed)
        try check(graph, .downstream, TimeRules(allowsAnyOrder: true))
    }
}
