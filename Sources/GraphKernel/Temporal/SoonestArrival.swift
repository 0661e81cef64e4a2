/// When the best path with a given beginning arrives, and by how few steps it arrives so soon.
///
/// This makes the search for the earliest arrivals as quick as that for fewest hops.
struct SoonestArrival {
    /// A day on which some path arrives, once one has been found.
    private(set) var deadline: Int32?
    /// What paths still add that arrive by the deadline.
    private(set) var remaining: RemainingScore
    private let graph: TemporalGraph
    private let query: PathQuery
    private var days: LabelSearch

    init(_ graph: TemporalGraph, _ query: PathQuery, _ remaining: RemainingScore) {
        (self.graph, self.query, self.remaining) = (graph, query, remaining)
        var goal = LabelGoal(order: .arrival, rules: query.rules)
        (goal.ignoresCost, goal.ignoresHops) = (true, true)
        goal.standing = query.standing
        days = LabelSearch(graph, goal: goal, remaining: remaining)
    }

    /// How many labels were looked at in the life of this value.
    var work: Int { days.work }

    /// Finds the soonest arrival of paths that begin so and makes it the deadline; false where
    /// there is no such path.
    mutating func find(
        _ beginning: Beginning, _ isBlocked: [Bool], _ isTarget: [Bool],
        _ cargo: inout CargoTable, spent: Int
    ) throws(GraphError) -> Bool {
        days.start([beginning.labelStart])
        let end = try days.firstEnd(
            isTarget, avoiding: isBlocked, &cargo, spent: spent, query.workLimit)
        guard let day = end.map({ days.labels[Int($0)].score.day }) else { return false }
        if day != deadline { setDeadline(day) }
        return true
    }

    private mutating func setDeadline(_ day: Int32) {
        deadline = day
        remaining.hopStairs = RemainingStairs(graph.unloaded, query, by: .hops, until: day)
    }
}

extension LabelSearch {
    /// The first label settled at a target other than where the search began.
    mutating func firstEnd(
        _ isTarget: [Bool], avoiding blocked: [Bool], _ cargo: inout CargoTable, spent: Int,
        _ limit: Int
    ) throws(GraphError) -> Int32? {
        let start = labels.first?.node
        while let label = settleNext(
            &cargo, avoiding: blocked, stops: { isTarget[Int($0)] && $0 != start })
        {
            guard spent + work <= limit else { throw .workLimit(limit: limit) }
            guard isTarget[Int(label.node)], label.node != start else { continue }
            if goal.wanted == nil || goal.wanted == label.load {
                return settled[Int(label.node)]
            }
        }
        return nil
    }
}
