import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test here: enumeration of all simple paths and of all choices of days.
@Suite struct TemporalReachTests {
    @Test(arguments: 0..<600)
    func `each column is the best of all paths, both ways`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        let graph = try random.temporal()
        for direction in [ReachDirection.downstream, .upstream] {
            let reached = try graph.reach(direction, from: [0])
            var expected: [Int32] = []
            for node in 1..<random.nodeCount {
                let (from, to) = direction == .downstream ? (0, node) : (node, 0)
                let possible = EveryPath(random, from: [from], to: [to]).paths
                    .filter { $0.chronology != .impossible }
                guard !possible.isEmpty else { continue }
                expected.append(Int32(node))
                let found = try #require(reached.first { $0.node == Int32(node) })
                #expect(found.fewest.edges.count == possible.map(\.edges.count).min())
                #expect(found.chronology == possible.map(\.chronology).min())
                let likelihood = found.likeliest.edges.map { random.likelihoods[Int($0)] }
                    .filter { !$0.isNaN }.reduce(1, *)
                #expect(likelihood == possible.map(\.likelihood).max())
                let horizon = Horizon(reach: 1)
                let days = possible.map { path in
                    EveryChoice(path.edges.map { random.dates[$0] }, horizon, needsDays: true)
                }
                if direction == .downstream {
                    let first = days.map { $0.arrival?.lowerBound ?? -1 }.min() ?? -1
                    #expect(found.first.arrival.lowerBound == horizon.written(first))
                } else {
                    let last = days.map { $0.departure?.upperBound ?? 4 }.max() ?? 4
                    #expect(found.first.departure.upperBound == horizon.written(last))
                }
            }
            #expect(reached.map(\.node) == expected)
        }
    }

    @Test(arguments: 0..<200)
    func `without the same day, chronology is the best of all paths`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed, mostNodes: 5, mostEdges: 7)
        var rules = TimeRules()
        rules.allowsSameDay = false
        let reached = try random.temporal().reach(.downstream, from: [0], rules: rules)
        for node in 1..<random.nodeCount {
            let paths = EveryPath(random, from: [0], to: [node], allowsSameDay: false).paths
            let best = paths.map(\.chronology).filter { $0 != .impossible }.min()
            let found = reached.first { $0.node == Int32(node) }
            #expect(found?.chronology == best)
        }
    }

    @Test(arguments: 0..<200)
    func `in any order, what time forbids is impossible and still reached`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        let rules = TimeRules(allowsAnyOrder: true)
        let reached = try random.temporal().reach(.downstream, from: [0], rules: rules)
        for node in 1..<random.nodeCount {
            let paths = EveryPath(random, from: [0], to: [node]).paths
            let found = reached.first { $0.node == Int32(node) }
            #expect(found?.chronology == paths.map(\.chronology).min())
            #expect(found?.fewest.edges.count == paths.map(\.edges.count).min())
        }
    }
}
