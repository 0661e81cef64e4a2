/// One way to reach a node that no other way known so far beats in every respect.
struct Label {
    let node: Int32
    let edge: Int32
    let parent: Int32
    let score: PathScore
    /// The set of what can have been carried here.
    var load: Int32 = 0
    /// The label settled at the same node before this one, or −1.
    var earlier: Int32 = -1
}

/// Where a walk stands when a search over labels begins.
struct LabelStart {
    let node: Int32
    var score = PathScore()
    var load: Int32 = 0
    /// How late the walk may be at worst, where only what is certain counts.
    var sure = SureWalk()
}

/// What a search over labels looks for.
struct LabelGoal {
    var order: PathOrder
    var rules: TimeRules
    /// Whether labels that cost more but are no slower are dropped.
    var ignoresCost = false
    /// Whether labels of more steps that are no slower are dropped.
    var ignoresHops = false
    /// How well in order walks must be.
    var standing = PathStanding.possible
    /// The most steps that a walk may have.
    var mostHops = Int32.max
    /// The set that a walk can carry at its end, no more and no less; nil for any.
    var wanted: Int32?

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
    let goal: LabelGoal
    /// How late each label may be at worst; empty where that does not count.
    private var sures: [SureWalk] = []
    /// Whether the one thing that counts beside the day tells which labels beat which.
    private let isStairs: Bool
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
        isStairs = goal.isStairs && graph.cargo == nil && goal.standing != .certain
        settled = [Int32](repeating: -1, count: graph.graph.nodeCount)
    }

    /// Starts again from nodes, each with the score it already has.
    mutating func start(_ starts: [LabelStart]) {
        for label in labels { settled[Int(label.node)] = -1 }
        labels.removeAll(keepingCapacity: true)
        sures.removeAll(keepingCapacity: true)
        queue.removeAll()
        for start in starts {
            let label = Label(
                node: start.node, edge: -1, parent: -1, score: start.score, load: start.load)
            enqueue(label, start.sure)
        }
    }

    /// Settles the best label that waits and reaches on from it, unless `stops` holds there.
    mutating func settleNext(
        _ cargo: inout CargoTable, avoiding blocked: [Bool], stops: (Int32) -> Bool
    ) -> Label? {
        while let waiting = queue.popLeast() {
            work += 1
            let index = Int(waiting.label)
            let label = labels[index]
            guard !isBeaten(label, sures.isEmpty ? SureWalk() : sures[index], &cargo) else {
                continue
            }
            labels[index].earlier = settled[Int(label.node)]
            settled[Int(label.node)] = waiting.label
            if !stops(label.node) { reach(from: waiting.label, avoiding: blocked, &cargo) }
            return label
        }
        return nil
    }

    private mutating func reach(
        from index: Int32, avoiding blocked: [Bool], _ cargo: inout CargoTable
    ) {
        let label = labels[Int(index)]
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(label.node)) {
            let (neighbor, edge) = (rows.neighbors[entry], Int(rows.edges[entry]))
            guard !blocked[Int(neighbor)], remaining?.isOpen(neighbor) ?? true else { continue }
            guard goal.standing.allowsUndated || !graph.times.isUndated[edge] else { continue }
            var score = label.score
            guard graph.times.pass(&score, by: edge, goal.rules) else { continue }
            var load = label.load
            if let column = graph.cargo?.column {
                load = cargo.meet(load, column[edge])
                guard load >= 0 else { continue }
                if let wanted = goal.wanted, !cargo.holds(load, wanted) { continue }
            }
            var sure = SureWalk()
            if goal.standing == .certain {
                sure = sures[Int(index)]
                guard sure.pass(edge, graph.times, goal.rules) else { continue }
            }
            score.step(costing: graph.costs[edge])
            let next = Label(
                node: neighbor, edge: Int32(edge), parent: index, score: score, load: load)
            add(next, sure, &cargo)
        }
    }

    private mutating func add(_ label: Label, _ sure: SureWalk, _ cargo: inout CargoTable) {
        guard !isBeaten(label, sure, &cargo) else { return }
        enqueue(label, sure)
    }

    private mutating func enqueue(_ label: Label, _ sure: SureWalk) {
        var bound = label.score
        if let remaining {
            guard let added = remaining.added(to: bound, at: label.node) else { return }
            bound = added
        }
        guard bound.hops <= goal.mostHops else { return }
        queue.push(Waiting(key: PathKey(bound, goal.order), label: Int32(labels.count)))
        labels.append(label)
        if goal.standing == .certain { sures.append(sure) }
    }

    private func isBeaten(
        _ label: Label, _ sure: SureWalk, _ cargo: inout CargoTable
    ) -> Bool {
        var index = settled[Int(label.node)]
        while index >= 0 {
            let other = labels[Int(index)]
            if other.score.isAsSoon(as: label.score),
                goal.ignoresHops || other.score.hops <= label.score.hops,
                goal.ignoresCost || other.score.cost <= label.score.cost,
                sures.isEmpty || sures[Int(index)].isAtLeastAsGood(as: sure),
                goal.wanted == nil
                    ? cargo.holds(other.load, label.load) : other.load == label.load
            {
                return true
            }
            // Where but one thing counts beside the day, the newest label is the soonest.
            guard !isStairs else { return false }
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
