import TestSupport
import Testing

@testable import GraphKernel

/// Cases derived by hand, and that no result depends on the number of threads.
@Suite struct AllSourcesCasesTests {
    private func temporal(
        _ nodeCount: Int, _ ends: [(Int, Int)], _ dates: [EdgeDate], isUndirected: Bool = false
    ) throws -> TemporalGraph {
        try TemporalGraph(
            CSRGraph(nodeCount: nodeCount, edges: ends, isUndirected: isUndirected),
            dates: dates, likelihoods: [Double](repeating: .nan, count: ends.count))
    }

    /// By hand: of two ways of two steps from 0 to 3, time closes the one through 2; without
    /// time each middle node would have a half.
    @Test func `betweenness counts only ways in order`() throws {
        let graph = try temporal(
            4, [(0, 1), (1, 3), (0, 2), (2, 3)], [1, 2, 5, 4].map { .moment($0...$0) })
        #expect(try graph.temporalBetweenness() == [0, 1, 0, 0])
        #expect(try graph.temporalBetweenness(scale: .fraction) == [0, 1.0 / 6, 0, 0])
        #expect(try graph.graph.betweenness() == [0, 0.5, 0.5, 0])
    }

    /// By hand: node 3 is reached in two steps through 1 (twice, by parallel edges) or 2, but
    /// 4 only by the late second edge of 1 or through 2, after which the last edge leaves.
    @Test func `a later arrival by as few steps is a path of its own`() throws {
        let graph = try temporal(
            5, [(0, 1), (1, 3), (1, 3), (0, 2), (2, 3), (3, 4)],
            [
                .moment(1...1), .moment(2...2), .moment(4...4), .moment(3...3), .moment(5...5),
                .moment(4...4),
            ])
        // 0→3: three paths, two through 1; 0→4: two paths, both through 1 and 3; 1→4 through 3.
        #expect(try graph.temporalBetweenness().map { ($0 * 3).rounded() } == [0, 5, 1, 6, 0])
    }

    /// By hand: 0 –1– 1 –2– 2 in time both ways only from 0 to 2.
    @Test func `time gives a graph without direction one`() throws {
        let graph = try temporal(
            3, [(0, 1), (1, 2)], [.moment(1...1), .moment(2...2)], isUndirected: true)
        #expect(try graph.temporalBetweenness() == [0, 1, 0])
        let curve = try graph.reachOverTime()
        #expect(curve.days == [1, 2])
        #expect(curve.counts == [2, 5])
        // From 0: 1 in 1 day, 2 in 2 days; from 1: both in 1; from 2: 1 in 1.
        #expect(try graph.temporalCloseness(direction: .downstream) == [1.5, 2, 1])
        #expect(try graph.temporalCloseness(direction: .upstream) == [1, 2, 1.5])
        #expect(
            try graph.temporalCloseness(direction: .upstream, scale: .fraction) == [0.5, 1, 0.75])
    }

    @Test func `reach of one node climbs day by day`() throws {
        let graph = try temporal(
            4, [(0, 1), (1, 2), (0, 3), (3, 0)], [2, 5, 5, 9].map { .moment($0...$0) })
        let curve = try graph.reachOverTime(from: [0])
        #expect(curve.days == [2, 5])
        #expect(curve.counts == [1, 3])
        #expect([1, 2, 4, 5, 99].map { curve.count(by: $0) } == [0, 1, 1, 3, 3])
    }

    /// By hand: on one day 2 → 0 → 1 → 2 goes round, and a step may follow another or not.
    @Test func `a day on which gates go round`() throws {
        let ends = [(0, 1), (1, 2), (2, 0), (2, 3)]
        let graph = try temporal(4, ends, ends.map { _ in .moment(6...6) })
        #expect(try graph.reachOverTime().counts == [9])
        #expect(try graph.temporalCloseness(direction: .downstream) == [3, 3, 3, 0])
        let strict = TimeFrame(rules: TimeRules(allowsSameDay: false))
        #expect(try graph.reachOverTime(in: strict).counts == [4])
        #expect(
            try graph.temporalCloseness(direction: .downstream, in: strict) == [1, 1, 2, 0])
    }

    @Test func `no nodes, one node, loops alone`() throws {
        let empty = try temporal(0, [], [])
        #expect(try empty.reachOverTime().days.isEmpty)
        #expect(try empty.temporalCloseness().isEmpty)
        #expect(try empty.temporalBetweenness(scale: .fraction).isEmpty)
        let loop = try temporal(1, [(0, 0)], [.moment(1...1)])
        #expect(try loop.reachOverTime().counts.isEmpty)
        #expect(try loop.temporalCloseness(scale: .fraction) == [0])
        #expect(try loop.temporalBetweenness(scale: .fraction) == [0])
    }

    /// By hand: each of 1,100 diamonds one after the other doubles the paths.
    @Test func `too many paths to count are an error`() throws {
        var ends: [(Int, Int)] = []
        for start in 0..<1_100 {
            ends += [(start, start + 1), (start, start + 1)]
        }
        let graph = try temporal(1_101, ends, ends.map { _ in .moment(1...1) })
        #expect(throws: GraphError.pathCountOverflow) { try graph.temporalBetweenness() }
    }

    private func large(isLasting: Bool, seed: UInt64) throws -> TemporalGraph {
        var generator = SeededGenerator(seed: seed)
        var ends: [(Int, Int)] = []
        var dates: [EdgeDate] = []
        for _ in 0..<4_000 {
            ends.append(
                (
                    Int.random(in: 0..<1_200, using: &generator),
                    Int.random(in: 0..<1_200, using: &generator)
                ))
            let day = Int32.random(in: 0..<400, using: &generator)
            let length = isLasting ? Int32.random(in: 0..<9, using: &generator) : 0
            dates.append(.moment(day...day + length))
        }
        return try temporal(1_200, ends, dates)
    }

    @Test(arguments: [false, true])
    func `any number of threads gives the same bits`(isLasting: Bool) throws {
        let graph = try large(isLasting: isLasting, seed: 5)
        let results = try [1, 2, 3].map { count in
            let threads = try #require(ThreadCount(count))
            var sources: [Int] = []
            var sum = 0
            try graph.forEachArrivals(threads: threads) { source, arrivals in
                sources.append(source)
                for day in arrivals { sum = sum &* 31 &+ Int(day ?? -1) }
            }
            #expect(sources == Array(0..<1_200))
            return [
                try graph.temporalBetweenness(threads: threads),
                try graph.temporalCloseness(threads: threads),
                try graph.temporalCloseness(.hops, threads: threads),
                try graph.reachOverTime(threads: threads).counts.map(Double.init), [Double(sum)],
            ]
        }
        #expect(results[0] == results[1])
        #expect(results[0] == results[2])
    }

    /// Known days may be read from a timetable or searched node by node; bounds of one day apart
    /// from the rest keep the timetable away.
    @Test func `the timetable and the search agree`() throws {
        let table = try large(isLasting: false, seed: 9)
        var ends = (0..<4_000).map { edge in
            (Int(table.graph.upstream[edge]), Int(table.graph.downstream[edge]))
        }
        var dates = (0..<4_000).map {
            EdgeDate.moment(table.times.earliest[$0]...table.times.latest[$0])
        }
        ends.append((1_200, 1_201))
        dates.append(.moment(0...1))
        let search = try temporal(1_202, ends, dates)
        let (one, other) = (try table.reachOverTime(), try search.reachOverTime())
        #expect(one.counts.last == (other.counts.last ?? 0) - 1)
        #expect(
            try table.temporalCloseness() == Array(try search.temporalCloseness().prefix(1_200)))
    }
}
