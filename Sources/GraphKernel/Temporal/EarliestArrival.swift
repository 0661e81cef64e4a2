extension TemporalGraph {
    /// Finds the first day on which each node can be reached from some nodes.
    ///
    /// A walk may wait. In the possible reading: the first day in the best of cases. In the
    /// certain one: the first day by which some one walk has arrived whatever the unknown days
    /// are (a walk chosen once they are known might do better; edges without a date are of no
    /// use). Both are exact, also where edges share one unknown day: a walk that would need two
    /// days of one item is replaced by the best path that does not. `EdgeTimes.past` stands for
    /// a day that may lie arbitrarily far back, `EdgeTimes.future` for one without bound.
    ///
    /// - Parameters:
    ///   - sources: The nodes to start from; they are reached from the first day of the frame.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - workLimit: How much work may go into edges that share a day.
    /// - Returns: A day per node, nil where there is no walk; shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`; `workLimit` where edges share days; `tooLarge` where walks can
    ///   carry too many different things.
    /// - Complexity: O(E log E) time, O(V + E) memory. Where edges share an unknown day, a
    ///   search for each node whose best walk meets one twice, exponential at worst.
    /// - SeeAlso: H. Wu et al., "Path problems in temporal graphs", *Proceedings of the VLDB
    ///   Endowment* 7(9), 2014, doi:10.14778/2732939.2732945.
    public func earliestArrivals(
        from sources: [Int32], in frame: TimeFrame = TimeFrame(), workLimit: Int = 20_000_000
    ) throws(GraphError) -> [Int32?] {
        try check(sources)
        let spread = try Spread(self, from: sources)
        let search = SharedDays(spread.graph, frame, workLimit)
        return spread.folded(try search.arrivals(from: sources))
    }

    /// Finds the last day on which each node can be left to be at some nodes in time.
    ///
    /// `earliestArrivals` against the flow with time running backwards: the last day in the
    /// best of cases, or the last that is early enough whatever the unknown days are.
    ///
    /// - Parameters:
    ///   - targets: The nodes to reach by the last day of the frame.
    ///   - frame: The days looked at and how unknown ones are read.
    ///   - workLimit: How much work may go into edges that share a day.
    /// - Returns: A day per node, nil where there is no walk; shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`; `workLimit` where edges share days.
    /// - Complexity: As `earliestArrivals`.
    public func latestDepartures(
        to targets: [Int32], in frame: TimeFrame = TimeFrame(), workLimit: Int = 20_000_000
    ) throws(GraphError) -> [Int32?] {
        try reversed.earliestArrivals(from: targets, in: frame.reversed, workLimit: workLimit)
            .map { $0.map(EdgeTimes.turned) }
    }

    func check(_ nodes: [Int32]) throws(GraphError) {
        for node in nodes where !(0..<graph.nodeCount).contains(Int(node)) {
            throw .nodeOutOfRange(node: Int(node), nodeCount: graph.nodeCount)
        }
    }
}

/// First arrivals that are exact where edges share one unknown day.
struct SharedDays {
    private let graph: TemporalGraph
    private let frame: TimeFrame
    private let workLimit: Int
    private let isShared: Bool

    init(_ graph: TemporalGraph, _ frame: TimeFrame, _ workLimit: Int) {
        (self.graph, self.frame, self.workLimit) = (graph, frame, workLimit)
        isShared = graph.times.sharesDays
    }

    func arrivals(from sources: [Int32]) throws(GraphError) -> [Int32?] {
        if isShared, frame.reading == .certain {
            var search = SureSearch(graph, frame.rules)
            return try search.arrivals(from: sources, within: frame.days, limit: workLimit)
        }
        var search = ArrivalSearch(TimeGates(graph, frame))
        search.run(from: sources)
        var arrivals = [Int32?](repeating: nil, count: graph.graph.nodeCount)
        for node in search.order {
            let day = max(search.days[Int(node)], frame.days.lowerBound)
            arrivals[Int(node)] =
                isShared ? try confirmed(day, search.walk(to: node), sources) : day
        }
        return arrivals
    }

    /// The day of a walk if its shared days agree, else that of the best path whose shared days
    /// agree.
    private func confirmed(
        _ day: Int32, _ walk: Walk, _ sources: [Int32]
    ) throws(GraphError) -> Int32? {
        if arrival(of: walk.edges) == day { return day }
        guard let last = walk.nodes.last else { return nil }
        var query = PathQuery(from: sources, to: [last], order: .arrival, rules: frame.rules)
        query.rules.allowsAnyOrder = false
        query.workLimit = workLimit
        query.firstDay = firstDay
        var search = try PathSearch(graph, query)
        guard let path = try search.nextOfWays(), let day = arrival(of: path.edges),
            day <= frame.days.upperBound
        else { return nil }
        return day
    }

    private func arrival(of edges: [Int32]) -> Int32? {
        var clock = PathClock(since: firstDay)
        for edge in edges { clock.pass(Int(edge), graph.times, frame.rules) }
        return clock.isPossible ? max(clock.day, frame.days.lowerBound) : nil
    }

    /// The day on which a walk stands that may start on the first day of the frame.
    private var firstDay: Int32 { frame.days.lowerBound.before(frame.rules) }
}

extension Int32 {
    /// The day on which a walk stands whose next step may fall on this one.
    func before(_ rules: TimeRules) -> Int32 {
        rules.allowsSameDay || self == .min || self == .max ? self : self - 1
    }
}
