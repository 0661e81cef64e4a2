extension CSRGraph {
    /// Scores each node in proportion to the sum of the scores of the nodes that point to it.
    ///
    /// The scores are the leading eigenvector, with 2-norm 1, found by power iteration from equal
    /// scores. Each step adds a quarter of the eigenvalue's estimate times a node's own score,
    /// which leaves the eigenvector as it is and lets periodic graphs settle (NetworkX adds the
    /// score itself). A graph without cycles has no leading eigenvector: every score is 0 (as
    /// igraph has it). `.outgoing` counts the nodes pointed to instead, `.both` all neighbours.
    /// Parallel edges add up; an undirected self-loop counts twice. Nodes that no leading part
    /// feeds score 0. If several parts lead alike, their shares are those to which equal scores at
    /// the start lead. As a fraction: as it is, 1 being the most.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`; the same bits for any `threads`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`, or `notConverged` when scores
    ///   still move by more than 10⁻¹² a node after 10,000 steps.
    /// - Complexity: O(V + E) a step; O(V) memory beside the graph, with weights O(V + E).
    /// - SeeAlso: P. Bonacich, "Power and centrality: a family of measures", *American Journal
    ///   of Sociology* 92(5), 1987, doi:10.1086/228631.
    public func eigenvector(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let factors = relative(try factors(use))
        guard hasCycle(direction, factors: factors) else {
            return [Double](repeating: 0, count: nodeCount)
        }
        let iteration = PowerIteration(
            Pull(rows(direction), factors: factors), nodeCount: nodeCount, change: 1e-12)
        guard iteration.settles(threads) else {
            throw .notConverged(iterations: Self.mostIterations)
        }
        return iteration.scores
    }

    /// The factors divided by the greatest, where a measure does not depend on their unit, so
    /// that no sum overflows.
    func relative(_ factors: [Double]?) -> [Double]? {
        guard let factors, let most = factors.max(), most > 0 else { return factors }
        return factors.map { $0 / most }
    }

    /// Whether a walk along edges of positive weight can come back to where it was.
    func hasCycle(_ direction: Direction, factors: [Double]?) -> Bool {
        if direction == .both || isUndirected {
            return factors?.contains { $0 > 0 } ?? (edgeCount > 0)
        }
        var waiting = [Int32](repeating: 0, count: nodeCount)
        for edge in 0..<edgeCount where factors.map({ $0[edge] > 0 }) ?? true {
            waiting[Int(downstream[edge])] += 1
        }
        var free = (0..<Int32(nodeCount)).filter { waiting[Int($0)] == 0 }
        var position = 0
        while position < free.count {
            for entry in outgoing.row(of: Int(free[position]))
            where factors.map({ $0[Int(outgoing.edges[entry])] > 0 }) ?? true {
                let neighbor = Int(outgoing.neighbors[entry])
                waiting[neighbor] -= 1
                if waiting[neighbor] == 0 { free.append(Int32(neighbor)) }
            }
            position += 1
        }
        return free.count < nodeCount
    }
}
