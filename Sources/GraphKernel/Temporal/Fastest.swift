extension TemporalGraph {
    /// Finds the shortest stretch of days in which each node can be reached from one.
    ///
    /// The stretch runs from the day of leaving to that of arriving and is given as the difference:
    /// 0 where one day is enough. In the possible reading it is the least that may do. In the
    /// certain one it is the least number of days n for which a day can be named such that some one
    /// walk is sure to have left on it, and to have arrived n days later, no sooner and no later.
    /// Edges that share an unknown day are each read by themselves: what is possible may then be
    /// less than the truth, what is certain more.
    ///
    /// - Parameters:
    ///   - source: The node to start from.
    ///   - frame: The days looked at and how unknown ones are read.
    /// - Returns: Whole days per node, nil where there is no walk of bounded days; shape
    ///   `[nodeCount]`.
    /// - Throws: `nodeOutOfRange`; `tooLarge` where walks can carry too many different things.
    /// - Complexity: O(L · E log E) time and O(L · V + E) memory, where L, the number of ways to
    ///   a node that no other beats, is at most the number of days that edges name.
    /// - SeeAlso: H. Wu et al., "Path problems in temporal graphs", *Proceedings of the VLDB
    ///   Endowment* 7(9), 2014, doi:10.14778/2732939.2732945.
    public func fastestDurations(
        from source: Int32, in frame: TimeFrame = TimeFrame()
    ) throws(GraphError) -> [Int?] {
        try check([source])
        let spread = try Spread(self, from: [source])
        var search = FastestSearch(TimeGates(spread.graph, frame))
        search.run(from: source)
        return spread.folded(search.durations.map { $0 < 0 ? nil : $0 })
    }

    /// Finds a path of the shortest stretch of days from one node to another.
    ///
    /// - Parameters:
    ///   - source: The node to start from.
    ///   - target: The node to reach.
    ///   - frame: The days looked at and how unknown ones are read.
    /// - Returns: The path, or nil where there is none of bounded days.
    /// - Throws: `nodeOutOfRange`; `tooLarge` where walks can carry too many different things.
    /// - Complexity: As `fastestDurations`.
    public func fastestPath(
        from source: Int32, to target: Int32, in frame: TimeFrame = TimeFrame()
    ) throws(GraphError) -> TimedPath? {
        try check([source, target])
        let spread = try Spread(self, from: [source])
        var search = FastestSearch(TimeGates(spread.graph, frame))
        search.run(from: source)
        let ends = (0..<Int32(spread.graph.graph.nodeCount)).filter {
            spread.home($0) == target && search.durations[Int($0)] >= 0
        }
        let best = ends.min { search.durations[Int($0)] < search.durations[Int($1)] }
        return best.flatMap { search.walk(to: $0) }.map { walk in
            named(
                timed(
                    nodes: walk.nodes.map { spread.home($0) },
                    edges: walk.edges.map { spread.origin($0) }, frame.rules))
        }
    }
}
