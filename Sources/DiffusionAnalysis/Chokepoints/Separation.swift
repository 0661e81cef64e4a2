public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// What stands between two actors: what every path passes, and the fewest that part them.
public struct Separation: Hashable, Sendable {
    /// The actors that every path passes, in the order in which paths pass them.
    public let gates: [EntityIndex]
    /// The fewest actors without whom no path is left, nearest the start; nil where an edge
    /// joins the two directly, so that no set of others parts them.
    public let actors: [EntityIndex]?
    /// The fewest edges without which no path is left, nearest the start.
    public let edges: [EdgeIndex]
    /// Whether posts or roles are part of several edges of the network, so that the loss of fewer
    /// of them than there are `edges` may part the two.
    public let sharesLinks: Bool
}

extension FrozenNetwork {
    /// Finds what stands between two actors, along the flow.
    ///
    /// Dates are not looked at: what parts two actors for all paths does so for paths in time.
    ///
    /// - Returns: What stands between them; nil where no path leads from one to the other.
    public func separation(
        from start: NodeIndex, to end: NodeIndex
    ) throws(GraphError) -> Separation? {
        let (source, target) = (Int(start), Int(end))
        let above = try graph.immediateDominators(from: source)
        guard above[target] >= 0 else { return nil }
        var gates: [EntityIndex] = []
        var node = Int(above[target])
        while node != source {
            gates.append(entities[NodeIndex(node)])
            node = Int(above[node])
        }
        let cut = try graph.minimumEdgeCut(from: source, to: target)?.edges ?? []
        return Separation(
            gates: gates.reversed(), actors: try actors(between: source, and: target),
            edges: cut.map { EdgeIndex(value: $0) }, sharesLinks: cut.count > 1 && sharesLinks)
    }

    /// Whether a link is part of several edges; there and back it is one way.
    private var sharesLinks: Bool {
        var ends: [LinkIndex: (upstream: EntityIndex, downstream: EntityIndex)] = [:]
        for edge in edges {
            for link in edge.links {
                guard let known = ends[link] else {
                    ends[link] = (edge.upstream, edge.downstream)
                    continue
                }
                if known != (edge.downstream, edge.upstream) { return true }
            }
        }
        return false
    }

    /// The fewest actors that part two nodes, unless an edge joins these directly.
    private func actors(between source: Int, and target: Int) throws(GraphError) -> [EntityIndex]? {
        switch try graph.minimumNodeCut(from: source, to: target) {
        case .nodes(let nodes): nodes.map { entities[NodeIndex(value: $0)] }
        case .adjacent, .sameNode: nil
        }
    }
}
