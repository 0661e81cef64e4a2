import TestSupport
import Testing

@testable import GraphKernel

/// Steps that one thing lets in and another lets out, against every choice of the unknown days.
@Suite struct PassageTests {
    /// Days that follow one another as gates: entered by `close`, left from `open` on.
    private typealias World = [(close: Int32, open: Int32)]

    private struct Part {
        let date: EdgeDate
        let worlds: [World]
        /// Whether every choice of days has the later of two things begin later.
        var isOrderKnown = true
    }

    private func bounds(_ random: inout SeededGenerator) -> ClosedRange<Int32> {
        let first = Int32.random(in: 0...4, using: &random)
        return first...first + Int32.random(in: 0...1, using: &random)
    }

    private func moment(_ random: inout SeededGenerator) -> Part {
        let days = bounds(&random)
        return Part(date: .moment(days), worlds: days.map { [(close: $0, open: $0)] })
    }

    private func lasting(_ random: inout SeededGenerator) -> (Part, [(start: Int32, end: Int32)]) {
        let start = bounds(&random)
        let last = start.upperBound + Int32.random(in: 0...2, using: &random)
        let choices = start.flatMap { first in
            (last...last + 1).map { (start: first, end: $0) }
        }
        let part = Part(
            date: .lasting(from: start, to: last...last + 1),
            worlds: choices.map { [(close: $0.end, open: $0.start)] })
        return (part, choices)
    }

    private func succession(_ random: inout SeededGenerator) -> Part {
        let parts = (0..<2).map { _ in
            Bool.random(using: &random) ? moment(&random) : lasting(&random).0
        }
        return Part(
            date: .succession(parts[0].date, then: parts[1].date),
            worlds: parts[0].worlds.flatMap { one in parts[1].worlds.map { one + $0 } })
    }

    /// A move is entered while the earlier post lasts and lets out once the later one has begun;
    /// days on which the later one began first are another story.
    private func move(_ random: inout SeededGenerator) -> Part? {
        let (first, earlier) = lasting(&random)
        let (second, later) = lasting(&random)
        let pairs = earlier.flatMap { one in later.map { (one, $0) } }
        let ordered = pairs.filter { $0.0.start <= $0.1.start }
        let date = EdgeDate.move(from: first.date, to: second.date)
        #expect((date == nil) == ordered.isEmpty)
        guard let date else { return nil }
        var part = Part(
            date: date, worlds: ordered.map { [(close: $0.0.end, open: $0.1.start)] })
        // Of two that may have begun on one and the same day neither surely began first.
        part.isOrderKnown = pairs.allSatisfy { $0.0.start < $0.1.start }
        return part
    }

    private func steps(_ random: inout SeededGenerator) -> [Part] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            switch Int.random(in: 0..<4, using: &random) {
            case 0: moment(&random)
            case 1: lasting(&random).0
            case 2: succession(&random)
            default: move(&random) ?? moment(&random)
            }
        }
    }

    /// The day on which a walk is through, or nothing where some gate had closed.
    private func arrival(_ worlds: [World], since start: Int32) -> Int32? {
        var day = start
        for gate in worlds.joined() {
            guard day <= gate.close else { return nil }
            day = max(day, gate.open)
        }
        return day
    }

    private func everyWorld(of parts: [Part]) -> [[World]] {
        parts.reduce([[]]) { worlds, part in
            worlds.flatMap { world in part.worlds.map { world + [$0] } }
        }
    }

    private func graph(_ parts: [Part]) throws -> TemporalGraph {
        let ends = parts.indices.map { ($0, $0 + 1) }
        let graph = try CSRGraph(nodeCount: parts.count + 1, edges: ends)
        return try TemporalGraph(
            graph, dates: parts.map(\.date), likelihoods: parts.map { _ in .nan })
    }

    /// Oracle: each choice of the unknown days walked by itself.
    @Test(arguments: 0..<3_000)
    func `chronology and days are those of every choice`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let parts = steps(&random)
        let worlds = everyWorld(of: parts)
        let graph = try graph(parts)
        let path = graph.timed(
            nodes: (0...Int32(parts.count)).map { $0 },
            edges: (0..<Int32(parts.count)).map { $0 }, TimeRules())
        let arrivals = worlds.map { arrival($0, since: -9) }
        let isCertain = arrivals.allSatisfy { $0 != nil } && parts.allSatisfy(\.isOrderKnown)
        let expected: Chronology =
            arrivals.allSatisfy { $0 == nil } ? .impossible : isCertain ? .certain : .possible
        #expect(path.chronology == expected)
        guard expected != .impossible else { return }
        #expect(path.arrival.lowerBound == arrivals.compactMap { $0 }.min())
        let departures = worlds.map { world in
            (-9...9 as ClosedRange<Int32>).last { arrival(world, since: $0) != nil }
        }
        #expect(path.departure.upperBound == departures.compactMap { $0 }.max())
    }

    /// Oracle: the same choices, forwards and with time running backwards.
    @Test(arguments: 0..<1_000)
    func `first arrivals and last departures are those of every choice`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let parts = steps(&random)
        let worlds = everyWorld(of: parts)
        let (graph, last) = (try graph(parts), Int32(parts.count))
        let arrivals = worlds.map { arrival($0, since: -9) }
        let found = try graph.earliestArrivals(from: [0])[parts.count]
        #expect(found == arrivals.compactMap { $0 }.min())
        let sure = try graph.earliestArrivals(from: [0], in: TimeFrame(.certain))[parts.count]
        let isCertain = arrivals.allSatisfy { $0 != nil } && parts.allSatisfy(\.isOrderKnown)
        #expect(sure == (isCertain ? arrivals.compactMap { $0 }.max() : nil))
        let departures = worlds.compactMap { world in
            (-9...9 as ClosedRange<Int32>).last { arrival(world, since: $0) != nil }
        }
        #expect(try graph.latestDepartures(to: [last])[0] == departures.max())
        let reached = try graph.reach(.upstream, from: [last], rules: TimeRules())
        #expect(reached.contains { $0.node == 0 } == !departures.isEmpty)
    }

    /// A post that may end in 3 and one that begins in 5: in by 3, out from 5 on.
    @Test func `a move lets in until the first has ended and out when the second has begun`() {
        let move = EdgeDate.move(
            from: .lasting(from: 0...0, to: 2...3), to: .lasting(from: 5...6, to: 9...9))
        #expect(move?.end == 2...3)
        #expect(move?.start == 5...6)
        #expect(move?.passage?.order == .certain)
        let back = EdgeDate.move(
            from: .lasting(from: 5...6, to: 9...9), to: .lasting(from: 0...0, to: 2...3))
        #expect(back == nil)
    }

    @Test func `a move between undated posts is undated, and either way possible`() {
        let move = EdgeDate.move(from: .undated, to: .undated)
        #expect(move?.passage?.isUndated == true)
        #expect(move?.passage?.order == .possible)
    }
}
