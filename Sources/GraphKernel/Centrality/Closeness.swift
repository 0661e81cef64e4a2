extension CSRGraph {
    /// Scores each node by how near the nodes that reach it are.
    ///
    /// With `r` nodes at distances `d` to the node among `n`: `(r / Σd) · (r / (n − 1))`, the
    /// Wasserman–Faust form, which stays comparable across unconnected parts; 0 where nothing
    /// reaches the node. `.incoming` (the default) measures distances to the node, `.outgoing`
    /// from it. As a fraction: times the shortest step (1 for hops), so that 1 is the most.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`.
    /// - Complexity: O(V · E), with weights O(V · E · log V).
    /// - SeeAlso: S. Wasserman and K. Faust, *Social Network Analysis*, 1994,
    ///   doi:10.1017/CBO9780511815478.
    public func closeness(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        let lengths = try lengths(use)
        let others = Double(nodeCount - 1)
        let most = 1 / (lengths?.min() ?? 1)
        return sweepAll(direction, lengths: lengths) { distances in
            let sum = distances.reduce(0, +)
            guard sum > 0 else { return 0 }
            let count = Double(distances.count - 1)
            return Self.scaled(count / sum * (count / others), most: most, scale)
        }
    }

    /// Scores each node by the sum of one over the distance of each node that reaches it.
    ///
    /// `.incoming` (the default) measures distances to the node, `.outgoing` from it. As a
    /// fraction: divided by `n − 1` steps of the shortest length (1 for hops).
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`.
    /// - Complexity: O(V · E), with weights O(V · E · log V).
    /// - SeeAlso: P. Boldi and S. Vigna, "Axioms for centrality", *Internet Mathematics* 10,
    ///   2014, doi:10.1080/15427951.2013.865686.
    public func harmonic(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        let lengths = try lengths(use)
        let most = Double(max(nodeCount - 1, 0)) / (lengths?.min() ?? 1)
        return sweepAll(direction, lengths: lengths) { distances in
            // The first distance is the node's own, 0.
            let sum = distances.dropFirst().reduce(0) { $0 + 1 / $1 }
            return Self.scaled(sum, most: most, scale)
        }
    }

    /// Scores every node by the ascending distances of the nodes that a sweep reaches.
    private func sweepAll(
        _ direction: Direction, lengths: [Double]?, score: ([Double]) -> Double
    ) -> [Double] {
        var sweep = DistanceSweep(
            nodeCount: nodeCount, rows: rows(direction), lengths: lengths)
        return (0..<Int32(nodeCount)).map { node in
            sweep.run(from: node)
            return score(sweep.order.map { sweep.distance[Int($0)] })
        }
    }
}
