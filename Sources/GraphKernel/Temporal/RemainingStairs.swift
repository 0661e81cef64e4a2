/// The least that any path in time from a node to the targets still adds, by the day on which
/// the node is reached: the later the day, the more it may be.
///
/// Groups, what a path carries, and what it has passed through already are not asked about: a
/// bound, never more than the truth.
struct RemainingStairs {
    private let offsets: [Int32]
    /// The last day for each step of the stairs, latest first within a node.
    private let days: [Int32]
    private let values: [Int64]

    /// Measures hops, or likelihood where the order is that, of paths that arrive by a day.
    init(
        _ graph: TemporalGraph, _ query: PathQuery, by order: PathOrder,
        until deadline: Int32 = EdgeTimes.future
    ) {
        var goal = LabelGoal(order: order, rules: query.rules)
        goal.ignoresCost = order == .hops
        goal.ignoresHops = order != .hops
        goal.standing = query.standing == .certain ? .dated : query.standing
        let turned = graph.reversed
        var search = LabelSearch(turned, goal: goal)
        let start = EdgeTimes.turned(deadline).before(query.rules)
        search.start(query.targets.map { LabelStart(node: $0, score: PathScore(day: start)) })
        var nothing = CargoTable(nil)
        let nowhere = [Bool](repeating: false, count: turned.graph.nodeCount)
        while search.settleNext(&nothing, avoiding: nowhere, stops: { _ in false }) != nil {}
        var offsets: [Int32] = [0]
        var days: [Int32] = []
        var values: [Int64] = []
        for newest in search.settled {
            var next = newest
            while next >= 0 {
                let label = search.labels[Int(next)]
                days.append(min(EdgeTimes.turned(label.score.day), deadline))
                values.append(order == .hops ? Int64(label.score.hops) : label.score.cost)
                next = label.earlier
            }
            offsets.append(Int32(days.count))
        }
        (self.offsets, self.days, self.values) = (offsets, days, values)
    }

    /// What a path that is at a node on a day still adds, or nil where it comes too late.
    func least(at node: Int32, on day: Int32) -> Int64? {
        var found: Int64?
        for step in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
            guard day <= days[step] else { break }
            found = values[step]
        }
        return found
    }
}
