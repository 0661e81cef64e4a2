extension CSRGraph {
    /// Estimates the betweenness of every node to within an error.
    ///
    /// Conventions as `betweenness`. By hops, each sample is one shortest path between a random
    /// pair of nodes, every shortest path as likely as the others. With weights it is a random
    /// source, with all its paths. Sampling goes on until Hoeffding's bound, for all nodes and
    /// all looks at the samples together, says that with the confidence asked for no score is
    /// off by more than the error. Where that takes as long as being exact, scores are exact.
    /// A seed always gives the same scores.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - use: What weights do.
    ///   - scale: The denominator of scores, and of the error in the result.
    ///   - threads: How many threads may work.
    /// - Returns: The scores with the bound that holds for them.
    /// - Throws: `parameterOutOfRange`, `weightNotPositive` or `pathCountOverflow`.
    /// - Complexity: O(ln(V / (1 − confidence)) / error²) samples at most, and about
    ///   `ln(V / (1 − confidence)) / error` where no node is on more than a small share of
    ///   paths; O(E) time a sample at most, far less where two searches meet early, with
    ///   weights O(E · log V). O(V + E) memory a thread.
    /// - SeeAlso: W. Hoeffding, "Probability inequalities for sums of bounded random variables",
    ///   *JASA* 58, 1963, doi:10.1080/01621459.1963.10500830, theorem 1; M. Riondato and
    ///   E. M. Kornaropoulos, "Fast approximation of betweenness centrality through sampling",
    ///   *Data Mining and Knowledge Discovery* 30, 2016, doi:10.1007/s10618-015-0423-0;
    ///   U. Brandes and C. Pich, "Centrality estimation in large networks", 2007,
    ///   doi:10.1142/S0218127407018403.
    public func sampledBetweenness(
        _ settings: SampleSettings, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        let isByHops = use == .ignored || weights == nil
        let sampling = PathSampling(graph: self, settings: settings, threads: threads)
        let found =
            nodeCount < 3 || !settings.isFeasible
            ? nil : isByHops ? try sampling.shares() : try sharesOfSources(settings, use, threads)
        guard let found else {
            return SampledScores(
                exact: try betweenness(weights: use, scale: scale, threads: threads))
        }
        let pairs = Double(nodeCount - 1) * Double(nodeCount - 2) * (isUndirected ? 0.5 : 1)
        return SampledScores(
            found.shares, times: scale == .raw ? pairs : 1, samples: found.samples, settings)
    }

    /// The share of the pairs of others at each node, from sources with all their paths; nil where
    /// exact scores take no longer.
    private func sharesOfSources(
        _ settings: SampleSettings, _ use: WeightUse, _ threads: ThreadCount
    ) throws(GraphError) -> (shares: [Double], samples: Int)? {
        let count = Double(nodeCount)
        let sums = try ShortestPathSums(self, use, threads)
        // A source's part is at most n − 2, and n sources make up (n − 1)(n − 2).
        let factor = count / (count - 1)
        let bound = SampleBound(settings, factor: factor, means: nodesWithin)
        let found = try SourceSampling(nodeCount: nodeCount, seed: settings.seed).means(bound) {
            (sources) throws(GraphError) in
            try sums.ofNodes(from: sources).map { $0 / (count - 2) }
        }
        return found.map { ($0.means.map { $0 * factor }, $0.samples) }
    }

    /// Estimates the betweenness of every edge to within an error.
    ///
    /// Conventions as `edgeBetweenness`. Each sample is a random source, with all its paths; else
    /// as `sampledBetweenness`.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - use: What weights do.
    ///   - scale: The denominator of scores, and of the error in the result.
    ///   - threads: How many threads may work.
    /// - Returns: The scores with the bound that holds for them.
    /// - Throws: `parameterOutOfRange`, `weightNotPositive` or `pathCountOverflow`.
    /// - Complexity: O(ln(E / (1 − confidence)) / error²) sources at most, and about
    ///   `ln(E / (1 − confidence)) / error` where no edge is on more than a small share of paths;
    ///   O(E) time a source, with weights O(E · log V). O(V + E) memory a thread.
    public func sampledEdgeBetweenness(
        _ settings: SampleSettings, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        let sums = try ShortestPathSums(self, use, threads)
        // A source's part is at most n − 1, and n sources make up n(n − 1).
        let others = Double(nodeCount - 1)
        let sampling = SourceSampling(nodeCount: nodeCount, seed: settings.seed)
        let part: ([Int32]) throws(GraphError) -> [Double] = { (sources) throws(GraphError) in
            try sums.ofEdges(from: sources).map { $0 / others }
        }
        guard nodeCount > 1, settings.isFeasible,
            let found = try sampling.means(
                SampleBound(settings, factor: 1, means: edgeCount), part)
        else {
            return SampledScores(
                exact: try edgeBetweenness(weights: use, scale: scale, threads: threads))
        }
        let pairs = Double(nodeCount) * others * (isUndirected ? 0.5 : 1)
        return SampledScores(
            found.means, times: scale == .raw ? pairs : 1, samples: found.samples, settings)
    }
}
