/// Which nodes a path can reach whose steps are in order for every choice of unknown days.
struct SureSearch {
    private let graph: TemporalGraph
    private let rules: TimeRules
    private var labels: [(node: Int32, walk: SureWalk, earlier: Int32)] = []
    private var settled: [Int32]
    private var queue = Heap<Waiting>()
    private var firstLabels: [Int32]
    private var lastDay = EdgeTimes.future

    private struct Waiting: Comparable {
        let day: Int32
        let label: Int32

        static func < (left: Waiting, right: Waiting) -> Bool {
            (left.day, left.label) < (right.day, right.label)
        }
    }

    init(_ graph: TemporalGraph, _ rules: TimeRules) {
        self.graph = graph
        self.rules = rules
        settled = [Int32](repeating: -1, count: graph.graph.nodeCount)
        firstLabels = settled
    }

    /// Whether each node is reached, through edges that have a date or need none.
    mutating func reached(from sources: [Int32], limit: Int) throws(GraphError) -> [Bool] {
        try run(from: sources, since: EdgeTimes.past, limit: limit)
        return settled.map { $0 >= 0 }
    }

    /// The first day by which a walk from the sources is surely at each node.
    mutating func arrivals(
        from sources: [Int32], within days: ClosedRange<Int32>, limit: Int
    ) throws(GraphError) -> [Int32?] {
        lastDay = days.upperBound
        try run(from: sources, since: days.lowerBound.before(rules), limit: limit)
        // Walks are settled soonest first, so the first at a node is the soonest there.
        return firstLabels.map { label in
            label < 0 ? nil : max(labels[Int(label)].walk.day, days.lowerBound)
        }
    }

    private mutating func run(
        from sources: [Int32], since day: Int32, limit: Int
    ) throws(GraphError) {
        for source in sources { add(source, SureWalk(since: day)) }
        var work = 0
        while let waiting = queue.popLeast() {
            work += 1
            guard work <= limit else { throw .workLimit(limit: limit) }
            let label = labels[Int(waiting.label)]
            guard !isBeaten(label.node, label.walk) else { continue }
            labels[Int(waiting.label)].earlier = settled[Int(label.node)]
            settled[Int(label.node)] = waiting.label
            if firstLabels[Int(label.node)] < 0 { firstLabels[Int(label.node)] = waiting.label }
            reach(from: label.node, label.walk)
        }
    }

    private mutating func reach(from node: Int32, _ walk: SureWalk) {
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(node)) {
            let edge = Int(rows.edges[entry])
            var next = walk
            guard !graph.times.isUndated[edge], next.pass(edge, graph.times, rules),
                next.day <= lastDay
            else { continue }
            add(rows.neighbors[entry], next)
        }
    }

    private mutating func add(_ node: Int32, _ walk: SureWalk) {
        guard !isBeaten(node, walk) else { return }
        queue.push(Waiting(day: walk.day, label: Int32(labels.count)))
        labels.append((node, walk, -1))
    }

    private func isBeaten(_ node: Int32, _ walk: SureWalk) -> Bool {
        var index = settled[Int(node)]
        while index >= 0 {
            let other = labels[Int(index)]
            if other.walk.isAtLeastAsGood(as: walk) { return true }
            index = other.earlier
        }
        return false
    }
}
