/// The sums of the distances to one node, or from it.
struct Nearness: BitwiseCopyable {
    /// How many other nodes have a path.
    var reached = 0.0
    /// The sum of their distances.
    var farness = 0.0
    /// The sum of one over each distance.
    var harmonic = 0.0

    /// Adds nodes at one distance; distances must come in ascending order.
    @inline(__always)
    mutating func add(_ count: Double, at distance: Double) {
        reached += count
        farness += count * distance
        harmonic += count / distance
    }
}

/// Measures from one node after another, in buffers that are used again.
protocol NearnessSweep: AnyObject, SendableMetatype {
    /// The sums of the distances from a node.
    func run(from source: Int32) -> Nearness

    /// Visits the nodes that a node reaches, nearest first, with their distances.
    func visit(from source: Int32, _ found: (_ node: Int32, _ distance: Double) -> Void)
}

extension CSRGraph {
    /// The sums of the distances to every node, along the steps of a direction.
    ///
    /// By hops waves are tried first; where paths are long, single sweeps are faster. Both add
    /// whole numbers of nodes by ascending distance, so that the sums have the same bits.
    func nearness(
        _ direction: Direction, lengths: [Double]?, _ threads: ThreadCount
    ) -> [Nearness] {
        let rows = rows(direction)
        let threads = threads.worth(steps(ofSearches: nodeCount))
        let ranking = NodeRanking(nodeCount: nodeCount, rows: rows)
        let ranked: [Nearness]
        if let lengths {
            let steps = ArcRows(ranking, rows: rows, lengths: lengths).withoutDetours()
            ranked = sweep(threads) { LengthNearness(steps) }
        } else {
            let steps = HopRows(ranking, rows: rows)
            let turned = HopRows(ranking, rows: self.rows(direction.opposite))
            ranked =
                waves(along: turned, against: steps, threads)
                ?? sweep(threads) { HopNearness(steps) }
        }
        return ranking.ranks.map { ranked[Int($0)] }
    }

    private func sweep<Sweep: NearnessSweep>(
        _ threads: ThreadCount, makeSweep: @Sendable () -> Sweep
    ) -> [Nearness] {
        let (count, size) = (nodeCount, min(max(nodeCount / 64, 1), 32))
        return [Nearness](count: count) { found in
            Crew.withStates((count + size - 1) / size, threads, makeState: makeSweep) {
                sweep, chunk in
                for node in chunk * size..<min((chunk + 1) * size, count) {
                    found.initialize(at: node, to: sweep.run(from: Int32(node)))
                }
            }
        }
    }

    /// Counts by waves, or gives up where they run too deep.
    private func waves(
        along: HopRows, against: HopRows, _ threads: ThreadCount
    ) -> [Nearness]? {
        let everyNode = (0..<Int32(nodeCount)).map { $0 }
        return HopWaves.counts(from: everyNode, along, against, threads).map { columns in
            (0..<nodeCount).map { node in
                var nearness = Nearness()
                for (index, column) in columns.enumerated() where column[node] > 0 {
                    nearness.add(Double(column[node]), at: Double(index + 1))
                }
                return nearness
            }
        }
    }
}

extension Direction {
    /// The direction of the same edges seen from their far ends.
    var opposite: Direction {
        switch self {
        case .incoming: .outgoing
        case .outgoing: .incoming
        case .both: .both
        }
    }
}
