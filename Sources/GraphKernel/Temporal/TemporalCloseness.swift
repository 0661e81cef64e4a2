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
                (search: NearnessSearch(distance, gates, table), least: LeastDistances(spread))
            } work: { state, block in
                for source in block * 32..<min(block * 32 + 32, count) {
                    let nearness = state.search.nearness(of: source, &state.least)
                    scores[source] = nearness * unit
                }
            }
        }
        return scores
    }
}

extension TemporalGraph {
    /// Estimates how near others are in time to within an error.
    ///
    /// Conventions as `temporalCloseness`. Nodes are drawn by lot, with the distances between them
    /// and every other; Hoeffding's bound, for all nodes and all looks at the samples together,
    /// tells when they are enough. Where that takes as long as being exact, scores are exact.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - distance: What is measured between two nodes.
    ///   - direction: Whether to the node or from it.
    ///   - scale: The denominator of every score, and of the error in the result.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; the result does not depend on it.
    /// - Returns: The scores with the bound that holds for them.
    /// - Throws: `parameterOutOfRange`; `tooLarge` where walks can carry too many different things.
    /// - Complexity: O(ln(V / (1 − confidence)) / error²) searches at most, each as in
    ///   `temporalCloseness`.
    /// - SeeAlso: D. Eppstein and J. Wang, doi:10.7155/jgaa.00081; W. Hoeffding,
    ///   doi:10.1080/01621459.1963.10500830, theorem 1.
    public func sampledTemporalCloseness(
        _ settings: SampleSettings, _ distance: TemporalDistance = .duration,
        direction: ReachDirection = .upstream, scale: MeasureScale = .raw,
        in frame: TimeFrame = TimeFrame(), threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        if direction == .downstream {
            return try reversed.sampledTemporalCloseness(
                settings, distance, direction: .upstream, scale: scale, in: frame.reversed,
                threads: threads)
        }
        let spread = try Spread(self)
        let gates = TimeGates(spread.graph, frame)
        let (count, others) = (spread.plainCount, Double(max(spread.plainCount - 1, 0)))
        let table = distance == .duration ? Timetable(gates, frame.rules) : nil
        // A mean is over all nodes, the node itself among them, a score over the others.
        let factor = count > 1 ? Double(count) / others : 1
        let sampling = SourceSampling(nodeCount: count, seed: settings.seed)
        guard count > 1, settings.isFeasible,
            let found = try sampling.means(
                SampleBound(settings, factor: factor, means: count),
                { sources in
                    Self.nearness(from: sources, spread, threads) {
                        NearnessSearch(distance, gates, table)
                    }
                })
        else {
            return SampledScores(
                exact: try temporalCloseness(
                    distance, direction: direction, scale: scale, in: frame, threads: threads))
        }
        return SampledScores(
            found.means.map { $0 * factor }, times: scale == .raw ? others : 1,
            samples: found.samples, settings)
    }

    /// One over the distance from each source, added up at each node.
    private static func nearness(
        from sources: [Int32], _ spread: Spread, _ threads: ThreadCount,
        makeSearch: @Sendable () -> NearnessSearch
    ) -> [Double] {
        let size = max(1, min(sources.count / 16, 32))
        var total = [Double](repeating: 0, count: spread.plainCount)
        Crew.inOrder((sources.count + size - 1) / size, threads) {
            (
                search: makeSearch(), least: LeastDistances(spread),
                sums: [Double](repeating: 0, count: spread.plainCount)
            )
        } work: { state, chunk in
            for source in sources[chunk * size..<min(chunk * size + size, sources.count)] {
                state.search.visit(from: Int(source), &state.least) { node, distance in
                    state.sums[node] += 1 / distance
                }
            }
        } commit: { state, _ in
            for node in total.indices {
                total[node] += state.sums[node]
                state.sums[node] = 0
            }
        }
        return total
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
    mutating func nearness(of source: Int, _ least: inout LeastDistances) -> Double {
        var sum = 0.0
        visit(from: source, &least) { _, distance in sum += 1 / distance }
        return sum
    }

    /// Visits each other node that has a walk, in the order of nodes, with its distance.
    mutating func visit(
        from source: Int, _ least: inout LeastDistances, _ found: (Int, Double) -> Void
    ) {
        switch self {
        case .hops(var search):
            self = .idle
            defer { self = .hops(search) }
            search.run(from: Int32(source))
            least.visit(search.hops, plus: 0, but: source, found)
        case .stretches(var search):
            self = .idle
            defer { self = .stretches(search) }
            search.run(from: Int32(source))
            least.visit(search.durations, plus: 1, but: source, found)
        case .scan(var search):
            self = .idle
            defer { self = .scan(search) }
            search.run(from: source)
            least.visit(search.durations, plus: 1, but: source, found)
        case .idle: return
        }
    }

    /// No search: it is at work and was taken out, so that its buffers are not copied.
    case idle
}

/// The distance to each plain node: of ways to it that carry different things the shortest counts.
private struct LeastDistances {
    private let plain: [Int32]
    /// The least distance to each plain node, −1 where there is none; not used without cargo.
    private var least: [Int64]

    init(_ spread: Spread) {
        plain = spread.plain
        least = [Int64](repeating: -1, count: plain.isEmpty ? 0 : spread.plainCount)
    }

    mutating func visit(
        _ distances: [some FixedWidthInteger], plus days: Double, but source: Int,
        _ found: (Int, Double) -> Void
    ) {
        guard !plain.isEmpty else {
            Self.visit(distances, plus: days, but: source, found)
            return
        }
        for node in least.indices { least[node] = -1 }
        for state in distances.indices where distances[state] >= 0 {
            let (node, distance) = (Int(plain[state]), Int64(distances[state]))
            if least[node] < 0 || distance < least[node] { least[node] = distance }
        }
        Self.visit(least, plus: days, but: source, found)
    }

    @inline(__always)
    private static func visit(
        _ distances: [some FixedWidthInteger], plus days: Double, but source: Int,
        _ found: (Int, Double) -> Void
    ) {
        for node in distances.indices where distances[node] >= 0 && node != source {
            found(node, Double(distances[node]) + days)
        }
    }
}
