extension CSRGraph {
    /// Counts the triangles of the graph: three nodes with a tie between each two.
    ///
    /// An edge either way is a tie; parallel edges are one, self-loops none.
    ///
    /// - Complexity: O(E^1.5) time at most; O(V + E) memory, and O(V) a thread.
    /// - SeeAlso: M. Latapy, "Main-memory triangle computations for very large (sparse
    ///   (power-law)) graphs", *Theoretical Computer Science* 407, 2008,
    ///   doi:10.1016/j.tcs.2008.07.017.
    public func triangleCount(threads: ThreadCount = .cores) -> Int {
        TriangleCount(RankedTies(self, threads: threads)).total(threads)
    }

    /// Counts the triangles that each node belongs to; ties as in `triangleCount`.
    ///
    /// - Returns: One count per node; shape `[nodeCount]`; they sum to three times the graph's.
    /// - Complexity: O(E^1.5) time at most; O(V + E) memory, and O(V) a thread.
    public func triangles(threads: ThreadCount = .cores) -> [Int] {
        TriangleCount(RankedTies(self, threads: threads)).perNode(threads)
    }

    /// Scores each node by the triangles that it belongs to; ties as in `triangleCount`.
    ///
    /// As a fraction: of the pairs that the other nodes make, (n − 1)(n − 2) / 2.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Complexity: as `triangles`.
    public func triangleScores(
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) -> [Double] {
        let others = Double(nodeCount - 1)
        let most = others * (others - 1) / 2
        return triangles(threads: threads).map { Self.scaled(Double($0), most: most, scale) }
    }

    /// Scores each node by the share of pairs of its neighbours that have a tie themselves.
    ///
    /// Ties as in `triangleCount`; a node with fewer than two neighbours scores 0, as NetworkX
    /// has it and igraph with `mode="zero"`.
    ///
    /// - Returns: One score per node, in 0...1; shape `[nodeCount]`.
    /// - Complexity: O(E^1.5) time at most; O(V + E) memory, and O(V) a thread.
    /// - SeeAlso: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world'
    ///   networks", *Nature* 393, 1998, doi:10.1038/30918.
    public func clustering(threads: ThreadCount = .cores) -> [Double] {
        let ties = RankedTies(self, threads: threads)
        var scores = TriangleCount(ties).perNode(threads).map { Double($0) }
        for (rank, node) in ties.order.enumerated() {
            let pairs = Self.pairs(ties.degrees[rank])
            scores[Int(node)] = pairs > 0 ? scores[Int(node)] / pairs : 0
        }
        return scores
    }

    /// The mean of the nodes' clustering, those with fewer than two neighbours counted as 0.
    ///
    /// A graph without nodes has 0.
    public func averageClustering(threads: ThreadCount = .cores) -> Double {
        guard nodeCount > 0 else { return 0 }
        return clustering(threads: threads).reduce(0, +) / Double(nodeCount)
    }

    /// The share of paths of two ties whose ends have a tie themselves.
    ///
    /// Three times the triangles divided by the pairs of neighbours of all nodes; 0 where there
    /// are none (igraph: not a number). Ties as in `triangleCount`.
    ///
    /// - Complexity: O(E^1.5) time at most; O(V + E) memory, and O(V) a thread.
    /// - SeeAlso: R. D. Luce and A. D. Perry, "A method of matrix analysis of group structure",
    ///   *Psychometrika* 14, 1949, doi:10.1007/BF02289146.
    public func transitivity(threads: ThreadCount = .cores) -> Double {
        let ties = RankedTies(self, threads: threads)
        let pairs = ties.degrees.reduce(0) { $0 + Self.pairs($1) }
        return pairs > 0 ? 3 * Double(TriangleCount(ties).total(threads)) / pairs : 0
    }

    private static func pairs(_ degree: Int32) -> Double {
        Double(degree) * (Double(degree) - 1) / 2
    }
}
