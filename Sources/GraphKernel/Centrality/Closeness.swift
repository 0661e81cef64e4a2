extension CSRGraph {
    /// Scores each node by how near the nodes that reach it are.
    ///
    /// With `r` nodes at distances `d` to the node among `n`: `(r / Σd) · (r / (n − 1))`, the
    /// Wasserman–Faust form, which stays comparable across unconnected parts; 0 where nothing
    /// reaches the node. `.incoming` (the default) measures distances to the node, `.outgoing`
    /// from it. As a fraction: times the shortest step between two nodes (1 for hops), so that 1 is
    /// the most.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`.
    /// - Complexity: O(V · E) time, 512 nodes at once where paths have at most 32 hops, with
    ///   weights O(V · E · log V); O(V + E) memory a thread.
    /// - SeeAlso: S. Wasserman and K. Faust, *Social Network Analysis*, 1994,
    ///   doi:10.1017/CBO9780511815478.
    public func closeness(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let lengths = try lengths(use)
        let others = Double(nodeCount - 1)
        let most = 1 / shortestStep(lengths)
        return nearness(direction, lengths: lengths, threads).map { nearness in
            guard nearness.farness > 0 else { return 0 }
            let score = nearness.reached / nearness.farness * (nearness.reached / others)
            return Self.scaled(score, most: most, scale)
        }
    }

    /// Scores each node by the sum of one over the distance of each node that reaches it.
    ///
    /// `.incoming` (the default) measures distances to the node, `.outgoing` from it. As a
    /// fraction: divided by `n − 1` steps of the shortest length (1 for hops).
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`.
    /// - Complexity: O(V · E) time, 512 nodes at once where paths have at most 32 hops, with
    ///   weights O(V · E · log V); O(V + E) memory a thread.
    /// - SeeAlso: P. Boldi and S. Vigna, "Axioms for centrality", *Internet Mathematics* 10,
    ///   2014, doi:10.1080/15427951.2013.865686.
    public func harmonic(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let lengths = try lengths(use)
        let most = Double(max(nodeCount - 1, 0)) / shortestStep(lengths)
        return nearness(direction, lengths: lengths, threads).map {
            Self.scaled($0.harmonic, most: most, scale)
        }
    }

    /// The length of the shortest step from one node to another; self-loops are on no path.
    func shortestStep(_ lengths: [Double]?) -> Double {
        guard let lengths else { return 1 }
        let steps = lengths.indices.lazy.filter { upstream[$0] != downstream[$0] }
        return steps.map { lengths[$0] }.min() ?? 1
    }
}
