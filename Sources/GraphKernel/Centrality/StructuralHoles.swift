extension CSRGraph {
    /// Scores each node by how far its neighbours, through ties of their own, hem it in.
    ///
    /// Burt's constraint: over the neighbours j of i the sum of (p(i,j) + Σ p(i,q) p(q,j))²,
    /// where p(i,j) is the share of i's ties that goes to j and q is a neighbour of both. Low
    /// where a node bridges structural holes. An edge either way is a tie; the weights of
    /// parallel and opposite edges are summed, self-loops left out. Where weights are ignored
    /// every tie counts 1. A node without ties has no constraint: `nan`, as NetworkX and igraph
    /// have it. A node whose ties all weigh 0 has 0.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`; the same bits for any `threads`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`.
    /// - Complexity: O(Σ min(d(i), d(j)) · log V) over the ties ij, d being the degree; O(V + E)
    ///   memory, and O(V) a thread.
    /// - SeeAlso: R. S. Burt, "Structural holes and good ideas", *American Journal of Sociology*
    ///   110(2), 2004, doi:10.1086/421787.
    public func constraint(
        weights use: WeightUse = .ignored, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let factors = relative(try factors(use))
        let sweep = EgoSweep(self, factors: factors, mergesEdges: use == .ignored)
        let (sums, weights) = (sweep.sums, sweep.weights)
        return sweep.scores(threads) { entry, node in
            // p(i,q) divided by what q's own shares are divided by.
            Self.share(Self.share(weights[entry], sums[node]), sums[sweep.neighbor(entry)])
        } add: { score, entry, node, common in
            let reach = Self.share(weights[entry], sums[node]) + common
            score += reach * reach
        }
    }

    /// Counts the neighbours of each node, less what they have in common with one another.
    ///
    /// Burt's effective size: the sum over neighbours j of 1 − Σ p(i,q) m(j,q), where p(i,q) is
    /// the share of i's ties that goes to q, m(j,q) the tie of j and q as a part of j's
    /// strongest, and q is a neighbour of both. Without weights: the number of neighbours less
    /// the mean number of ties that each has to the others. Ties are those of `constraint`; a
    /// node without ties has `nan`, as NetworkX has it. As a fraction: of the n − 1 other nodes.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`; the same bits for any `threads`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`.
    /// - Complexity: as `constraint`.
    /// - SeeAlso: R. S. Burt, *Structural Holes*, Harvard University Press, 1992; S. P. Borgatti,
    ///   "Structural holes: unpacking Burt's redundancy measures", *Connections* 20(1), 1997.
    public func effectiveSize(
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let factors = relative(try factors(use))
        let sweep = EgoSweep(self, factors: factors, mergesEdges: use == .ignored)
        let (sums, weights, greatest) = (sweep.sums, sweep.weights, sweep.greatest())
        let sizes = sweep.scores(threads) { entry, node in
            Self.share(weights[entry], sums[node])
        } add: { score, entry, _, common in
            score += 1 - Self.share(common, greatest[sweep.neighbor(entry)])
        }
        return sizes.map { Self.scaled($0, most: Double(nodeCount - 1), scale) }
    }

    /// Scores each node by its effective size as a part of the number of its neighbours.
    ///
    /// 1 where no two neighbours have a tie; `nan` without neighbours.
    ///
    /// - Throws: `weightNegative`, `distanceWeightsRefused`.
    /// - Complexity: as `effectiveSize`.
    public func efficiency(
        weights use: WeightUse = .ignored, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let ties = ties()
        let sizes = try effectiveSize(weights: use, threads: threads)
        return sizes.enumerated().map { $1 / Double(ties.row(of: $0).count) }
    }

    /// A part of a whole; 0 where the whole is 0.
    private static func share(_ part: Double, _ whole: Double) -> Double {
        whole > 0 ? part / whole : 0
    }
}
