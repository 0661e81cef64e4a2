extension CSRGraph {
    /// Scores each edge by the share of shortest paths that run along it.
    ///
    /// Paths follow edge direction, and all pairs of nodes count, the edge's own ends among
    /// them: ordered pairs in a directed graph, each unordered pair once in an undirected one.
    /// Parallel edges are separate paths and share alike; self-loops score 0. With weights,
    /// lengths that agree to one part in 10¹⁰ are equal. As a fraction: divided by the number
    /// of pairs, `n(n − 1)`, undirected by half of that.
    ///
    /// - Returns: One score per edge; shape `[edgeCount]`.
    /// - Throws: `weightNotPositive`, or `pathCountOverflow` beyond 10³⁰⁸ paths for a pair.
    /// - Complexity: O(V · E) time, with weights O(V · E · log V); O(V + E) memory a thread.
    /// - SeeAlso: U. Brandes, "On variants of shortest-path betweenness centrality and their
    ///   generic computation", *Social Networks* 30(2), 2008,
    ///   doi:10.1016/j.socnet.2007.11.001.
    public func edgeBetweenness(
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let dependencies = try ShortestPathSums(self, use, threads)
        let share = isUndirected ? 0.5 : 1
        let pairs = Double(nodeCount) * Double(max(nodeCount - 1, 0))
        return try dependencies.ofEdges(from: dependencies.everyNode).map {
            Self.scaled($0 * share, most: pairs * share, scale)
        }
    }
}
