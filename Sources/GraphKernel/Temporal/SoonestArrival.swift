/// When the best path that begins in some way arrives, and by when each node must be reached
/// for that: what makes the search for the earliest arrivals as quick as that for fewest hops.
struct SoonestArrival {
    private let query: PathQuery
    private var days: LabelSearch
    /// Gates against the flow, with time running backwards; rows are read when first needed.
    private let turned: TemporalGraph
    private var search: ArrivalSearch?
    private var deadline = EdgeTimes.future
    private var deadlines: [Int64] = []

    init(_ graph: TemporalGraph, _ query: PathQuery, _ remaining: RemainingScore) {
        self.query = query
        var goal = LabelGoal(order: .arrival, rules: query.rules)
        (goal.ignoresCost, goal.ignoresHops) = (true, true)
        goal.datedOnly = query.datedOnly
        days = LabelSearch(graph, goal: goal, remaining: remaining)
        turned = graph.reversed
    }

    /// How many labels were looked at in the life of this value.
    var work: Int { days.work }

    /// The last day on which each node may be reached for the soonest arrival of paths that
    /// begin so, no days where every day will do, or nothing where no path begins so.
    mutating func lastDays(
        of beginning: Beginning, _ isBlocked: [Bool], _ isTarget: [Bool], _ spent: Int
    ) throws(GraphError) -> [Int64]? {
        // Most often a path arrives as soon as the one that it branches off.
        if !deadlines.isEmpty, deadline == beginning.soonest {
            days.lastDays = deadlines
            if try arrival(of: beginning, isBlocked, isTarget, spent) != nil { return deadlines }
        }
        days.lastDays = []
        guard let day = try arrival(of: beginning, isBlocked, isTarget, spent) else { return nil }
        guard day != EdgeTimes.future else { return [] }
        if deadlines.isEmpty || deadline != day { setDeadline(day) }
        return deadlines
    }

    /// A day before which no path arrives that goes on so from a beginning whose best is known.
    func bound(_ next: Beginning, after beginning: Beginning) -> Int32 {
        let isLate =
            deadline == beginning.soonest && !deadlines.isEmpty
            && Int64(next.score.day) > deadlines[Int(next.last)]
        return isLate ? EdgeTimes.after(deadline) : beginning.soonest
    }

    private mutating func arrival(
        of beginning: Beginning, _ isBlocked: [Bool], _ isTarget: [Bool], _ spent: Int
    ) throws(GraphError) -> Int32? {
        days.start([(beginning.last, beginning.score)])
        return try days.firstEnd(
            isTarget, avoiding: isBlocked, spent: spent, query.workLimit)?.day
    }

    private mutating func setDeadline(_ day: Int32) {
        var search = search ?? ArrivalSearch(TimeGates(turned, TimeFrame(rules: query.rules)))
        search.run(from: query.targets, since: EdgeTimes.turned(day).before(query.rules))
        deadline = day
        deadlines = [Int64](repeating: .min, count: turned.graph.nodeCount)
        for node in search.order {
            deadlines[Int(node)] = Int64(min(EdgeTimes.turned(search.days[Int(node)]), day))
        }
        self.search = search
    }
}

extension LabelSearch {
    /// The score of the first label settled at a target other than where the search began.
    mutating func firstEnd(
        _ isTarget: [Bool], avoiding blocked: [Bool], spent: Int, _ limit: Int
    ) throws(GraphError) -> PathScore? {
        let start = labels.first?.node
        while let label = settleNext(
            avoiding: blocked, stops: { isTarget[Int($0)] && $0 != start })
        {
            guard spent + work <= limit else { throw .workLimit(limit: limit) }
            if isTarget[Int(label.node)], label.node != start { return label.score }
        }
        return nil
    }
}
