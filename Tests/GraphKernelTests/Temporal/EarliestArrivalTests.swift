import TestSupport
import Testing

@testable import GraphKernel

/// Frames that tests try: both readings, with and without the same day, all days and some.
let everyFrame: [TimeFrame] = TimeReading.allCases.flatMap { reading in
    [true, false].flatMap { same in
        [EdgeTimes.past...EdgeTimes.future, 1...EdgeTimes.future, EdgeTimes.past...2, 1...2].map {
            TimeFrame(reading, rules: TimeRules(allowsSameDay: same), days: $0)
        }
    }
}

extension RandomTimes {
    /// A small graph for a frame; where the same day is not in order, choices are many.
    init(seed: UInt64, for frame: TimeFrame, sharesDays: Bool = true) {
        self.init(
            seed: seed, mostNodes: frame.rules.allowsSameDay ? 6 : 4,
            mostEdges: frame.rules.allowsSameDay ? 9 : 5)
        if !sharesDays { for edge in dates.indices { dates[edge].group = -1 } }
    }
}

/// Oracle of the random tests: every simple path and every choice of days.
@Suite struct EarliestArrivalTests {
    @Test(arguments: 0..<500)
    func `first arrivals are those of the best path of all`(seed: UInt64) throws {
        for frame in everyFrame {
            let plain = RandomTimes(seed: seed, for: frame)
            let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
            let brute = EveryTrip(random, from: 0, in: frame)
            let found = try random.temporal().earliestArrivals(from: [0], in: frame)
            #expect(found[0] == frame.days.lowerBound)
            for node in 1..<random.nodeCount {
                #expect(found[node] == brute.earliestArrival(at: node), "\(node) \(frame)")
            }
        }
    }

    @Test(arguments: 0..<500)
    func `last departures are those of the best path of all`(seed: UInt64) throws {
        for frame in everyFrame {
            let plain = RandomTimes(seed: seed, for: frame)
            let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
            let target = random.nodeCount - 1
            let found = try random.temporal().latestDepartures(to: [Int32(target)], in: frame)
            #expect(found[target] == frame.days.upperBound)
            for node in 0..<target {
                let brute = EveryTrip(random, from: node, in: frame)
                #expect(found[node] == brute.latestDeparture(to: target), "\(node) \(frame)")
            }
        }
    }

    @Test(arguments: 0..<500)
    func `shortest stretches and fewest hops are those of the best path of all`(
        seed: UInt64
    ) throws {
        for frame in everyFrame {
            let plain = RandomTimes(seed: seed, for: frame, sharesDays: false)
            let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
            let brute = EveryTrip(random, from: 0, in: frame)
            let graph = try random.temporal()
            let days = try graph.fastestDurations(from: 0, in: frame)
            let hops = try graph.temporalHops(from: 0, in: frame)
            for node in 1..<random.nodeCount {
                #expect(days[node] == brute.fastest(to: node), "\(node) \(frame)")
                #expect(hops[node] == brute.fewest(to: node).first?.edges.count)
            }
        }
    }
}
