extension PathFinder {
    /// The length of the shortest path from one node to each.
    ///
    /// - Returns: One length per node, 0 at the node itself, infinite where there is no path;
    ///   shape `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O((V + E) log V) time at worst, near O(V + E) where lengths are spread
    ///   evenly; O(V) memory.
    /// - SeeAlso: E. W. Dijkstra, "A note on two problems in connexion with graphs", *Numerische
    ///   Mathematik* 1, 1959, doi:10.1007/BF01386390.
    public func distances(from source: Int) throws(GraphError) -> [Double] {
        try net.requireNode(source)
        let sweep = scratch.sweep
        sweep.run(from: Int32(source))
        return sweep.lengths(unit: net.unit)
    }
}

extension LengthSweep {
    /// The lengths of the last sweep in the unit of weights.
    func lengths(unit: Double) -> [Double] {
        [Double](unsafeUninitializedCapacity: nodeCount) { lengths, count in
            for node in 0..<nodeCount { lengths[node] = distances[node] / unit }
            count = nodeCount
        }
    }
}
