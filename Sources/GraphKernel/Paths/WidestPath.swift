extension CSRGraph {
    /// The path whose narrowest edge is widest, or nil where there is no path.
    ///
    /// An edge is as wide as its weight; a missing weight is 1. Steps follow `direction`. Of
    /// equally wide paths the one with the fewest hops comes first, then the one with the lower
    /// node numbers from the start, then the lower edge numbers. A node reaches itself without a
    /// step, with infinite width.
    ///
    /// - Throws: `nodeOutOfRange`; `weightNegative` for a weight that is negative or no number.
    /// - Complexity: O((V + E) log V) time, O(V + E) memory.
    /// - SeeAlso: M. Pollack, "The maximum capacity through a network", *Operations Research*
    ///   8(5), 1960, doi:10.1287/opre.8.5.733.
    public func widestPath(
        from source: Int, to target: Int, _ direction: Direction = .outgoing
    ) throws(GraphError) -> RatedPath? {
        try requireNode(target)
        let search = try WidthSearch(self, direction)
        let width = try search.widths(from: source)[target]
        guard width >= 0 else { return nil }
        return search.firstPath(from: Int32(source), to: Int32(target), width: width)
    }

    /// The width of the widest path from one node to each.
    ///
    /// - Returns: One width per node, infinite at the node itself, −1 where there is no path;
    ///   shape `[nodeCount]`.
    /// - Throws: as `widestPath` does.
    /// - Complexity: O((V + E) log V) time, O(V + E) memory.
    public func widths(
        from source: Int, _ direction: Direction = .outgoing
    ) throws(GraphError) -> [Double] {
        try WidthSearch(self, direction).widths(from: source)
    }
}

/// Paths by the width of their narrowest edge.
private struct WidthSearch {
    private let graph: CSRGraph
    private let rows: ArcRows

    init(_ graph: CSRGraph, _ direction: Direction) throws(GraphError) {
        self.graph = graph
        let sorted = Adjacency(
            nodeCount: graph.nodeCount, sortedFrom: graph.rowsBothWays(direction).against)
        rows = ArcRows(sorted, lengths: try graph.factors(.strength))
    }

    func widths(from source: Int) throws(GraphError) -> [Double] {
        try graph.requireNode(source)
        var widths = [Double](repeating: -1, count: graph.nodeCount)
        var heap = QuadHeap()
        widths[source] = .infinity
        heap.push(Waiting(key: -.infinity, node: Int32(source)))
        while !heap.isEmpty {
            let widest = heap.popLeast()
            guard -widest.key == widths[Int(widest.node)] else { continue }
            for arc in rows.arcs[rows.row(of: Int(widest.node))] {
                let width = min(-widest.key, arc.length)
                guard width > widths[Int(arc.head)] else { continue }
                widths[Int(arc.head)] = width
                heap.push(Waiting(key: -width, node: arc.head))
            }
        }
        return widths
    }

    /// The first of the paths by hops along edges of at least some width.
    ///
    /// Rows are sorted, so nodes are reached in the order of their first paths.
    func firstPath(from source: Int32, to target: Int32, width: Double) -> RatedPath? {
        var arrivals = [Int32](repeating: -1, count: graph.nodeCount)
        var previous = arrivals
        var queue = [source]
        var position = 0
        previous[Int(source)] = source
        while previous[Int(target)] < 0, position < queue.count {
            let node = queue[position]
            position += 1
            for arc in rows.arcs[rows.row(of: Int(node))]
            where arc.length >= width && previous[Int(arc.head)] < 0 {
                (previous[Int(arc.head)], arrivals[Int(arc.head)]) = (node, arc.edge)
                queue.append(arc.head)
            }
        }
        guard previous[Int(target)] >= 0 else { return nil }
        var (nodes, edges) = ([target], [Int32]())
        while let node = nodes.last, node != source {
            edges.append(arrivals[Int(node)])
            nodes.append(previous[Int(node)])
        }
        return RatedPath(nodes: nodes.reversed(), edges: edges.reversed(), value: width)
    }
}
