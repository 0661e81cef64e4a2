import Synchronization

/// Draws single shortest paths in stages until the shares of them at each node are near enough.
struct PathSampling {
    let graph: CSRGraph
    let settings: SampleSettings
    let threads: ThreadCount

    /// The share of the pairs of others at each node, or nil where exact scores take no longer.
    func shares() throws(GraphError) -> (shares: [Double], samples: Int)? {
        let count = Double(graph.nodeCount)
        let ranking = NodeRanking(nodeCount: graph.nodeCount, rows: [graph.outgoing])
        let outgoing = HopRows(ranking, rows: [graph.outgoing])
        let incoming = HopRows(ranking, rows: [graph.incoming])
        // A mean is a share of all n(n − 1) pairs, a score one of the (n − 1)(n − 2) others.
        let bound = SampleBound(
            settings, factor: count / (count - 2), means: graph.nodesWithin)
        var (counts, drawn) = ([Int](repeating: 0, count: graph.nodeCount), 0)
        for samples in bound.stages {
            // Two searches that meet look at a small part of what one from a source does.
            guard samples < 8 * graph.nodeCount else { return nil }
            try draw(drawn..<samples, outgoing, incoming, into: &counts)
            drawn = samples
            let share = 1 / Double(samples)
            if Set(counts).allSatisfy({ bound.isMet(mean: Double($0) * share, samples: samples) }) {
                let fractions = counts.map { Double($0) * share * count / (count - 2) }
                return (ranking.byNode(fractions), samples)
            }
        }
        return nil
    }

    private func draw(
        _ samples: Range<Int>, _ outgoing: HopRows, _ incoming: HopRows, into counts: inout [Int]
    ) throws(GraphError) {
        let next = Atomic<Int>(samples.lowerBound)
        // Whole numbers: they come to the same in whatever order threads add them.
        let total = Mutex<(counts: [Int], isCounted: Bool)>((counts, true))
        // How much a drawn path looks at is not known; some 64 steps are a modest guess.
        Crew.run(threads.worth(samples.count * 64)) { _ in
            let sampler = PathSampler(outgoing: outgoing, incoming: incoming)
            while true {
                let start = next.add(32, ordering: .relaxed).oldValue
                guard start < samples.upperBound else { break }
                for sample in start..<min(start + 32, samples.upperBound) {
                    var random = RandomBits(seed: settings.seed).stream(UInt64(sample))
                    sampler.draw(&random)
                }
            }
            total.withLock { total in
                for node in total.counts.indices {
                    total.counts[node] += Int(sampler.counts[node])
                }
                if !sampler.isCounted { total.isCounted = false }
            }
        }
        let isCounted = total.withLock { $0.isCounted }
        guard isCounted else { throw .pathCountOverflow }
        counts = total.withLock { $0.counts }
    }
}

extension CSRGraph {
    /// How many nodes are entered and left: the others lie on no path between two others.
    var nodesWithin: Int {
        (0..<nodeCount).count { !outgoing.row(of: $0).isEmpty && !incoming.row(of: $0).isEmpty }
    }
}
