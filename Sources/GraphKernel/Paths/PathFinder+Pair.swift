extension PathFinder {
    /// The first of the shortest paths between two nodes, or nil where there is none.
    ///
    /// From a node to itself it is that node, without a step.
    ///
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: touches what two searches come to that meet half-way: at worst O(V + E)
    ///   time by hops and O((V + E) log V) by length.
    public func shortestPath(from source: Int, to target: Int) throws(GraphError) -> Path? {
        try net.requireNode(source)
        try net.requireNode(target)
        let (source, target) = (Int32(source), Int32(target))
        guard net.lengths != nil else { return scratch.hops.path(from: source, to: target) }
        return scratch.pair.path(from: source, to: target).map {
            net.path(nodes: $0.nodes, edges: $0.edges)
        }
    }
}
