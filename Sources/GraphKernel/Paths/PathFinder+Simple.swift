extension PathFinder {
    /// Hands over every loopless path that a query asks for, one after the other, until told to
    /// stop.
    ///
    /// Paths come in the order of their nodes, compared from the start, where edges decide between
    /// equal nodes step by step. Parallel edges make separate paths. From a node to itself there is
    /// one path, without a step. The hops that are left to the target, and to nodes that must be
    /// passed, tell early where no path leads on.
    ///
    /// - Parameters:
    ///   - query: Which paths are asked for.
    ///   - body: Takes a path, and says whether to go on.
    /// - Throws: `nodeOutOfRange`; `parameterOutOfRange(.hops)` below 0 hops; `workLimit` where
    ///   more steps would have to be looked at.
    /// - Complexity: there may be exponentially many paths; between two of them at worst as many
    ///   steps again are looked at. O(V) memory, and as much again for each node to be passed.
    public func simplePaths(
        _ query: SimplePathQuery, _ body: (Path) -> Bool
    ) throws(GraphError) {
        var walk = try SimplePathWalk(net, query)
        try walk.run { body(net.path(nodes: $0, edges: $1)) }
    }

    /// How many loopless paths a query asks for, without making them.
    ///
    /// - Throws: as `simplePaths` does.
    public func simplePathCount(_ query: SimplePathQuery) throws(GraphError) -> Int {
        var walk = try SimplePathWalk(net, query)
        var count = 0
        try walk.run { _, _ in
            count += 1
            return true
        }
        return count
    }
}
