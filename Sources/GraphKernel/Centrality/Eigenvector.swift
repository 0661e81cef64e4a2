extension CSRGraph {
    /// Scores each node in proportion to the sum of the scores of the nodes that point to it.
    ///
    /// The scores are the leading eigenvector, with 2-norm 1, found by power iteration from
    /// equal scores. Each step adds a node's own score, which leaves the eigenvector as it is
    /// and lets periodic graphs settle (as NetworkX does). A graph without cycles has no
    /// leading eigenvector: every score is 0 (as igraph has it). `.outgoing` counts the nodes
    /// pointed to instead, `.both` all neighbours. Parallel edges add up; an undirected
    /// self-loop counts twice. As a fraction: as it is, 1 being the most.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`, or `notConverged` when scores
    ///   still move by more than 10⁻¹² a node after 10,000 steps.
    /// - Complexity: O(E) a step.
    /// - SeeAlso: P. Bonacich, "Power and centrality: a family of measures", *American Journal
    ///   of Sociology* 92(5), 1987, doi:10.1086/228631.
    public func eigenvector(
        _ direction: Direction = .incoming, weights use: WeightUse = .ignored
    ) throws(GraphError) -> [Double] {
        let factors = try factors(use)
        guard hasCycle(direction, factors: factors) else {
            return [Double](repeating: 0, count: nodeCount)
        }
        let rows = rows(direction)
        var scores = Self.unit([Double](repeating: 1, count: nodeCount))
        for _ in 0..<Self.mostIterations {
            var next = scores
            for adjacency in rows {
                let sums = adjacency.gather(scores, factors: factors)
                for node in 0..<nodeCount { next[node] += sums[node] }
            }
            next = Self.unit(next)
            let change = zip(scores, next).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
            scores = next
            if change < 1e-12 * Double(nodeCount) { return scores }
        }
        throw .notConverged(iterations: Self.mostIterations)
    }

    private static func unit(_ values: [Double]) -> [Double] {
        let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return norm > 0 ? values.map { $0 / norm } : values
    }

    /// Whether a walk along edges of positive weight can come back to where it was.
    private func hasCycle(_ direction: Direction, factors: [Double]?) -> Bool {
        let counts = (0..<edgeCount).map { edge in factors.map { $0[edge] > 0 } ?? true }
        if direction == .both || isUndirected { return counts.contains(true) }
        var waiting = [Int](repeating: 0, count: nodeCount)
        for edge in 0..<edgeCount where counts[edge] { waiting[Int(downstream[edge])] += 1 }
        var free = (0..<nodeCount).filter { waiting[$0] == 0 }
        var position = 0
        while position < free.count {
            for entry in outgoing.row(of: free[position])
            where counts[Int(outgoing.edges[entry])] {
                let neighbor = Int(outgoing.neighbors[entry])
                waiting[neighbor] -= 1
                if waiting[neighbor] == 0 { free.append(neighbor) }
            }
            position += 1
        }
        return free.count < nodeCount
    }
}
