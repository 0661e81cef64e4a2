import Synchronization

/// Draws samples in stages until their means are near enough.
struct Sampling {
    let graph: CSRGraph
    let error: Double
    let confidence: Double
    let seed: UInt64
    let threads: ThreadCount

    typealias Found = (fractions: [Double], samples: Int)

    /// Samples single paths, or nil where exact scores take no longer.
    func ofPaths() throws(GraphError) -> Found? {
        let count = Double(graph.nodeCount)
        let ranking = NodeRanking(nodeCount: graph.nodeCount, rows: [graph.outgoing])
        let outgoing = HopRows(ranking, rows: [graph.outgoing])
        let incoming = HopRows(ranking, rows: [graph.incoming])
        // A mean is a share of all n(n − 1) pairs, a score one of the (n − 1)(n − 2) others.
        let bound = bound(count / (count - 2))
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
                    var random = RandomBits(seed: seed).stream(UInt64(sample))
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

    /// Samples sources with all their paths, or nil where exact scores take no longer.
    func ofSources(_ use: WeightUse) throws(GraphError) -> Found? {
        let count = Double(graph.nodeCount)
        let sums = try ShortestPathSums(graph, use, threads)
        // A source's part is at most n − 2, and n sources make up (n − 1)(n − 2).
        let bound = bound(count / (count - 1))
        var (totals, drawn) = ([Double](repeating: 0, count: graph.nodeCount), 0)
        for samples in bound.stages {
            guard samples < graph.nodeCount else { return nil }
            let sources = (drawn..<samples).map { sample in
                var random = RandomBits(seed: seed).stream(UInt64(sample))
                return Int32(random.below(graph.nodeCount))
            }
            let parts = try sums.ofNodes(from: sources)
            for node in totals.indices { totals[node] += parts[node] / (count - 2) }
            drawn = samples
            let share = 1 / Double(samples)
            if totals.allSatisfy({ bound.isMet(mean: $0 * share, samples: samples) }) {
                return (totals.map { $0 * share * count / (count - 1) }, samples)
            }
        }
        return nil
    }

    /// The bound for means whose scores are `factor` times them.
    private func bound(_ factor: Double) -> SampleBound {
        // A node that no edge enters or none leaves has the exact score, 0.
        let means = (0..<graph.nodeCount).count {
            !graph.outgoing.row(of: $0).isEmpty && !graph.incoming.row(of: $0).isEmpty
        }
        return SampleBound(error: error / factor, confidence: confidence, means: means)
    }
}
