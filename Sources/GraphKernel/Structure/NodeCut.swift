/// Whether nodes can part one node from another, and the fewest that do.
public enum NodeCut: Hashable, Sendable {
    /// The fewest nodes without which no way leads from the one to the other, ascending.
    case nodes([Int32])
    /// Edges lead from the one straight to the other, so that no nodes part them; ascending.
    case adjacent(edges: [Int32])
    /// The two are one node.
    case sameNode
}

extension CSRGraph {
    /// Finds the fewest nodes whose loss leaves no way from one node to another.
    ///
    /// Ways follow edges in the direction given; without direction, and along `both`, each edge may
    /// be walked either way. Weights are ignored, and parallel edges and self-loops change nothing.
    /// Of several least cuts this is the one nearest to the source: the nodes at which ways end
    /// once every other of the greatest number of ways is taken.
    ///
    /// - Parameters:
    ///   - source: The node from which ways begin; it is in no cut.
    ///   - sink: The node at which they end; it is in no cut.
    ///   - direction: Which way edges are followed.
    /// - Returns: The cut, without nodes where no way leads to the sink, or why there is none.
    /// - Throws: `nodeOutOfRange`, or `tooLarge` above 500 million nodes or edges.
    /// - Complexity: O(√V · E) time, O(V + E) memory.
    /// - SeeAlso: S. Even and R. E. Tarjan, "Network flow and testing graph connectivity",
    ///   *SIAM Journal on Computing* 4(4), 1975, doi:10.1137/0204043.
    public func minimumNodeCut(
        from source: Int, to sink: Int, direction: Direction = .outgoing
    ) throws(GraphError) -> NodeCut {
        try check(node: source)
        try check(node: sink)
        guard source != sink else { return .sameNode }
        let direct = directEdges(from: source, to: sink, direction)
        guard direct.isEmpty else { return .adjacent(edges: direct) }
        var network = try split(from: source, to: sink, direction)
        _ = network.fill()
        let isNear = network.isOnSourceSide
        return .nodes(
            (0..<nodeCount).compactMap { node in
                isNear[node] && !isNear[nodeCount + node] && node != source ? Int32(node) : nil
            })
    }

    /// Counts the ways from one node to another of which no two share a node between the ends.
    ///
    /// Each edge that leads from the one straight to the other is a way, parallel ones each. By
    /// Menger's theorem this is the number of nodes of the least cut where no such edge is;
    /// conventions are those of `minimumNodeCut`.
    ///
    /// - Parameters:
    ///   - source: The node from which ways begin.
    ///   - sink: The node at which they end.
    ///   - direction: Which way edges are followed.
    /// - Returns: The greatest number of such ways; nil where source and sink are the same.
    /// - Throws: `nodeOutOfRange`, or `tooLarge` above 500 million nodes or edges.
    /// - Complexity: O(√V · E) time, O(V + E) memory.
    /// - SeeAlso: K. Menger, "Zur allgemeinen Kurventheorie", *Fundamenta Mathematicae* 10, 1927,
    ///   doi:10.4064/fm-10-1-96-115.
    public func nodeDisjointPathCount(
        from source: Int, to sink: Int, direction: Direction = .outgoing
    ) throws(GraphError) -> Int? {
        try check(node: source)
        try check(node: sink)
        guard source != sink else { return nil }
        var network = try split(from: source, to: sink, direction)
        return Int(network.fill())
    }

    private func directEdges(
        from source: Int, to sink: Int, _ direction: Direction
    ) -> [Int32] {
        rows(direction).flatMap { rows in
            rows.row(of: source).compactMap {
                Int(rows.neighbors[$0]) == sink ? rows.edges[$0] : nil
            }
        }.sorted()
    }

    /// The graph in which each node is an entrance and an exit, joined by an edge that bears one
    /// way; node v's exit is numbered `nodeCount + v`.
    private func split(
        from source: Int, to sink: Int, _ direction: Direction
    ) throws(GraphError) -> FlowNetwork {
        var list = EdgeList(
            upstream: (0..<Int32(nodeCount)).map { $0 },
            downstream: (0..<Int32(nodeCount)).map { $0 + Int32(nodeCount) })
        var capacities = [Double](repeating: 1, count: nodeCount)
        for (near, far) in walks(direction) {
            for edge in 0..<edgeCount where near[edge] != far[edge] {
                let isDirect = Int(near[edge]) == source && Int(far[edge]) == sink
                list.upstream.append(near[edge] + Int32(nodeCount))
                list.downstream.append(far[edge])
                capacities.append(isDirect ? 1 : Double(nodeCount))
            }
        }
        let graph = try CSRGraph(nodeCount: 2 * nodeCount, edges: list)
        let none = [Double](repeating: 0, count: capacities.count)
        return FlowNetwork(
            graph, from: nodeCount + source, to: sink, ahead: capacities, back: none)
    }

    /// The ends of edges in the order in which a way may pass them, for each way that it may.
    private func walks(_ direction: Direction) -> [(near: [Int32], far: [Int32])] {
        switch isUndirected ? .both : direction {
        case .outgoing: [(upstream, downstream)]
        case .incoming: [(downstream, upstream)]
        case .both: [(upstream, downstream), (downstream, upstream)]
        }
    }
}
