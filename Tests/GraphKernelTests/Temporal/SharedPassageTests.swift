import TestSupport
import Testing

@testable import GraphKernel

/// Pairs of roles of which one has the day of its item, or a day that another pair knows too.
@Suite struct SharedPassageTests {
    private static func bounds(_ random: inout SeededGenerator) -> ClosedRange<Int32> {
        let first = Int32.random(in: 1...4, using: &random)
        return first...min(4, first + Int32.random(in: 0...2, using: &random))
    }

    /// Steps of one or two moments each, some of which have a day in common.
    private func steps(_ random: inout SeededGenerator) -> [[EdgeDate]] {
        let days = (0..<3).map { _ in Self.bounds(&random) }
        func moment(not other: Int32?) -> EdgeDate {
            let group = Int32.random(in: -2...2, using: &random)
            guard group >= 0, group != other else { return .moment(Self.bounds(&random)) }
            return .moment(days[Int(group)], group: group)
        }
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let first = moment(not: nil)
            guard Bool.random(using: &random) else { return [first] }
            return [first, moment(not: first.group)]
        }
    }

    private func graph(_ steps: [[EdgeDate]]) throws -> TemporalGraph {
        let dates = steps.map { $0.count == 1 ? $0[0] : .succession($0[0], then: $0[1]) }
        return try TemporalGraph(
            CSRGraph(nodeCount: steps.count + 1, edges: steps.indices.map { ($0, $0 + 1) }),
            dates: dates, likelihoods: steps.map { _ in .nan })
    }

    /// Every choice of the unknown days; moments of one group have one.
    private func everyWorld(of steps: [[EdgeDate]]) -> [[[Int32]]] {
        var worlds: [(days: [[Int32]], known: [Int32: Int32])] = [([], [:])]
        for step in steps {
            for index in worlds.indices { worlds[index].days.append([]) }
            for date in step {
                worlds = worlds.flatMap { world in
                    let known = date.group >= 0 ? world.known[date.group] : nil
                    return (known.map { $0...$0 } ?? date.start).map { day in
                        var next = world
                        next.days[next.days.count - 1].append(day)
                        if date.group >= 0 { next.known[date.group] = day }
                        return next
                    }
                }
            }
        }
        return worlds.map(\.days)
    }

    private func arrival(_ world: [[Int32]], allowsSameDay: Bool) -> Int32? {
        var day = Int32(-9)
        for step in world {
            for (place, mark) in step.enumerated() {
                let isLater = place == 0 && !allowsSameDay && day > -9
                guard isLater ? mark > day : mark >= day else { return nil }
                day = mark
            }
        }
        return day
    }

    /// Oracle: each choice of the unknown days walked by itself, both ways of reading a day.
    @Test(arguments: 0..<3_000)
    func `chronology and first arrivals are those of every choice`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let steps = steps(&random)
        let graph = try graph(steps)
        let (nodes, edges) = ((0...Int32(steps.count)).map { $0 }, steps.indices.map { Int32($0) })
        for allowsSameDay in [true, false] {
            let rules = TimeRules(allowsSameDay: allowsSameDay)
            let arrivals = everyWorld(of: steps).map {
                arrival($0, allowsSameDay: allowsSameDay)
            }
            let found = graph.timed(nodes: nodes, edges: edges, rules)
            let expected: Chronology =
                arrivals.allSatisfy { $0 == nil }
                ? .impossible : arrivals.contains(nil) ? .possible : .certain
            #expect(found.chronology == expected, "\(steps)")
            let first = try graph.earliestArrivals(from: [0], in: TimeFrame(rules: rules))
            #expect(first[steps.count] == arrivals.compactMap { $0 }.min(), "\(steps)")
            let sure = try graph.earliestArrivals(
                from: [0], in: TimeFrame(.certain, rules: rules))
            let last = arrivals.compactMap { $0 }.max()
            #expect(sure[steps.count] == (expected == .certain ? last : nil), "\(steps)")
            let reached = try graph.reach(
                .upstream, from: [Int32(steps.count)], rules: rules)
            #expect(reached.contains { $0.node == 0 } == (expected != .impossible), "\(steps)")
        }
    }

    /// In 2010 or 2011 by the item's day, out in 2012: certain after another pair of that day.
    @Test func `a pair left at a role's own time comes surely after one of the item's day`() throws
    {
        let (item, own) = (EdgeDate.moment(2010...2011, group: 7), EdgeDate.moment(2012...2012))
        let steps = [[item], [item, own]]
        let path = try graph(steps).timed(nodes: [0, 1, 2], edges: [0, 1], TimeRules())
        #expect(path.chronology == .certain)
        #expect(path.arrival == 2012...2012)
        let strict = TimeRules(allowsSameDay: false)
        #expect(
            try graph(steps).timed(nodes: [0, 1, 2], edges: [0, 1], strict).chronology
                == .impossible)
    }

    @Test func `a day that two pairs know has one date in both`() throws {
        let one = EdgeDate.succession(.moment(1...2, group: 3), then: .moment(4...4))
        let other = EdgeDate.moment(1...3, group: 3)
        #expect(throws: GraphError.groupDatesDiffer(edge: 1)) {
            try TemporalGraph(
                CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)]), dates: [one, other],
                likelihoods: [.nan, .nan])
        }
    }
}
