/// Which way a reach goes from its nodes.
public enum ReachDirection: Hashable, Sendable {
    /// Along the flow, to the nodes that can be reached.
    case downstream
    /// Against the flow, to the nodes from which the query's nodes can be reached.
    case upstream
}

extension TemporalGraph {
    /// Finds every node that a path in order joins to some nodes, and the first path to each.
    ///
    /// Paths are given along the flow in both directions. In any order, what is in order comes
    /// first; of the rest the fewest steps count, then the first day of the last step.
    ///
    /// - Parameters:
    ///   - direction: Along the flow or against it.
    ///   - sources: The nodes to start from.
    ///   - rules: What it takes for one step to follow another.
    ///   - lesser: Whether each edge is one, such as an intention beside a deed, that a row shows
    ///     only if no path without such edges ties; nil where none is. Shape `[edges]`.
    ///   - workLimit: How much work the search may do before it gives up.
    /// - Returns: The nodes reached, by node number, without the query's own, and the paths.
    /// - Throws: `nodeOutOfRange`, `columnLength`, `workLimit`.
    /// - Complexity: about O(E log E) labels, more where many ways are each best in some way and
    ///   where they can carry different things; memory as labels, whatever the length of paths.
    public func reach(
        _ direction: ReachDirection, from sources: [Int32], rules: TimeRules = TimeRules(),
        lesser: [Bool]? = nil, workLimit: Int = 20_000_000
    ) throws(GraphError) -> Reach {
        let limits = ExactReach.Limits(work: workLimit)
        return try reach(direction, from: sources, rules, lesser, limits)
    }

    /// The same with all limits to the work.
    func reach(
        _ direction: ReachDirection, from sources: [Int32], _ rules: TimeRules, _ lesser: [Bool]?,
        _ limits: ExactReach.Limits
    ) throws(GraphError) -> Reach {
        try check(sources)
        let walked = direction == .downstream ? self : reversed
        let isLesser = try lesser.map { column throws(GraphError) in
            try walked.checkColumn(column.count)
            return walked.byWays(column)
        }
        var search = ReachSearch(walked, direction, sources, rules, isLesser)
        try search.run(limit: limits.work)
        var exact = try ExactReach(
            walked, direction, sources, rules, isLesser, limits, labels: search.labels.count)
        var reached: [ReachedNode.Row] = []
        for node in 0..<Int32(graph.nodeCount) where search.best[Int(node)] >= 0 {
            guard let found = try exact.confirmed(node, search) else { continue }
            reached.append(found)
        }
        return Reach(reached, exact.walks)
    }
}

/// The nodes and edges of a path as it was walked.
struct Walk {
    let nodes: [Int32]
    let edges: [Int32]

    /// The same from its end to its start.
    var reversed: Walk { Walk(nodes: nodes.reversed(), edges: edges.reversed()) }
}
