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
    ) -> [Double] {
        if direction == .upstream {
            return reversed.temporalCloseness(
                distance, direction: .downstream, scale: scale, in: frame.reversed,
                threads: threads)
        }
        let gates = TimeGates(self, frame)
        let count = gates.nodeCount
        let table = distance == .duration ? Timetable(gates, frame.rules) : nil
        let unit = scale == .fraction && count > 1 ? 1 / Double(count - 1) : 1
        var scores = [Double](repeating: 0, count: count)
        let blocks = (count + 31) / 32
        scores.withUnsafeMutableBufferPointer { scores in
            nonisolated(unsafe) let scores = scores
            Crew.inOrder(blocks, threads) {
                NearnessSearch(distance, gates, table)
            } work: { search, block in
                for source in block * 32..<min(block * 32 + 32, count) {
                    scores[source] = search.nearness(of: source) * unit
                }
            } commit: { _, _ in
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
    mutating func nearness(of source: Int) -> Double {
        switch self {
        case .hops(var search):
            self = .idle
            defer { self = .hops(search) }
            search.run(from: Int32(source))
            return Self.sum(search.hops, plus: 0, but: source)
        case .stretches(var search):
            self = .idle
            defer { self = .stretches(search) }
            search.run(from: Int32(source))
            return Self.sum(search.durations, plus: 1, but: source)
        case .scan(var search):
            self = .idle
            defer { self = .scan(search) }
            search.run(from: source)
            return Self.sum(search.durations, plus: 1, but: source)
        case .idle: return 0
        }
    }

    /// Nothing, while the search is at work: so that its buffers are not copied.
    case idle

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
