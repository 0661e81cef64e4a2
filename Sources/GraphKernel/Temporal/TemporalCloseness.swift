/// How far apart two nodes are in time.
public enum TemporalDistance: String, Hashable, Sendable, CaseIterable {
    /// The days of the shortest stretch in which a walk can be made, both the first and the
    /// last counted: 1 where it can be made within a day.
    case duration
    /// The fewest steps of a walk that obeys time.
    case hops
}

extension TemporalGraph {
    /// Scores each node by how near others are in time: the sum of one over each distance.
    ///
    /// `.upstream` measures from the others to the node, `.downstream` from the node to the
    /// others; pairs without a walk, or without one of bounded days, add nothing. A duration is
    /// that of `fastestDurations` plus one, which makes the score the harmonic temporal
    /// closeness of Oettershagen and Mutzel where every step takes its day. Edges that share an
    /// unknown day are each read by themselves. As a fraction: divided by n − 1.
    ///
    /// - Parameters:
    ///   - distance: What is measured between two nodes.
    ///   - direction: Whether to the node or from it.
    ///   - scale: The denominator of every score.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; the result does not depend on it.
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `tooLarge` where walks can carry too many different things.
    /// - Complexity: `.duration` O(V · E) time where every day is known, else V times
    ///   `fastestDurations`; `.hops` V times `temporalHops`. O(V + E) memory a thread.
    /// - SeeAlso: L. Oettershagen and P. Mutzel, "Computing top-k temporal closeness in temporal
    ///   networks", *Knowledge and Information Systems* 64, 2022,
    ///   doi:10.1007/s10115-021-01639-4; R. K. Pan and J. Saramäki, "Path lengths,
    ///   correlations, and centrality in temporal networks", *Physical Review E* 84, 016105,
    ///   2011, doi:10.1103/PhysRevE.84.016105.
    public func temporalCloseness(
        _ distance: TemporalDistance = .duration, direction: ReachDirection = .upstream,
        scale: MeasureScale = .raw, in frame: TimeFrame = TimeFrame(),
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        if direction == .upstream {
            return try reversed.temporalCloseness(
                distance, direction: .downstream, scale: scale, in: frame.reversed,
                threads: threads)
        }
        let spread = try Spread(self)
        let gates = TimeGates(spread.graph, frame)
        let count = spread.plainCount
        let table = distance == .duration ? Timetable(gates, frame.rules) : nil
        let unit = scale == .fraction && count > 1 ? 1 / Double(count - 1) : 1
        var scores = [Double](repeating: 0, count: count)
        let blocks = (count + 31) / 32
        scores.withSharedPlaces { scores in
            Crew.withStates(blocks, threads) {
                (search: NearnessSearch(distance, gates, table), sum: NearnessSum(spread))
            } work: { state, block in
                for source in block * 32..<min(block * 32 + 32, count) {
                    let nearness = state.search.nearness(of: source, &state.sum)
                    scores[source] = nearness * unit
                }
            }
        }
        return scores
    }
}

/// The search that a distance and the days of a graph call for.
private enum NearnessSearch {
    case hops(HopSearch)
    case stretches(FastestSearch)
    case scan(FastestScan)

    init(_ distance: TemporalDistance, _ gates: TimeGates, _ table: Timetable?) {
        switch (distance, table) {
        case (.hops, _): self = .hops(HopSearch(gates))
        case (.duration, nil): self = .stretches(FastestSearch(gates))
        case (.duration, let table?): self = .scan(FastestScan(table))
        }
    }

    /// The sum of one over the distance to each other node, in the order of nodes.
    mutating func nearness(of source: Int, _ sum: inout NearnessSum) -> Double {
        switch self {
        case .hops(var search):
            self = .idle
            defer { self = .hops(search) }
            search.run(from: Int32(source))
            return sum(search.hops, plus: 0, but: source)
        case .stretches(var search):
            self = .idle
            defer { self = .stretches(search) }
            search.run(from: Int32(source))
            return sum(search.durations, plus: 1, but: source)
        case .scan(var search):
            self = .idle
            defer { self = .scan(search) }
            search.run(from: source)
            return sum(search.durations, plus: 1, but: source)
        case .idle: return 0
        }
    }

    /// No search: it is at work and was taken out, so that its buffers are not copied.
    case idle
}

/// Adds up one over each distance; of ways to a node that carry different things the shortest
/// counts.
private struct NearnessSum {
    private let plain: [Int32]
    /// The least distance to each plain node, −1 where there is none; not used without cargo.
    private var least: [Int64]

    init(_ spread: Spread) {
        plain = spread.plain
        least = [Int64](repeating: -1, count: plain.isEmpty ? 0 : spread.plainCount)
    }

    mutating func callAsFunction(
        _ distances: [some FixedWidthInteger], plus days: Double, but source: Int
    ) -> Double {
        guard !plain.isEmpty else { return Self.sum(distances, plus: days, but: source) }
        for node in least.indices { least[node] = -1 }
        for state in distances.indices where distances[state] >= 0 {
            let (node, distance) = (Int(plain[state]), Int64(distances[state]))
            if least[node] < 0 || distance < least[node] { least[node] = distance }
        }
        return Self.sum(least, plus: days, but: source)
    }

    private static func sum(
        _ distances: [some FixedWidthInteger], plus days: Double, but source: Int
    ) -> Double {
        var sum = 0.0
        for node in distances.indices where distances[node] >= 0 && node != source {
            sum += 1 / (Double(distances[node]) + days)
        }
        return sum
    }
}
