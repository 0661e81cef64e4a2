extension CSRGraph {
    /// The fewest hops from one node to each.
    ///
    /// Steps follow `direction` (`.outgoing`: along the edges); weights are not read. Parallel
    /// edges and self-loops change nothing. For the paths themselves ask a `PathFinder`.
    ///
    /// - Returns: One number of hops per node, 0 at the node itself, −1 where there is no path;
    ///   shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O(V + E) time, O(V) memory beside the graph.
    /// - SeeAlso: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first
    ///   search", SC 2012, doi:10.1109/SC.2012.50.
    public func hops(
        from source: Int, _ direction: Direction = .outgoing
    ) throws(GraphError) -> [Int32] {
        try requireNode(source)
        var sweep = hopSweep(direction)
        sweep.run(from: [Int32(source)])
        return sweep.hops
    }

    func hopSweep(_ direction: Direction) -> HopSweep {
        let rows = rowsBothWays(direction)
        return HopSweep(nodeCount: nodeCount, along: rows.along, against: rows.against)
    }
}
