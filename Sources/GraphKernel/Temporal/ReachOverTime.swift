/// How many nodes, or pairs of nodes, have been reached by each day: a step function.
public struct ReachCurve: Hashable, Sendable {
    /// The days on which the number rises, ascending; `EdgeTimes.past` and `EdgeTimes.future`
    /// stand for days without bound.
    public let days: [Int32]
    /// How many are reached on each of these days or before; the start itself does not count.
    public let counts: [Int]

    /// How many are reached by a day.
    public func count(by day: Int32) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : counts[low - 1]
    }

    /// Adds up how many are new on each day.
    init(_ arrivals: [(day: Int32, count: Int)]) {
        var days: [Int32] = []
        var counts: [Int] = []
        for (day, count) in arrivals.sorted(by: { $0.day < $1.day }) where count > 0 {
            let total = (counts.last ?? 0) + count
            if days.last == day {
                counts[counts.count - 1] = total
            } else {
                days.append(day)
                counts.append(total)
            }
        }
        (self.days, self.counts) = (days, counts)
    }

    /// Counts the days on which nodes were first reached.
    init(days: [Int32]) { self.init(days.map { ($0, 1) }) }
}

extension TemporalGraph {
    /// Counts how many nodes some nodes can have reached by each day.
    ///
    /// By first arrivals as `earliestArrivals` finds them; the sources themselves do not count.
    ///
    /// - Parameters:
    ///   - sources: The nodes to start from.
    ///   - frame: The days looked at and how unknown ones are read.
    /// - Returns: The steps of the count.
    /// - Throws: `nodeOutOfRange`; `workLimit` where edges share days.
    /// - Complexity: As `earliestArrivals`.
    public func reachOverTime(
        from sources: [Int32], in frame: TimeFrame = TimeFrame()
    ) throws(GraphError) -> ReachCurve {
        var arrivals = try earliestArrivals(from: sources, in: frame)
        for source in sources { arrivals[Int(source)] = nil }
        return ReachCurve(days: arrivals.compactMap { $0 })
    }

    /// Counts how many ordered pairs of nodes can have been joined by each day.
    ///
    /// The sum of `reachOverTime(from:)` over all nodes alone; divided by n(n − 1) it is the
    /// share of pairs that time lets reach each other. Edges that share an unknown day are each
    /// read by themselves, see `forEachArrivals`.
    ///
    /// - Parameters:
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; the result does not depend on it.
    /// - Returns: The steps of the count.
    /// - Throws: `tooLarge` where walks can carry too many different things.
    /// - Complexity: Where every day is known, O(V · E / 64 + E log E) time and O(V + E) memory
    ///   a thread; else O(V · E log E) time.
    /// - SeeAlso: P. Holme, "Network reachability of real-world contact sequences", *Physical
    ///   Review E* 71, 046119, 2005, doi:10.1103/PhysRevE.71.046119.
    public func reachOverTime(
        in frame: TimeFrame = TimeFrame(), threads: ThreadCount = .cores
    ) throws(GraphError) -> ReachCurve {
        let spread = try Spread(self)
        let gates = TimeGates(spread.graph, frame)
        guard cargo == nil, let table = Timetable(gates, frame.rules) else {
            return reachBySearch(spread, gates, frame, threads)
        }
        var totals = [Int](repeating: 0, count: table.days.count)
        let blocks = (table.nodeCount + ReachBits.sourceCount - 1) / ReachBits.sourceCount
        let zeros = totals
        Crew.inOrder(blocks, threads) {
            (bits: ReachBits(table), counts: zeros)
        } work: { state, block in
            var counts = zeros
            state.bits.run(from: block * ReachBits.sourceCount) { day, _, _, sources in
                counts[day] += sources.nonzeroBitCount
            }
            state.counts = counts
        } commit: { state, _ in
            for day in zeros.indices { totals[day] += state.counts[day] }
        }
        return ReachCurve(zip(table.days, totals).map { ($0.day, $1) })
    }

    private func reachBySearch(
        _ spread: Spread, _ gates: TimeGates, _ frame: TimeFrame, _ threads: ThreadCount
    ) -> ReachCurve {
        var totals: [Int32: Int] = [:]
        forEachArrivals(spread, gates, frame, threads) { source, arrivals in
            for (node, day) in arrivals.enumerated() where node != source {
                if let day { totals[day, default: 0] += 1 }
            }
        }
        return ReachCurve(totals.map { ($0.key, $0.value) })
    }
}
