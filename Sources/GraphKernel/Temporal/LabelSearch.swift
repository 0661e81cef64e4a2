/// One way to reach a node that no other way known so far beats in every respect.
struct Label {
    let node: Int32
    let edge: Int32
    let parent: Int32
    let score: PathScore
    /// The label settled at the same node before this one, or −1.
    var earlier: Int32 = -1
}

/// What a search over labels looks for.
struct LabelGoal {
    var order: PathOrder
    var rules: TimeRules
    /// Whether labels that cost more but are no slower are dropped.
    var ignoresCost = false
    /// Whether labels of more steps that are no slower are dropped.
    var ignoresHops = false
    /// Whether edges without any date are left out.
    var datedOnly = false

    /// Whether labels are settled by the one thing that counts beside the day.
    var isStairs: Bool {
        switch order {
        case .hops: ignoresCost && !ignoresHops
        case .likelihood: ignoresHops && !ignoresCost
        case .arrival: false
        }
    }
}

/// Walks that obey time, best first, forgetting those that are worse in every respect.
///
/// Waiting is allowed, so cutting a loop out of a walk never makes it later: the best walk
/// to a node is a path. Groups are only bounded here (see `EdgeTimes.arrival`).
struct LabelSearch {
    private(set) var labels: [Label] = []
    /// The last label settled at each node, or −1.
    private(set) var settled: [Int32]
    /// How many labels were looked at in the life of this value.
    private(set) var work = 0
    private let graph: TemporalGraph
    private let goal: LabelGoal
    /// What walks still add, for their place in the queue.
    var remaining: RemainingScore?
    private var queue = Heap<Waiting>()

    private struct Waiting: Comparable {
        let key: PathKey
        let label: Int32

        static func < (left: Waiting, right: Waiting) -> Bool {
            if left.key < right.key { return true }
            return !(right.key < left.key) && left.label < right.label
        }
    }

    init(_ graph: TemporalGraph, goal: LabelGoal, remaining: RemainingScore? = nil) {
        self.graph = graph
        self.goal = goal
        self.remaining = remaining
        settled = [Int32](repeating: -1, count: graph.graph.nodeCount)
    }

    /// Starts again from nodes, each with the score it already has.
    mutating func start(_ starts: [(node: Int32, score: PathScore)]) {
        for label in labels { settled[Int(label.node)] = -1 }
        labels.removeAll(keepingCapacity: true)
        queue.removeAll()
        for start in starts {
            add(Label(node: start.node, edge: -1, parent: -1, score: start.score))
        }
    }

    /// Settles the best label that waits and reaches on from it, unless `stops` holds there.
    mutating func settleNext(avoiding blocked: [Bool], stops: (Int32) -> Bool) -> Label? {
        while let waiting = queue.popLeast() {
            work += 1
            let label = labels[Int(waiting.label)]
            guard !isBeaten(label) else { continue }
            labels[Int(waiting.label)].earlier = settled[Int(label.node)]
            settled[Int(label.node)] = waiting.label
            if !stops(label.node) { reach(from: waiting.label, avoiding: blocked) }
            return label
        }
        return nil
    }

    private mutating func reach(from index: Int32, avoiding blocked: [Bool]) {
        let label = labels[Int(index)]
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(label.node)) {
            let (neighbor, edge) = (rows.neighbors[entry], Int(rows.edges[entry]))
            guard !blocked[Int(neighbor)], remaining?.isOpen(neighbor) ?? true else { continue }
            guard !(goal.datedOnly && graph.times.isUndated[edge]) else { continue }
            guard let day = graph.times.arrival(label.score.day, by: edge, goal.rules) else {
                continue
            }
            let score = PathScore(
                hops: label.score.hops + 1, day: day, cost: label.score.cost + graph.costs[edge])
            add(Label(node: neighbor, edge: Int32(edge), parent: index, score: score))
        }
    }

    private mutating func add(_ label: Label) {
        guard !isBeaten(label) else { return }
        var bound = label.score
        if let remaining {
            guard let added = remaining.added(to: bound, at: label.node) else { return }
            bound = added
        }
        queue.push(Waiting(key: PathKey(bound, goal.order), label: Int32(labels.count)))
        labels.append(label)
    }

    private func isBeaten(_ label: Label) -> Bool {
        var index = settled[Int(label.node)]
        while index >= 0 {
            let other = labels[Int(index)]
            if other.score.day <= label.score.day,
                goal.ignoresHops || other.score.hops <= label.score.hops,
                goal.ignoresCost || other.score.cost <= label.score.cost
            {
                return true
            }
            // Where but one thing counts beside the day, the newest label is the soonest.
            guard !goal.isStairs else { return false }
            index = other.earlier
        }
        return false
    }

    /// The walk that a label stands for, from its start.
    func walk(to index: Int32) -> (nodes: [Int32], edges: [Int32]) {
        var nodes: [Int32] = []
        var edges: [Int32] = []
        var next = index
        while next >= 0 {
            let label = labels[Int(next)]
            nodes.append(label.node)
            if label.parent >= 0 { edges.append(label.edge) }
            next = label.parent
        }
        return (nodes.reversed(), edges.reversed())
    }
}
