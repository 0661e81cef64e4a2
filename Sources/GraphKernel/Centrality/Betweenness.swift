extension CSRGraph {
    /// Scores each node by the share of shortest paths that run through it.
    ///
    /// Paths follow edge direction, end points score nothing for their own paths, and parallel
    /// edges are separate paths; self-loops are on none. In a directed graph ordered pairs
    /// count, in an undirected one each unordered pair once; pairs without a path add nothing.
    /// With weights, lengths that agree to one part in 10¹⁰ are equal, so that 0.1 + 0.2 ties
    /// with 0.3. As a fraction: divided by `(n − 1)(n − 2)`, undirected by half of that.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`, or `pathCountOverflow` beyond 10³⁰⁸ paths for a pair.
    /// - Complexity: O(V · E) time, with weights O(V · E · log V); O(V + E) memory a thread.
    /// - SeeAlso: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of
    ///   Mathematical Sociology* 25(2), 2001, doi:10.1080/0022250X.2001.9990249.
    public func betweenness(
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let dependencies = try ShortestPathSums(self, use, threads)
        let share = isUndirected ? 0.5 : 1
        let pairs = Double(max(nodeCount - 1, 0)) * Double(max(nodeCount - 2, 0))
        return try dependencies.ofNodes(from: dependencies.everyNode).map {
            Self.scaled($0 * share, most: pairs * share, scale)
        }
    }

    /// Scores each node by the share of the shortest paths from some nodes that run through it.
    ///
    /// As `betweenness`, but of paths that start at one of `sources`; one named twice counts
    /// twice. Over every node once that is betweenness itself, in an undirected graph twice
    /// that, because each pair is met from both ends.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`, `weightNotPositive` or `pathCountOverflow`.
    /// - Complexity: O(E) time a source, with weights O(E · log V); O(V + E) memory a thread.
    public func betweenness(
        from sources: [Int], weights use: WeightUse = .ignored, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        for source in sources where !(0..<nodeCount).contains(source) {
            throw .nodeOutOfRange(node: source, nodeCount: nodeCount)
        }
        return try ShortestPathSums(self, use, threads).ofNodes(from: sources.map(Int32.init))
    }
}
