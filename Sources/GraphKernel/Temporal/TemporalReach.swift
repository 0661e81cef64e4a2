/// What is known of how a node can be reached.
public struct ReachedNode: Hashable, Sendable {
    /// The node reached, or from which the query's nodes are reached.
    public let node: Int32
    /// A path of the fewest steps.
    public let fewest: TimedPath
    /// A path of the first possible arrival; against the flow, of the last possible departure.
    public let first: TimedPath
    /// A path of the greatest likelihood.
    public let likeliest: TimedPath
    /// The best chronology of any path.
    public let chronology: Chronology
}

/// Which way a reach goes from its nodes.
public enum ReachDirection: Hashable, Sendable {
    /// Along the flow, to the nodes that can be reached.
    case downstream
    /// Against the flow, to the nodes from which the query's nodes can be reached.
    case upstream
}

extension TemporalGraph {
    /// Finds every node that a path in order joins to some nodes, and the best ways there.
    ///
    /// Each column is the best of its own kind and may come from a path of its own. Paths are
    /// given along the flow in both directions.
    ///
    /// - Returns: The nodes reached, by node number, without the query's own.
    /// - Throws: `nodeOutOfRange`, `workLimit`.
    /// - Complexity: about O(E log E) labels, more where many ways are each best in some way.
    public func reach(
        _ direction: ReachDirection, from sources: [Int32], rules: TimeRules = TimeRules(),
        workLimit: Int = 20_000_000
    ) throws(GraphError) -> [ReachedNode] {
        for node in sources where !(0..<graph.nodeCount).contains(Int(node)) {
            throw .nodeOutOfRange(node: Int(node), nodeCount: graph.nodeCount)
        }
        let walked = direction == .downstream ? self : reversed
        let search = ReachSearch(walked, sources, rules, workLimit)
        let fewest = try search.best(LabelGoal(order: .hops, rules: rules, ignoresCost: true))
        let first = try search.best(
            LabelGoal(order: .arrival, rules: rules, ignoresCost: true, ignoresHops: true))
        let likeliest = try search.best(
            LabelGoal(order: .likelihood, rules: rules, ignoresHops: true))
        let chronologies = try search.chronologies(of: fewest)
        var reached: [ReachedNode] = []
        for node in 0..<graph.nodeCount {
            guard let few = fewest[node], let soon = first[node], let likely = likeliest[node],
                let chronology = chronologies[node]
            else { continue }
            reached.append(
                ReachedNode(
                    node: Int32(node), fewest: timed(few, direction, rules),
                    first: timed(soon, direction, rules),
                    likeliest: timed(likely, direction, rules), chronology: chronology))
        }
        return reached
    }

    private func timed(
        _ walk: Walk, _ direction: ReachDirection, _ rules: TimeRules
    ) -> TimedPath {
        direction == .downstream
            ? timed(nodes: walk.nodes, edges: walk.edges, rules)
            : timed(nodes: walk.nodes.reversed(), edges: walk.edges.reversed(), rules)
    }
}

/// The nodes and edges of a path as it was walked.
struct Walk {
    let nodes: [Int32]
    let edges: [Int32]
}

/// The searches behind one reach.
private struct ReachSearch {
    private let graph: TemporalGraph
    private let sources: [Int32]
    private let rules: TimeRules
    private let workLimit: Int
    private let isSource: [Bool]

    init(_ graph: TemporalGraph, _ sources: [Int32], _ rules: TimeRules, _ workLimit: Int) {
        (self.graph, self.sources, self.rules) = (graph, sources, rules)
        self.workLimit = workLimit
        var blocked = [Bool](repeating: false, count: graph.graph.nodeCount)
        for source in sources { blocked[Int(source)] = true }
        isSource = blocked
    }

    /// The best path to each node, exactly.
    func best(_ goal: LabelGoal) throws(GraphError) -> [Walk?] {
        var search = LabelSearch(graph, goal: goal)
        search.start(sources.map { ($0, PathScore()) })
        while search.settleNext(avoiding: isSource, stops: { _ in false }) != nil {
            guard search.work <= workLimit else { throw .workLimit(limit: workLimit) }
        }
        var walks: [Walk?] = []
        for node in 0..<Int32(graph.graph.nodeCount) {
            walks.append(try confirmed(firstLabel(at: node, search), at: node, search, goal))
        }
        return walks
    }

    /// The first label settled at a node is the best in the goal's order.
    private func firstLabel(at node: Int32, _ search: LabelSearch) -> Int32 {
        var index = search.settled[Int(node)]
        while index >= 0, search.labels[Int(index)].earlier >= 0 {
            index = search.labels[Int(index)].earlier
        }
        return index
    }

    /// The walk of a label if it keeps the rule of groups, else the best path that does.
    private func confirmed(
        _ label: Int32, at node: Int32, _ search: LabelSearch, _ goal: LabelGoal
    ) throws(GraphError) -> Walk? {
        guard label >= 0, !isSource[Int(node)] else { return nil }
        let (nodes, edges) = search.walk(to: label)
        var clock = PathClock()
        for edge in edges { clock.pass(Int(edge), graph.times, rules) }
        if clock.isPossible || rules.allowsAnyOrder { return Walk(nodes: nodes, edges: edges) }
        var query = PathQuery(from: sources, to: [node], order: goal.order, rules: rules)
        query.workLimit = workLimit
        query.datedOnly = goal.datedOnly
        var exact = try PathSearch(graph, query)
        return try exact.next().map { Walk(nodes: $0.nodes, edges: $0.edges) }
    }

    /// The best chronology of any path to each node that is reached.
    func chronologies(of reached: [Walk?]) throws(GraphError) -> [Chronology?] {
        var ordered = rules
        ordered.allowsAnyOrder = false
        let strict = ReachSearch(graph, sources, ordered, workLimit)
        var certainty = SureSearch(graph, ordered)
        let certain = try certainty.reached(from: sources, limit: workLimit)
        let dated = try strict.best(strict.arrivalGoal(datedOnly: true))
        let possible =
            rules.allowsAnyOrder ? try strict.best(strict.arrivalGoal(datedOnly: false)) : reached
        return reached.indices.map { node in
            if reached[node] == nil { return nil }
            if certain[node] { return .certain }
            if dated[node] != nil { return .possible }
            return possible[node] != nil ? .undated : .impossible
        }
    }

    private func arrivalGoal(datedOnly: Bool) -> LabelGoal {
        LabelGoal(
            order: .arrival, rules: rules, ignoresCost: true, ignoresHops: true,
            datedOnly: datedOnly)
    }
}
