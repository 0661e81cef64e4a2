import TestSupport
import Testing

@testable import GraphKernel

extension RandomTimes {
    /// The same graph with one known day an edge: the first of its bounds that is one.
    func withKnownDays() -> RandomTimes {
        var known = self
        for edge in known.dates.indices {
            let bounds = known.dates[edge].start
            let day =
                bounds.lowerBound != EdgeTimes.past
                ? bounds.lowerBound : bounds.upperBound == EdgeTimes.future ? 2 : bounds.upperBound
            known.dates[edge] = .moment(day...day)
        }
        return known
    }
}

/// Oracle of the random tests: every simple path and every choice of days.
@Suite struct AllSourcesTests {
    /// Two of the eight frames, so that every one comes up for a quarter of the seeds.
    private func frames(_ seed: UInt64) -> [TimeFrame] {
        [everyFrame[Int(seed % 8)], everyFrame[Int((seed + 3) % 8)]]
    }

    private func graphs(_ seed: UInt64, _ frame: TimeFrame) -> [RandomTimes] {
        let random = RandomTimes(seed: seed, for: frame, sharesDays: false)
        let known = RandomTimes(seed: seed, mostEdges: 14).withKnownDays()
        return [random, random.laden(seed: seed), known, known.laden(seed: seed)]
    }

    @Test(arguments: 0..<500)
    func `arrivals and reach of every source are those of the best paths`(seed: UInt64) throws {
        for frame in frames(seed) {
            for random in graphs(seed, frame) {
                let graph = try random.temporal()
                var all: [[Int32?]] = []
                try graph.forEachArrivals(in: frame) { source, arrivals in
                    #expect(source == all.count)
                    all.append(arrivals)
                }
                var steps: [(day: Int32, count: Int)] = []
                for source in 0..<random.nodeCount {
                    let brute = EveryTrip(random, from: source, in: frame)
                    for node in 0..<random.nodeCount where node != source {
                        let day = brute.earliestArrival(at: node)
                        #expect(all[source][node] == day)
                        if let day { steps.append((day, 1)) }
                    }
                    #expect(all[source][source] == frame.days.lowerBound)
                }
                let curve = try graph.reachOverTime(in: frame)
                #expect(curve.days == Set(steps.map(\.day)).sorted())
                for (day, count) in zip(curve.days, curve.counts) {
                    #expect(count == steps.count { $0.day <= day })
                    #expect(curve.count(by: day) == count)
                }
            }
        }
    }

    @Test(arguments: 0..<500)
    func `closeness sums one over the distances of the best paths`(seed: UInt64) throws {
        for frame in frames(seed) {
            for random in graphs(seed, frame) {
                let count = random.nodeCount
                var (to, from) = (
                    [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
                )
                var (hopsTo, hopsFrom) = (to, from)
                for source in 0..<count {
                    let brute = EveryTrip(random, from: source, in: frame)
                    for node in 0..<count where node != source {
                        if let days = brute.fastest(to: node) {
                            to[node] += 1 / Double(days + 1)
                            from[source] += 1 / Double(days + 1)
                        }
                        if let hops = brute.fewest(to: node).first?.edges.count {
                            hopsTo[node] += 1 / Double(hops)
                            hopsFrom[source] += 1 / Double(hops)
                        }
                    }
                }
                let graph = try random.temporal()
                expectClose(try graph.temporalCloseness(in: frame), to)
                expectClose(try graph.temporalCloseness(direction: .downstream, in: frame), from)
                expectClose(try graph.temporalCloseness(.hops, in: frame), hopsTo)
                expectClose(
                    try graph.temporalCloseness(.hops, direction: .downstream, in: frame), hopsFrom)
            }
        }
    }

    @Test(arguments: 0..<500)
    func `betweenness is the share of all fewest-step paths in time`(seed: UInt64) throws {
        for frame in frames(seed) {
            for random in graphs(seed, frame) {
                let count = random.nodeCount
                var scores = [Double](repeating: 0, count: count)
                for source in 0..<count {
                    let brute = EveryTrip(random, from: source, in: frame)
                    for target in 0..<count where target != source {
                        let paths = brute.fewest(to: target)
                        for node in paths.flatMap({ $0.nodes.dropFirst().dropLast() }) {
                            scores[node] += 1 / Double(paths.count)
                        }
                    }
                }
                let graph = try random.temporal()
                expectClose(try graph.temporalBetweenness(in: frame), scores)
                let pairs = Double(max((count - 1) * (count - 2), 1))
                expectClose(
                    try graph.temporalBetweenness(scale: .fraction, in: frame),
                    scores.map { $0 / pairs })
            }
        }
    }

    @Test(arguments: 0..<500)
    func `where days are shared, what is possible is at most too soon, what is certain too late`(
        seed: UInt64
    ) throws {
        for frame in frames(seed) {
            let random = RandomTimes(seed: seed, for: frame)
            let graph = try random.temporal()
            let exact = try graph.earliestArrivals(from: [0], in: frame)
            let days = try graph.fastestDurations(from: 0, in: frame)
            let brute = EveryTrip(random, from: 0, in: frame)
            try graph.forEachArrivals(in: frame) { source, arrivals in
                guard source == 0 else { return }
                for node in 1..<random.nodeCount {
                    let (bound, truth) =
                        frame.reading == .possible
                        ? (arrivals[node], exact[node]) : (exact[node], arrivals[node])
                    if let truth { #expect((bound ?? EdgeTimes.future) <= truth) }
                    let (less, more) =
                        frame.reading == .possible
                        ? (days[node], brute.fastest(to: node))
                        : (brute.fastest(to: node), days[node])
                    if let more { #expect((less ?? .max) <= more) }
                }
            }
        }
    }
}
