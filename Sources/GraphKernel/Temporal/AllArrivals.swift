extension TemporalGraph {
    /// Finds the first day on which each node can be reached from each other, source by source.
    ///
    /// What `earliestArrivals` says, with one difference: edges that share an unknown day are each
    /// read by themselves. Where that matters, a possible arrival may in truth be later than said,
    /// or not exist, and a certain one may be sooner than said, or exist where none is said.
    ///
    /// - Parameters:
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - threads: How many threads may work; what is delivered does not depend on it.
    ///   - deliver: Called for each node as a source, by ascending number, with a day per node;
    ///     one call at a time, not always on the calling thread.
    /// - Throws: `tooLarge` where walks can carry too many different things.
    /// - Complexity: O(V · E log E) time, where every day is known O(V · E / 64 + V²); memory
    ///   O(V + E) a thread, where every day is known 512 · V days.
    public func forEachArrivals(
        in frame: TimeFrame = TimeFrame(), threads: ThreadCount = .cores,
        _ deliver: (_ source: Int, _ arrivals: [Int32?]) -> Void
    ) throws(GraphError) {
        let spread = try Spread(self)
        let gates = TimeGates(spread.graph, frame)
        guard cargo == nil, let table = Timetable(gates, frame.rules) else {
            return forEachArrivals(spread, gates, frame, threads, deliver)
        }
        let blocks = (table.nodeCount + ReachBits.sourceCount - 1) / ReachBits.sourceCount
        Crew.inOrder(blocks, threads) {
            ArrivalBlock(table)
        } work: { state, block in
            state.run(from: block * ReachBits.sourceCount)
        } commit: { state, block in
            state.deliver(from: block * ReachBits.sourceCount, frame, deliver)
        }
    }

    func forEachArrivals(
        _ spread: Spread, _ gates: TimeGates, _ frame: TimeFrame, _ threads: ThreadCount,
        _ deliver: (_ source: Int, _ arrivals: [Int32?]) -> Void
    ) {
        let empty = [Int32?](repeating: nil, count: gates.nodeCount)
        Crew.inOrder(spread.plainCount, threads) {
            (search: ArrivalSearch(gates), arrivals: empty)
        } work: { state, source in
            for node in state.search.order { state.arrivals[Int(node)] = nil }
            state.search.run(from: [Int32(source)])
            for node in state.search.order {
                state.arrivals[Int(node)] = max(
                    state.search.days[Int(node)], frame.days.lowerBound)
            }
        } commit: { state, source in
            deliver(source, spread.folded(state.arrivals))
        }
    }
}

/// The first arrivals of one block of sources, a row a source.
private struct ArrivalBlock {
    private let table: Timetable
    private var bits: ReachBits
    /// The number of the day of arrival, −1 for none; shape `[sources, nodeCount]`.
    private var dayNumbers: [Int32]
    private var arrivals: [Int32?]
    private let rowCount: Int

    init(_ table: Timetable) {
        self.table = table
        bits = ReachBits(table)
        rowCount = min(ReachBits.sourceCount, table.nodeCount)
        dayNumbers = [Int32](repeating: -1, count: rowCount * table.nodeCount)
        arrivals = [Int32?](repeating: nil, count: table.nodeCount)
    }

    mutating func run(from first: Int) {
        let nodeCount = table.nodeCount
        dayNumbers.withUnsafeMutableBufferPointer { numbers in
            for index in numbers.indices { numbers[index] = -1 }
            bits.run(from: first) { day, node, word, sources in
                var left = sources
                while left != 0 {
                    let row = word * 64 + left.trailingZeroBitCount
                    numbers[row * nodeCount + Int(node)] = Int32(truncatingIfNeeded: day)
                    left &= left - 1
                }
            }
        }
    }

    mutating func deliver(
        from first: Int, _ frame: TimeFrame, _ deliver: (Int, [Int32?]) -> Void
    ) {
        for row in 0..<min(rowCount, table.nodeCount - first) {
            for node in 0..<table.nodeCount {
                let number = dayNumbers[row * table.nodeCount + node]
                arrivals[node] = number < 0 ? nil : table.days[Int(number)].day
            }
            arrivals[first + row] = frame.days.lowerBound
            deliver(first + row, arrivals)
        }
    }
}
