import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test here: enumeration of all simple paths and of all choices of days.
@Suite struct TemporalReachTests {
    /// Holds every row of a reach against all paths there are.
    private func check(
        _ random: RandomTimes, _ direction: ReachDirection, _ rules: TimeRules
    ) throws {
        let reached = try random.temporal().reach(direction, from: [0], rules: rules)
        var expected: [Int32] = []
        for node in 1..<random.nodeCount {
            let (from, to) = direction == .downstream ? (0, node) : (node, 0)
            let open = EveryPath(
                random, from: [from], to: [to], allowsSameDay: rules.allowsSameDay
            ).paths.filter { rules.allowsAnyOrder || $0.chronology != .impossible }
            let rows = EveryPath.sorted(open) { EveryPath.rowKey($0, direction) }
            guard let best = rows.first else { continue }
            expected.append(Int32(node))
            let found = try #require(reached.first { $0.node == Int32(node) })
            #expect(found.path.edges == best.edges.map { Int32($0) })
            #expect(found.path.chronology == best.chronology)
            #expect(found.fewestHops == open.map(\.edges.count).min())
            let loads = Set(open.map(\.load)).filter { !$0.isEmpty }.map { $0.sorted() }
            #expect(found.cargo == loads.sorted { $0.lexicographicallyPrecedes($1) })
        }
        #expect(reached.map(\.node) == expected)
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
