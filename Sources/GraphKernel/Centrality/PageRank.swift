extension CSRGraph {
    /// Scores each node by how often a walker who follows edges stands on it.
    ///
    /// At each step the walker follows an outgoing edge with probability `damping`, otherwise
    /// starts again anywhere; from a node without outgoing edges always anywhere. Scores sum
    /// to 1. With `.strength` an edge is followed in proportion to its weight. An undirected
    /// edge is followed both ways, a self-loop counting twice. As a fraction: divided by
    /// `damping + (1 − damping) / n`, the score of a node that keeps all who come.
    ///
    /// `damping` is in 0..<1.
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`, or `notConverged` when the scores
    ///   still move by more than 10⁻¹² in sum after 10,000 steps.
    /// - Complexity: O(E) a step, about 170 steps at the default damping.
    /// - SeeAlso: S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search
    ///   engine", *Computer Networks* 30, 1998, doi:10.1016/S0169-7552(98)00110-X.
    public func pageRank(
        damping: Double = 0.85, weights use: WeightUse = .ignored, scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        let factors = try factors(use)
        guard nodeCount > 0 else { return [] }
        let outflow = outflow(factors)
        let count = Double(nodeCount)
        var scores = [Double](repeating: 1 / count, count: nodeCount)
        for _ in 0..<Self.mostIterations {
            let next = step(scores, outflow: outflow, factors: factors, damping: damping)
            let change = zip(scores, next).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
            scores = next
            if change < 1e-12 {
                let most = damping + (1 - damping) / count
                return scores.map { Self.scaled($0, most: most, scale) }
            }
        }
        throw .notConverged(iterations: Self.mostIterations)
    }

    /// How many steps an iterated measure may take before it is said not to converge.
    static var mostIterations: Int { 10_000 }

    private func outflow(_ factors: [Double]?) -> [Double] {
        (0..<nodeCount).map { node in
            let row = outgoing.row(of: node)
            guard let factors else { return Double(row.count) }
            return row.reduce(0) { $0 + factors[Int(outgoing.edges[$1])] }
        }
    }

    private func step(
        _ scores: [Double], outflow: [Double], factors: [Double]?, damping: Double
    ) -> [Double] {
        var stranded = 0.0
        var shares = scores
        for node in 0..<nodeCount {
            if outflow[node] > 0 {
                shares[node] /= outflow[node]
            } else {
                stranded += shares[node]
                shares[node] = 0
            }
        }
        let base = (1 - damping + damping * stranded) / Double(nodeCount)
        var next = inflow(shares, factors: factors)
        for node in 0..<nodeCount { next[node] = base + damping * next[node] }
        return next
    }

    /// Sums, for each node, the values of the nodes that its incoming edges come from.
    func inflow(_ values: [Double], factors: [Double]?) -> [Double] {
        incoming.gather(values, factors: factors)
    }
}

extension Adjacency {
    /// Sums, for each node, the values of its neighbours, times the factors of the edges.
    func gather(_ values: [Double], factors: [Double]?) -> [Double] {
        (0..<offsets.count - 1).map { node in
            var sum = 0.0
            for entry in row(of: node) {
                let value = values[Int(neighbors[entry])]
                sum += factors.map { $0[Int(edges[entry])] * value } ?? value
            }
            return sum
        }
    }
}
