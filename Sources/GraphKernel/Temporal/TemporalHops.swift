extension TemporalGraph {
    /// Finds the fewest steps by which each node can be reached from one in order of time.
    ///
    /// Every edge is a step, those without a date too. Edges that share an unknown day are each
    /// read by themselves: what is possible may then take more steps than said, what is certain
    /// may take fewer. `fewestHops` is exact for a pair of nodes.
    ///
    /// - Parameters:
    ///   - source: The node to start from; it is 0 steps away.
    ///   - frame: The days looked at and how unknown ones are read.
    /// - Returns: Steps per node, nil where there is no walk; shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`; `tooLarge` where walks can carry too many different things.
    /// - Complexity: O(E log E + K · E) time for ways of at most K steps, O(V + E) memory.
    public func temporalHops(
        from source: Int32, in frame: TimeFrame = TimeFrame()
    ) throws(GraphError) -> [Int?] {
        try check([source])
        let spread = try Spread(self, from: [source])
        var search = HopSearch(TimeGates(spread.graph, frame))
        search.run(from: source)
        return spread.folded(search.hops.map { $0 < 0 ? nil : Int($0) })
    }
}

/// Walks from one node, layer by layer of steps: a walk of more steps must arrive sooner.
struct HopSearch {
    /// The fewest steps to each node in the last run, or −1.
    private(set) var hops: [Int32]
    /// The nodes of the last run, nearest first.
    private(set) var order: [Int32] = []
    private let gates: TimeGates
    private var days: [Int32]
    /// The nodes of a layer, and when they were reached before the layer began.
    private var layer: [(node: Int32, day: Int32)] = []
    private var next: [Int32] = []
    private var isNext: [Bool]

    init(_ gates: TimeGates) {
        self.gates = gates
        hops = [Int32](repeating: -1, count: gates.nodeCount)
        days = hops
        isNext = [Bool](repeating: false, count: gates.nodeCount)
    }

    mutating func run(from source: Int32) {
        for node in order { hops[Int(node)] = -1 }
        order.removeAll(keepingCapacity: true)
        (days[Int(source)], hops[Int(source)]) = (EdgeTimes.past, 0)
        order.append(source)
        layer = [(source, EdgeTimes.past)]
        var count: Int32 = 0
        while !layer.isEmpty {
            count += 1
            for (node, day) in layer { reach(from: node, day, count) }
            layer.removeAll(keepingCapacity: true)
            for node in next {
                layer.append((node, days[Int(node)]))
                isNext[Int(node)] = false
            }
            next.removeAll(keepingCapacity: true)
        }
    }

    private mutating func reach(from node: Int32, _ day: Int32, _ count: Int32) {
        for index in gates.row(of: Int(node)) {
            let gate = gates.gates[index]
            guard let there = gate.passed(by: day) else {
                if day > gate.close { return }
                continue
            }
            let head = Int(gate.head)
            if hops[head] < 0 {
                hops[head] = count
                order.append(gate.head)
            } else if days[head] <= there {
                continue
            }
            days[head] = there
            if !isNext[head] { next.append(gate.head) }
            isNext[head] = true
        }
    }
}
