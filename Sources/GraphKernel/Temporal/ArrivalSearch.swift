/// The first day on which each node can be reached, by settling the soonest node first.
///
/// Waiting is allowed and no gate is passed sooner by coming later, so the first day found at
/// a node is the best for all that follows. Buffers are used again from run to run.
struct ArrivalSearch {
    /// The nodes of the last run, soonest first.
    private(set) var order: [Int32] = []
    /// The day of each node of the last run.
    private(set) var days: [Int32]
    /// The gate through which each node was reached; −1 at a start, −2 where there is none.
    private(set) var steps: [Int32]
    private var tails: [Int32]
    private var isSettled: [Bool]
    private let gates: TimeGates
    private var queue = Heap<Int64>()
    private var touched: [Int32] = []

    init(_ gates: TimeGates) {
        self.gates = gates
        days = [Int32](repeating: 0, count: gates.nodeCount)
        (steps, tails) = (days.map { _ in -2 }, days)
        isSettled = [Bool](repeating: false, count: gates.nodeCount)
    }

    /// Measures from some nodes, where walks stand on a day, forgetting the run before.
    mutating func run(from starts: [Int32], since day: Int32 = EdgeTimes.past) {
        for node in touched {
            steps[Int(node)] = -2
            isSettled[Int(node)] = false
        }
        touched.removeAll(keepingCapacity: true)
        order.removeAll(keepingCapacity: true)
        for start in starts { add(start, day, by: -1, from: start) }
        while let key = queue.popLeast() {
            let node = Int(truncatingIfNeeded: key & 0xffff_ffff)
            guard !isSettled[node] else { continue }
            isSettled[node] = true
            order.append(Int32(node))
            reach(from: node)
        }
    }

    private mutating func reach(from node: Int) {
        let day = days[node]
        for index in gates.row(of: node) {
            let gate = gates.gates[index]
            guard let there = gate.passed(by: day) else {
                // The gates that follow close no later, but may ask for no day between.
                if day > gate.close { return }
                continue
            }
            add(gate.head, there, by: Int32(index), from: Int32(node))
        }
    }

    @inline(__always)
    private mutating func add(_ node: Int32, _ day: Int32, by step: Int32, from tail: Int32) {
        let index = Int(node)
        if steps[index] == -2 {
            touched.append(node)
        } else if days[index] <= day {
            return
        }
        (days[index], steps[index], tails[index]) = (day, step, tail)
        queue.push(Int64(day) << 32 | Int64(node))
    }

    /// The walk that reached a node, from its start.
    func walk(to node: Int32) -> Walk {
        var (nodes, edges, next) = ([node], [Int32](), Int(node))
        while steps[next] >= 0 {
            edges.append(gates.gates[Int(steps[next])].edge)
            next = Int(tails[next])
            nodes.append(Int32(next))
        }
        return Walk(nodes: nodes.reversed(), edges: edges.reversed())
    }
}
