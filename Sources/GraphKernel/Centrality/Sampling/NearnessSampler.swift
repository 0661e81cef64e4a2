/// The distances from drawn sources to every node, summed node by node.
final class NearnessSampler {
    /// The greatest distance that was met so far.
    private(set) var longest = 0.0
    /// The ranks by which nodes are numbered in sums.
    let ranking: NodeRanking
    private let threads: ThreadCount
    private let steps: Steps
    /// Whether paths are too long for waves.
    private var isDeep = false

    private enum Steps {
        case hops(along: HopRows, against: HopRows)
        case lengths(ArcRows)
    }

    /// Measures distances to nodes along the steps of a direction: `.incoming` from the sources.
    init(
        _ graph: CSRGraph, _ direction: Direction, lengths: [Double]?, _ threads: ThreadCount
    ) {
        let (along, against) = (graph.rows(direction.opposite), graph.rows(direction))
        let ranking = NodeRanking(nodeCount: graph.nodeCount, rows: along)
        (self.ranking, self.threads) = (ranking, threads)
        steps =
            if let lengths {
                .lengths(ArcRows(ranking, rows: along, lengths: lengths))
            } else {
                .hops(
                    along: HopRows(ranking, rows: along),
                    against: HopRows(ranking, rows: against))
            }
    }

    /// For each node by rank how many sources reach it, their distances and one over each, added
    /// up; shape `[nodeCount, 3]`.
    func sums(from sources: [Int32]) -> [Double] {
        let ranked = sources.map { ranking.ranks[Int($0)] }
        switch steps {
        case .lengths(let rows): return swept(ranked) { LengthNearness(rows) }
        case .hops(let along, let against):
            if !isDeep, let sums = waved(ranked, along, against) { return sums }
            isDeep = true
            return swept(ranked) { HopNearness(along) }
        }
    }

    /// One sum of each node from sums of all.
    func column(_ index: Int, of sums: [Double]) -> [Double] {
        (0..<ranking.count).map { sums[3 * $0 + index] }
    }

    private func swept<Sweep: NearnessSweep>(
        _ sources: [Int32], makeSweep: @Sendable () -> Sweep
    ) -> [Double] {
        let places = 3 * ranking.count + 1
        // No path is counted, so that none can be too many.
        let sums = try? SourceSum.over(sources, count: places, threads) {
            NearnessPass(makeSweep(), count: places)
        }
        guard var sums else { return [] }
        longest = max(longest, sums.removeLast())
        return sums
    }

    /// The same by waves; nil where they run too deep.
    private func waved(
        _ sources: [Int32], _ along: HopRows, _ against: HopRows
    ) -> [Double]? {
        guard let columns = HopWaves.counts(from: sources, along, against, threads) else {
            return nil
        }
        longest = max(longest, Double(columns.count))
        var sums = [Double](repeating: 0, count: 3 * ranking.count)
        for (index, column) in columns.enumerated() {
            let hops = Double(index + 1)
            for (node, count) in column.enumerated() where count > 0 {
                sums[3 * node] += Double(count)
                sums[3 * node + 1] += Double(count) * hops
                sums[3 * node + 2] += Double(count) / hops
            }
        }
        return sums
    }
}

/// Adds up, node by node, the distances of one source after another.
private final class NearnessPass<Sweep: NearnessSweep>: SourcePass {
    private let sweep: Sweep
    /// Three sums a node, and at the end the greatest distance.
    private let sums: Column<Double>

    init(_ sweep: Sweep, count: Int) {
        self.sweep = sweep
        sums = Column(repeating: 0, count: count)
    }

    func run(from source: Int32) -> Bool {
        let (sums, last) = (sums.start, self.sums.count - 1)
        var longest = sums[last]
        sweep.visit(from: source) { node, distance in
            let place = 3 * Int(node)
            sums[place] += 1
            sums[place &+ 1] += distance
            sums[place &+ 2] += 1 / distance
            longest = max(longest, distance)
        }
        sums[last] = longest
        return true
    }

    func handIn(to total: borrowing Column<Double>) {
        let last = sums.count - 1
        let longest = max(total[last], sums[last])
        sums.move(to: total)
        total[last] = longest
    }
}
