/// Walks from one node, those that may leave latest first: the shortest stretch of days in
/// which each node can be reached.
///
/// A walk is known by the last day on which it may leave and the first on which it arrives. One
/// that leaves no later and arrives no sooner than another at the same node is dropped; where
/// steps need a day between and may wait within bounds, it must also be no shorter.
struct FastestSearch {
    /// The least number of days of the last run; −1 where no walk has a bound, or none is.
    private(set) var durations: [Int]
    /// The nodes of the last run in the order in which they were first reached.
    private(set) var order: [Int32] = []
    private let gates: TimeGates
    private var labels: [TripLabel] = []
    private var best: [Int32]
    private var newest: [Int32]
    private var queue = Heap<TripKey>()

    init(_ gates: TimeGates) {
        self.gates = gates
        durations = [Int](repeating: -1, count: gates.nodeCount)
        best = [Int32](repeating: -1, count: gates.nodeCount)
        newest = best
    }

    /// Measures from a node, forgetting the run before.
    mutating func run(from source: Int32) {
        for node in order {
            (durations[Int(node)], best[Int(node)], newest[Int(node)]) = (-1, -1, -1)
        }
        labels.removeAll(keepingCapacity: true)
        order.removeAll(keepingCapacity: true)
        add(TripLabel(node: source))
        while let key = queue.popLeast() {
            guard !isBeaten(labels[Int(key.label)]) else { continue }
            settle(key.label)
            reach(from: key.label)
        }
    }

    private mutating func settle(_ index: Int32) {
        let node = Int(labels[Int(index)].node)
        if newest[node] < 0 { order.append(Int32(node)) }
        labels[Int(index)].earlier = newest[node]
        newest[node] = index
        guard let days = labels[Int(index)].duration else { return }
        guard durations[node] < 0 || days < durations[node] else { return }
        (durations[node], best[node]) = (days, index)
    }

    private mutating func reach(from index: Int32) {
        let label = labels[Int(index)]
        for place in gates.row(of: Int(label.node)) {
            let gate = gates.gates[place]
            guard let arrival = gate.passed(by: label.arrival) else {
                if label.arrival > gate.close { return }
                continue
            }
            add(label.adding(gate, arrival, step: Int32(place), from: index))
        }
    }

    private mutating func add(_ label: TripLabel) {
        guard !isBeaten(label) else { return }
        queue.push(TripKey(label, index: Int32(labels.count)))
        labels.append(label)
    }

    private func isBeaten(_ label: TripLabel) -> Bool {
        var index = newest[Int(label.node)]
        while index >= 0 {
            let other = labels[Int(index)]
            if other.arrival <= label.arrival, !gates.countsSteps || other.span <= label.span {
                return true
            }
            // The newest arrives soonest, so where that is all that counts it speaks for all.
            guard gates.countsSteps else { return false }
            index = other.earlier
        }
        return false
    }

    /// The walk of the shortest stretch to a node that was reached in bounded time.
    func walk(to node: Int32) -> Walk? {
        var next = best[Int(node)]
        guard next >= 0 else { return nil }
        var (nodes, edges) = ([Int32](), [Int32]())
        while next >= 0 {
            let label = labels[Int(next)]
            nodes.append(label.node)
            if label.step >= 0 { edges.append(gates.gates[Int(label.step)].edge) }
            next = label.parent
        }
        return Walk(nodes: nodes.reversed(), edges: edges.reversed())
    }
}
