extension CSRGraph {
    /// Parts the nodes into communities that are joined well inside and weakly to others.
    ///
    /// The method of Leiden: nodes move to the neighbouring community where they add most to
    /// the quality, communities are refined into well-connected parts, and the parts are moved
    /// as wholes; then single nodes once more, and whole communities; over again until nothing
    /// changes or for so many `iterations`. Edges have no direction here: weights of both
    /// directions and of parallel edges add up; a self-loop counts twice in the strength of its
    /// node. For `.modularity` this maximises `modularity(of:resolution:weights:)` of an
    /// undirected graph; of a directed one, that of the graph without its directions.
    ///
    /// Every community is connected, no two would be better as one, and more iterations make
    /// nothing worse. Nodes are looked at in an order that `seed` draws, parts by size, the
    /// largest first; the refinement takes the best part, not one at random.
    /// `resolution` is at least 0; a higher one gives smaller communities. Isolated nodes are
    /// communities of their own.
    /// - Returns: The community of each node, numbered from 0 by their smallest nodes; shape
    ///   `[nodeCount]`.
    /// - Throws: `weightNegative`, `weightsTooLarge`, `distanceWeightsRefused` or
    ///   `parameterOutOfRange`.
    /// - Complexity: about O(V + E) an iteration, seldom more than ten rounds over the graph;
    ///   O(V + E) memory, and 12 bytes a node and thread.
    /// - SeeAlso: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden:
    ///   guaranteeing well-connected communities", *Scientific Reports* 9, 2019,
    ///   doi:10.1038/s41598-019-41695-z.
    public func leiden(
        quality: CommunityQuality = .modularity, resolution: Double = 1,
        weights use: WeightUse = .ignored, iterations: Int = 2, seed: UInt64 = 1,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Int32] {
        let factors = try summableFactors(use)
        guard resolution >= 0, resolution.isFinite else {
            throw .parameterOutOfRange(.resolution)
        }
        guard iterations >= 1 else { throw .parameterOutOfRange(.count) }
        let level = CommunityLevel(
            self, factors: factors, quality: quality, threads: threads)
        var penalty = resolution
        if quality == .modularity {
            let total = level.sizes.sum
            penalty = total > 0 ? resolution / total : 0
        }
        let labels = Column((0..<Int32(nodeCount)).map { $0 })
        var leiden = Leiden(penalty: penalty, threads: threads, random: RandomBits(seed: seed))
        leiden.run(level, labels, iterations: iterations)
        _ = labels.renumber(bound: nodeCount)
        return labels.array
    }
}
