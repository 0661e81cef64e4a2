extension CSRGraph {
    /// The most hops that a shortest way between two nodes takes.
    ///
    /// Ways follow edges in the direction given; without direction all edges may be walked either
    /// way. Pairs without a way are left out; weights, parallel edges and self-loops change
    /// nothing.
    ///
    /// - Parameters:
    ///   - direction: Which way edges are followed.
    ///   - threads: How many threads share the work.
    /// - Returns: The diameter; 0 where no way joins two nodes, −1 where there are no nodes.
    /// - Throws: Nothing that a frozen graph can cause.
    public func diameter(
        direction: Direction = .outgoing, threads: ThreadCount = .cores
    ) throws(GraphError) -> Int {
        try hopCounts(direction: direction, threads: threads).pairs.count - 1
    }
}
