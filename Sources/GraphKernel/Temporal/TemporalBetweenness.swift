extension TemporalGraph {
    /// Scores each node by the share of temporal paths of the fewest steps that run through it.
    ///
    /// For every ordered pair of other nodes, also in a graph without direction (time has one).
    /// Paths obey time as the frame says; end points score nothing for their own paths;
    /// parallel edges are separate paths, while an edge that could be used on several days is
    /// one. In the possible reading each path may choose its days, in the certain one only paths
    /// count that are in order whatever the unknown days are; edges that share an unknown day
    /// are each read by themselves. As a fraction: divided by (n − 1)(n − 2).
    ///
    /// - Parameters:
    ///   - scale: The denominator of every score.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; the result does not depend on it.
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `pathCountOverflow` beyond 10³⁰⁸ paths for a pair; `tooLarge` where walks can
    ///   carry too many different things.
    /// - Complexity: O(V · S · D) time, where S ≤ E is the number of nodes and days of arrival
    ///   that a fewest-step path may pass, each of about D edges; O(S · D) memory a thread.
    /// - SeeAlso: S. Buß, H. Molter, R. Niedermeier, M. Rymar, "Algorithmic aspects of temporal
    ///   betweenness", *KDD 2020*, doi:10.1145/3394486.3403259.
    public func temporalBetweenness(
        scale: MeasureScale = .raw, in frame: TimeFrame = TimeFrame(),
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let spread = try Spread(self)
        let everyNode = (0..<Int32(spread.plainCount)).map { $0 }
        let scores = try pathShares(
            from: everyNode, TimeGates(spread.graph, frame), spread, threads)
        let pairs = Self.pairs(spread)
        guard scale == .fraction, pairs > 0 else { return scores }
        return scores.map { $0 / pairs }
    }

    /// Estimates the share of temporal paths through each node to within an error.
    ///
    /// Conventions as `temporalBetweenness`. Each sample is a node drawn by lot, with all paths
    /// from it; Hoeffding's bound, for all nodes and all looks at the samples together, tells when
    /// they are enough. Where that takes as long as being exact, scores are exact.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - scale: The denominator of every score, and of the error in the result.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; the result does not depend on it.
    /// - Returns: The scores with the bound that holds for them.
    /// - Throws: `parameterOutOfRange`; what `temporalBetweenness` throws.
    /// - Complexity: O(ln(V / (1 − confidence)) / error²) searches at most, each O(S · D) as in
    ///   `temporalBetweenness`.
    /// - SeeAlso: U. Brandes and C. Pich, doi:10.1142/S0218127407018403; W. Hoeffding,
    ///   doi:10.1080/01621459.1963.10500830, theorem 1.
    public func sampledTemporalBetweenness(
        _ settings: SampleSettings, scale: MeasureScale = .raw, in frame: TimeFrame = TimeFrame(),
        threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        let spread = try Spread(self)
        let gates = TimeGates(spread.graph, frame)
        let count = Double(spread.plainCount)
        // A source's part is at most n − 2, and n sources make up (n − 1)(n − 2).
        let factor = count / max(count - 1, 1)
        let sampling = SourceSampling(nodeCount: spread.plainCount, seed: settings.seed)
        guard count > 2, settings.isFeasible,
            let found = try sampling.means(
                SampleBound(settings, factor: factor, means: spread.plainCount),
                { (sources) throws(GraphError) in
                    try pathShares(from: sources, gates, spread, threads).map { $0 / (count - 2) }
                })
        else {
            return SampledScores(
                exact: try temporalBetweenness(scale: scale, in: frame, threads: threads))
        }
        return SampledScores(
            found.means.map { $0 * factor }, times: scale == .raw ? Self.pairs(spread) : 1,
            samples: found.samples, settings)
    }

    private static func pairs(_ spread: Spread) -> Double {
        Double(max(spread.plainCount - 1, 0) * max(spread.plainCount - 2, 0))
    }

    /// The shares of the paths from some nodes that run through each.
    private func pathShares(
        from sources: [Int32], _ gates: TimeGates, _ spread: Spread, _ threads: ThreadCount
    ) throws(GraphError) -> [Double] {
        let (count, size) = (spread.plainCount, max(16, spread.plainCount / 256))
        var scores = [Double](repeating: 0, count: count)
        var hasOverflown = false
        Crew.inOrder((sources.count + size - 1) / size, threads) {
            TemporalPass(gates, spread)
        } work: { pass, chunk in
            pass.clear()
            for source in sources[chunk * size..<min(chunk * size + size, sources.count)] {
                pass.run(from: source)
            }
        } commit: { pass, _ in
            for node in 0..<count { scores[node] += pass.scores[node] }
            if pass.hasOverflown { hasOverflown = true }
        }
        guard !hasOverflown else { throw .pathCountOverflow }
        return scores
    }
}

/// One source's part: walks layer by layer of steps, told apart by node and day of arrival.
///
/// A walk to a node can only lie on a path of the fewest steps if it arrives there sooner than
/// every walk of fewer steps; so most nodes are met on few days. The arcs between such states
/// are written into one flat list on the way out and read backwards on the way in.
private struct TemporalPass {
    private(set) var scores: [Double]
    private(set) var hasOverflown = false
    private let gates: TimeGates
    private let spread: Spread
    private var states: [State] = []
    private var arcs: [Int32] = []
    private var found = StateTable()
    /// The first arrival at each node by fewer steps than the layer's.
    private var soonest: [Int64]
    /// The fewest steps to each node of the plain graph, and how many paths take so few.
    private var hops: [Int32]
    private var pathCounts: [Double]
    /// What each state passes back to each path that comes through it.
    private var quotients: [Double] = []

    private struct State {
        let node: Int32
        let day: Int32
        let hops: Int32
        var firstArc: Int32
        var pathCount: Double
    }

    init(_ gates: TimeGates, _ spread: Spread) {
        (self.gates, self.spread) = (gates, spread)
        scores = [Double](repeating: 0, count: spread.plainCount)
        pathCounts = scores
        soonest = [Int64](repeating: .max, count: gates.nodeCount)
        hops = [Int32](repeating: -1, count: spread.plainCount)
    }

    mutating func clear() {
        for node in scores.indices { scores[node] = 0 }
    }

    mutating func run(from source: Int32) {
        for state in states {
            (soonest[Int(state.node)], hops[Int(spread.home(state.node))]) = (.max, -1)
        }
        states.removeAll(keepingCapacity: true)
        arcs.removeAll(keepingCapacity: true)
        states.append(
            State(node: source, day: EdgeTimes.past, hops: 0, firstArc: 0, pathCount: 1))
        (soonest[Int(source)], hops[Int(source)]) = (.min, 0)
        var start = 0
        while start < states.count {
            let end = states.count
            found.clear()
            for index in start..<end { reach(from: index) }
            settle(end..<states.count)
            start = end
        }
        sumBackwards()
    }

    private mutating func reach(from index: Int) {
        states[index].firstArc = Int32(arcs.count)
        let state = states[index]
        for place in gates.row(of: Int(state.node)) {
            let gate = gates.gates[place]
            guard let day = gate.passed(by: state.day) else {
                if state.day > gate.close { return }
                continue
            }
            guard Int64(day) < soonest[Int(gate.head)] else { continue }
            let number = found.find(gate.head, day, orEnter: Int32(states.count))
            if Int(number) == states.count {
                states.append(
                    State(
                        node: gate.head, day: day, hops: state.hops + 1, firstArc: 0,
                        pathCount: 0))
            }
            states[Int(number)].pathCount += state.pathCount
            arcs.append(number)
        }
    }

    /// Notes what a whole layer means for the layers after it.
    private mutating func settle(_ layer: Range<Int>) {
        for index in layer {
            let state = states[index]
            soonest[Int(state.node)] = min(soonest[Int(state.node)], Int64(state.day))
            let node = Int(spread.home(state.node))
            if hops[node] < 0 { (hops[node], pathCounts[node]) = (state.hops, 0) }
            if hops[node] == state.hops { pathCounts[node] += state.pathCount }
        }
    }

    private mutating func sumBackwards() {
        quotients.removeAll(keepingCapacity: true)
        quotients.append(contentsOf: repeatElement(0, count: states.count))
        var end = arcs.count
        for index in states.indices.reversed() {
            let state = states[index]
            var sum = 0.0
            for arc in Int(state.firstArc)..<end { sum += quotients[Int(arcs[arc])] }
            end = Int(state.firstArc)
            let node = Int(spread.home(state.node))
            if index > 0 { scores[node] += state.pathCount * sum }
            guard hops[node] == state.hops, index > 0 else {
                quotients[index] = sum
                continue
            }
            if !pathCounts[node].isFinite { hasOverflown = true }
            quotients[index] = sum + 1 / pathCounts[node]
        }
    }
}
