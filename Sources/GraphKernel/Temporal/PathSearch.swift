/// From where to where paths are sought, in which order, by which rules.
public struct PathQuery: Hashable, Sendable {
    /// The nodes that a path may start at.
    public var sources: [Int32]
    /// The nodes that a path may end at.
    public var targets: [Int32]
    /// The nodes that every path must pass, in any order; the ends are on every path.
    public var through: [Int32] = []
    /// The nodes that no path may pass; from or to one of them there is no path.
    public var avoiding: [Int32] = []
    /// What makes one path better than another.
    public var order: PathOrder
    /// What it takes for one step to follow another.
    public var rules: TimeRules
    /// How much work the search may do before it gives up.
    public var workLimit: Int
    /// How well in order paths must be.
    var standing = PathStanding.possible
    /// The most steps that a path may have.
    var mostHops = Int32.max
    /// The sorted things that every path can carry, no more and no less; nil for any.
    var carried: [Int32]?
    /// The day on which every path stands before its first step.
    var firstDay = EdgeTimes.past

    /// Creates a query.
    public init(
        from sources: [Int32], to targets: [Int32], order: PathOrder = .hops,
        rules: TimeRules = TimeRules()
    ) {
        self.sources = sources
        self.targets = targets
        self.order = order
        self.rules = rules
        workLimit = 20_000_000
    }
}

/// Paths that obey time, best first, one at a time.
///
/// A path has at least one step, no node twice, something that every edge of it can carry, and
/// passes through no other source or target.
/// Beginnings of paths wait in a queue by a bound on what they can become; before one is
/// taken further, a search over labels makes its bound exact, so that hardly any work goes
/// into beginnings that do not lead to an answer; whoever goes along the way that the search found
/// need not search again. Beginnings share their steps. Ties of score are broken step by step, by
/// the order of nodes, then of edges.
///
/// Complexity: about O(k · ℓ · E log E) for k paths of ℓ steps, and O(E log E) for one from which
/// nothing branches off that could be as good; groups met again and again, or the
/// rule against the same day, can cost more, up to the query's `workLimit`. Nodes that must be
/// passed double the work and the memory each, and may need a search of all beginnings (whether
/// there is a path through one node is hard to tell with direction): it ends with `workLimit`, and
/// never by leaving out a path.
///
/// - SeeAlso: S. Fortune, J. Hopcroft, J. Wyllie, "The directed subgraph homeomorphism problem",
///   *Theoretical Computer Science* 10(2), 1980, doi:10.1016/0304-3975(80)90009-2.
public struct PathSearch: ~Copyable {
    /// The graph and the query with the conditions worked in.
    let layers: PathLayers
    private let graph: TemporalGraph
    /// The graph without the conditions.
    private let asked: TemporalGraph
    private let query: PathQuery
    private let remaining: RemainingScore
    private var isTarget: [Bool]
    private var isBlocked: [Bool]
    private var cargo: CargoTable
    private var bounds: LabelSearch
    private var soonest: SoonestArrival?
    private var queue = Heap<Beginning>()
    private var steps = StepForest()
    /// The step whose nodes, with all before it, are marked as blocked.
    private var marked: Int32 = -1
    private var work = 0
    /// The set that every path can carry, where that is asked for.
    private let wanted: Int32?

    /// How many beginnings and labels were looked at.
    var spent: Int { work + bounds.work + (soonest?.work ?? 0) }

    /// Prepares a search.
    ///
    /// - Throws: `nodeOutOfRange`; `tooLarge` for too many nodes that must be passed.
    public init(_ graph: TemporalGraph, _ query: PathQuery) throws(GraphError) {
        asked = graph
        layers = try PathLayers(graph, query)
        let (graph, query) = (layers.graph, layers.query)
        let count = graph.graph.nodeCount
        self.graph = graph
        self.query = query
        var cargo = CargoTable(graph.cargo)
        wanted = query.carried.map { cargo.number(of: $0) }
        self.cargo = cargo
        remaining = RemainingScore(graph, query)
        isTarget = [Bool](repeating: false, count: count)
        isBlocked = isTarget
        var goal = LabelGoal(order: query.order, rules: query.rules)
        (goal.standing, goal.mostHops) = (query.standing, query.mostHops)
        goal.wanted = wanted
        if query.order == .arrival, !query.rules.allowsAnyOrder {
            soonest = SoonestArrival(graph, query, remaining)
            // Once it is known when the best path arrives, the fewest steps decide.
            goal.order = .hops
        }
        bounds = LabelSearch(graph, goal: goal, remaining: remaining)
        for target in query.targets { isTarget[Int(target)] = true }
        for source in query.sources where !isBlocked[Int(source)] {
            layers.mark(source, true, in: &isBlocked)
            guard remaining.isOpen(source) else { continue }
            add(Beginning(at: source, since: query.firstDay), by: -1, after: -1)
        }
    }

    /// The next best path, or nil when there are no more.
    ///
    /// - Throws: `workLimit`.
    public mutating func next() throws(GraphError) -> TimedPath? {
        try nextOfWays().map { asked.named($0) }
    }

    /// The same by the edges of the graph that is searched, which may be ways of edges.
    mutating func nextOfWays() throws(GraphError) -> TimedPath? {
        while var best = popLeast() {
            work += 1
            guard spent <= query.workLimit else {
                throw .workLimit(limit: query.workLimit)
            }
            if best.isComplete {
                let walk = steps.walk(to: best.step)
                return layers.timed(nodes: walk.nodes, edges: walk.edges)
            }
            mark(best)
            if best.way == nil {
                guard let end = try bestEnd(of: best) else { continue }
                best.way = BestWay(to: end, in: bounds)
                let score = bounds.labels[Int(end)].score
                let key = PathKey(score, query.order)
                best.soonest = score.day
                let rose = best.key < key
                best.key = key
                guard !rose else {
                    push(best)
                    continue
                }
            }
            extend(best)
        }
        return nil
    }

    private mutating func popLeast() -> Beginning? {
        let steps = steps
        return queue.popLeast { $0.precedes($1, steps, graph.ranks) }
    }

    private mutating func push(_ beginning: Beginning) {
        let steps = steps
        queue.push(beginning) { $0.precedes($1, steps, graph.ranks) }
    }

    /// Blocks the nodes of a beginning, and frees those of the one before but for its source.
    private mutating func mark(_ beginning: Beginning) {
        steps.change(
            from: marked, to: beginning.step,
            left: { step in
                guard steps.parents[Int(step)] >= 0 else { return }
                layers.mark(steps.nodes[Int(step)], false, in: &isBlocked)
            }, entered: { layers.mark(steps.nodes[Int($0)], true, in: &isBlocked) })
        marked = beginning.step
    }

    /// The end of the best path that begins so, but for groups that it would meet again and, where
    /// there are nodes that must be passed, for nodes that it would pass twice.
    private mutating func bestEnd(of beginning: Beginning) throws(GraphError) -> Int32? {
        guard let search = soonest else { return try firstEnd(of: beginning) }
        // Most often a path arrives as soon as the one that it branches off.
        if search.deadline == beginning.soonest {
            bounds.remaining = search.remaining
            if let end = try firstEnd(of: beginning) { return end }
        }
        let spent = work + bounds.work
        guard try soonest?.find(beginning, isBlocked, isTarget, &cargo, spent: spent) == true
        else { return nil }
        bounds.remaining = soonest?.remaining
        return try firstEnd(of: beginning)
    }

    private mutating func firstEnd(of beginning: Beginning) throws(GraphError) -> Int32? {
        bounds.start([beginning.labelStart])
        let spent = work + (soonest?.work ?? 0)
        return try bounds.firstEnd(
            isTarget, avoiding: isBlocked, &cargo, spent: spent, query.workLimit)
    }

    private mutating func extend(_ beginning: Beginning) {
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(beginning.last)) {
            let (neighbor, edge) = (rows.neighbors[entry], rows.edges[entry])
            guard !isBlocked[Int(neighbor)], remaining.isOpen(neighbor),
                query.standing.allowsUndated || !graph.times.isUndated[Int(edge)]
            else { continue }
            let load = cargo.meet(beginning.load, graph.cargo?.column[Int(edge)] ?? 0)
            guard load >= 0, goal(allows: load, at: neighbor) else { continue }
            let next = beginning.adding(neighbor, by: edge, graph, query.rules, load: load)
            guard next.clock.isPossible || query.rules.allowsAnyOrder else { continue }
            guard query.standing != .certain || next.clock.chronology == .certain else { continue }
            add(next, by: edge, after: beginning.step, since: beginning.soonest)
        }
    }

    /// Whether a path that can carry a set somewhere can still be one of those asked for.
    private mutating func goal(allows load: Int32, at node: Int32) -> Bool {
        guard let wanted else { return true }
        return isTarget[Int(node)] ? load == wanted : cargo.holds(load, wanted)
    }

    /// Lets a beginning wait that may become a path; only then its last step is kept.
    private mutating func add(
        _ beginning: Beginning, by edge: Int32, after step: Int32, since day: Int32 = EdgeTimes.past
    ) {
        var beginning = beginning
        beginning.soonest = day
        beginning.isComplete = isTarget[Int(beginning.last)] && beginning.hops > 0
        var bound = beginning.score
        if !beginning.isComplete {
            guard let least = least(of: beginning) else { return }
            bound = least
        }
        guard bound.hops <= query.mostHops else { return }
        // Where the best way on is known, its key came along.
        if beginning.way == nil || beginning.isComplete {
            beginning.key = PathKey(bound, query.order)
        }
        beginning.step = steps.add(beginning.last, by: edge, after: step)
        push(beginning)
    }

    /// A score that no path can beat that begins so, or nil where time allows none.
    private func least(of beginning: Beginning) -> PathScore? {
        let (score, node) = (beginning.score, beginning.last)
        guard let soonest else { return remaining.added(to: score, at: node) }
        var day = beginning.soonest
        if soonest.deadline == day {
            if var bound = soonest.remaining.added(to: score, at: node) {
                bound.day = max(bound.day, day)
                return bound
            }
            day = EdgeTimes.after(day)
        }
        var bound = remaining.added(to: score, at: node)
        bound?.day = max(score.day, day)
        return bound
    }
}
