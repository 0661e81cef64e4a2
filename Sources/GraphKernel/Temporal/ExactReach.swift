/// Makes exact what a reach found where edges share one unknown day.
///
/// A search over labels forgets which shared days a walk used; a walk that would need two days of
/// one item is replaced by the best path that does not.
struct ExactReach: ~Copyable {
    private let walked: TemporalGraph
    private let flow: TemporalGraph
    private let direction: ReachDirection
    private let sources: [Int32]
    private let rules: TimeRules
    private let limits: Limits
    private let isShared: Bool
    /// The graph without lesser edges, and for each of its edges the edge that it is in the whole
    /// graph.
    private let greater: (graph: TemporalGraph, origins: [Int32])?
    /// What only walks were found to carry, once it is asked for.
    private var suspects: SuspectLoads?
    /// How much work may still go into what only some paths can carry.
    private var workLeft: Int
    /// The walks that are told of.
    private var forest: ReachForest

    /// How much work may be done.
    struct Limits {
        /// By a search for paths, before it gives up.
        var work = 20_000_000
        /// By all searches for what only some paths can carry, before the rest is left out.
        var cargo = 2_000_000
        /// How many sets at nodes are taken on from walks that meet a node twice.
        var suspects = 100_000
    }

    init(
        _ walked: TemporalGraph, _ direction: ReachDirection, _ sources: [Int32],
        _ rules: TimeRules, _ isLesser: [Bool]?, _ limits: Limits, labels: Int
    ) throws(GraphError) {
        (self.walked, self.direction, self.sources) = (walked, direction, sources)
        (self.rules, self.limits, workLeft) = (rules, limits, limits.cargo)
        flow = direction == .downstream ? walked : walked.reversed
        isShared = walked.times.sharesDays
        forest = ReachForest(walked, rules, labels: labels)
        guard isShared, let isLesser else {
            greater = nil
            return
        }
        let origins = isLesser.indices.filter { !isLesser[$0] }.map { Int32($0) }
        greater = (try walked.keeping(ways: origins), origins)
    }

    /// The walks of all that was confirmed.
    var walks: ReachWalks { ReachWalks(forest, flow, direction, rules) }

    /// What is known of a node that the search reached, or nil where no path leads there.
    mutating func confirmed(
        _ node: Int32, _ search: ReachSearch
    ) throws(GraphError) -> ReachedNode.Row? {
        let labels = search.labels(at: node)
        let best = search.best[Int(node)]
        let hops = labels.map { search.labels[Int($0)].score.hops }.min() ?? 0
        let step: Int32
        if isShared, !isTrue(best, search) {
            guard let other = try bestWalk(to: node) else { return nil }
            step = forest.step(of: other)
        } else {
            step = forest.step(of: best, search)
        }
        var fewest = Int(hops)
        let isFewest =
            !isShared
            || labels.contains { label in
                search.labels[Int(label)].score.hops == hops
                    && (rules.allowsAnyOrder || isTrue(label, search))
            }
        if !isFewest { fewest = try fewestHops(to: node) ?? Int(forest.steps.hops[Int(step)]) }
        let (cargo, isWhole) = try cargo(to: node, labels, search)
        let (chronology, days) = forest.summary(of: step, direction) ?? summary(of: step)
        return ReachedNode.Row(
            node: node, step: step, chronology: chronology, days: days, fewestHops: fewest,
            cargo: cargo, isCargoWhole: isWhole)
    }

    /// What time says of a walk, looked at from its start.
    private func summary(of step: Int32) -> (Chronology, ClosedRange<Int32>) {
        let walk = forest.steps.walk(to: step)
        let along = direction == .downstream ? walk : walk.reversed
        let path = flow.timed(nodes: along.nodes, edges: along.edges, rules)
        return (path.chronology, direction == .downstream ? path.arrival : path.departure)
    }

    /// Whether a walk is in order exactly if its label says so.
    private func isTrue(_ label: Int32, _ search: ReachSearch) -> Bool {
        var clock = PathClock()
        for edge in search.walk(to: label).edges { clock.pass(Int(edge), walked.times, rules) }
        return clock.isPossible != search.labels[Int(label)].score.isOutOfOrder
    }

    private func query(to node: Int32, _ order: PathOrder) -> PathQuery {
        var query = PathQuery(from: sources, to: [node], order: order, rules: rules)
        query.workLimit = limits.work
        return query
    }

    /// The best path: of those that arrive as soon by as few steps one of the best chronology, and
    /// if possible without lesser edges.
    private func bestWalk(to node: Int32) throws(GraphError) -> Walk? {
        var query = query(to: node, .arrival)
        guard let first = try next(query) else { return nil }
        func isTied(_ path: TimedPath) -> Bool {
            path.edges.count == first.edges.count
                && path.arrival.lowerBound == first.arrival.lowerBound
        }
        query.mostHops = Int32(first.edges.count)
        for standing in [PathStanding.certain, .dated, .possible]
        where first.chronology != .impossible {
            query.standing = standing
            if let greater, let path = try next(query, in: greater.graph), isTied(path) {
                let edges = path.edges.map { greater.origins[Int($0)] }
                return Walk(nodes: path.nodes, edges: edges)
            }
            if let path = try next(query), isTied(path) {
                return Walk(nodes: path.nodes, edges: path.edges)
            }
        }
        return Walk(nodes: first.nodes, edges: first.edges)
    }

    private func fewestHops(to node: Int32) throws(GraphError) -> Int? {
        try next(query(to: node, .hops))?.edges.count
    }

    private func next(
        _ query: PathQuery, in graph: TemporalGraph? = nil
    ) throws(GraphError) -> TimedPath? {
        var search = try PathSearch(graph ?? walked, query)
        return try search.nextOfWays()
    }

    /// What the paths to a node can carry, in the order of the things in each set, and whether
    /// that is all.
    ///
    /// If only walks that are no paths, or are not in order, were found to carry a set, it is
    /// looked for on paths, as long as there is work left for it.
    private mutating func cargo(
        to node: Int32, _ labels: [Int32], _ search: ReachSearch
    ) throws(GraphError) -> (sets: [[Int32]], isWhole: Bool) {
        guard walked.cargo != nil else { return ([], true) }
        var sure: Set<Int32> = []
        var unsure = suspects(of: node, search)
        for label in labels {
            let load = search.labels[Int(label)].load
            if !isShared || rules.allowsAnyOrder || isTrue(label, search) {
                sure.insert(load)
            } else {
                unsure.insert(load)
            }
        }
        var sets = sure.filter { $0 > 0 }.map { search.cargo.things(in: $0) }
        var isWhole = suspects?.isWhole ?? true
        for load in unsure.subtracting(sure).sorted() where load > 0 {
            let things = suspects?.cargo.things(in: load) ?? []
            switch try isCarried(things, to: node) {
            case true?: sets.append(things)
            case false?: break
            case nil: isWhole = false
            }
        }
        return (sets.sorted { $0.lexicographicallyPrecedes($1) }, isWhole)
    }

    private mutating func suspects(of node: Int32, _ search: ReachSearch) -> Set<Int32> {
        if suspects == nil { suspects = SuspectLoads(search, walked, most: limits.suspects) }
        return suspects?.loads[node] ?? []
    }

    /// Whether a path to a node can carry some things, no more and no less; nil where there is
    /// no work left to find out.
    private mutating func isCarried(_ things: [Int32], to node: Int32) throws(GraphError) -> Bool? {
        guard workLeft > 0 else { return nil }
        var query = query(to: node, .hops)
        query.carried = things
        query.workLimit = workLeft
        var search = try PathSearch(walked, query)
        defer { workLeft -= search.spent + walked.graph.edgeCount }
        guard let found = try? search.next() as TimedPath?? else { return nil }
        return found != nil
    }
}

/// The sets that walks which meet a node twice can carry, there and wherever they go on.
private struct SuspectLoads {
    private(set) var loads: [Int32: Set<Int32>] = [:]
    private(set) var cargo: CargoTable

    /// Whether none was left out.
    private(set) var isWhole = true

    init(_ search: ReachSearch, _ graph: TemporalGraph, most: Int) {
        cargo = search.cargo
        var waiting: [ReachSearch.Suspect] = []
        for suspect in search.suspects where add(suspect) { waiting.append(suspect) }
        let rows = graph.graph.outgoing
        var count = waiting.count
        while count < most, let suspect = waiting.popLast() {
            for entry in rows.row(of: Int(suspect.node)) {
                let column = graph.cargo?.column[Int(rows.edges[entry])] ?? 0
                let load = cargo.meet(suspect.load, column)
                let next = ReachSearch.Suspect(node: rows.neighbors[entry], load: load)
                guard load >= 0, add(next) else { continue }
                waiting.append(next)
                count += 1
            }
        }
        isWhole = waiting.isEmpty
    }

    private mutating func add(_ suspect: ReachSearch.Suspect) -> Bool {
        loads[suspect.node, default: []].insert(suspect.load).inserted
    }
}
