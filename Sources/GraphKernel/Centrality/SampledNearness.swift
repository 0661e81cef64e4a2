extension CSRGraph {
    /// Estimates the closeness of every node to within an error.
    ///
    /// Conventions as `closeness`. Sources are drawn by lot until Hoeffding's bounds of the share
    /// of sources that reach a node, and of the mean of their distances, leave no score more room
    /// than the error, for all nodes and all looks at the samples together. The bound of distances
    /// holds if none is greater than the greatest that was met. Where sampling takes as long as
    /// being exact, scores are exact. A seed always gives the same scores.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - direction: `.incoming` for distances to the node, `.outgoing` for those from it.
    ///   - use: What weights do.
    ///   - scale: The denominator of scores, and of the error in the result.
    ///   - threads: How many threads may work.
    /// - Returns: The scores with the bound that holds for them, and the greatest distance met.
    /// - Throws: `parameterOutOfRange`, `weightNotPositive`.
    /// - Complexity: O(ln(V / (1 − confidence)) / error) sources where distances differ little, up
    ///   to V; O(E) time a source, with weights O(E · log V). O(V + E) memory a thread.
    /// - SeeAlso: D. Eppstein and J. Wang, "Fast approximation of centrality", *Journal of Graph
    ///   Algorithms and Applications* 8(1), 2004, doi:10.7155/jgaa.00081; W. Hoeffding,
    ///   "Probability inequalities for sums of bounded random variables", *JASA* 58, 1963,
    ///   doi:10.1080/01621459.1963.10500830, theorem 1.
    public func sampledCloseness(
        _ settings: SampleSettings, _ direction: Direction = .incoming,
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        let lengths = try lengths(use)
        let step = shortestStep(lengths)
        guard nodeCount > 1, settings.isFeasible,
            let found = sampledFractions(settings, direction, lengths, step, threads)
        else {
            return SampledScores(
                exact: try closeness(direction, weights: use, scale: scale, threads: threads))
        }
        return SampledScores(
            found.fractions, times: scale == .raw ? 1 / step : 1, samples: found.samples, settings,
            longest: found.longest)
    }

    /// Closeness as a fraction; nil where exact scores take no longer.
    private func sampledFractions(
        _ settings: SampleSettings, _ direction: Direction, _ lengths: [Double]?, _ step: Double,
        _ threads: ThreadCount
    ) -> (fractions: [Double], samples: Int, longest: Double)? {
        let sampler = NearnessSampler(self, direction, lengths: lengths, threads)
        let bound = ClosenessBound(settings, nodeCount: nodeCount, step: step)
        let nodes = 0..<nodeCount
        let found = try? SourceSampling(nodeCount: nodeCount, seed: settings.seed).sums(
            at: bound.stages, { sampler.sums(from: $0) },
            until: { sums, samples in
                nodes.allSatisfy {
                    bound.isMet(
                        reached: sums[3 * $0], farness: sums[3 * $0 + 1], samples: samples,
                        longest: sampler.longest)
                }
            })
        guard let (sums, samples) = found else { return nil }
        let scores = nodes.map {
            bound.score(reached: sums[3 * $0], farness: sums[3 * $0 + 1], samples: samples)
        }
        return (sampler.ranking.byNode(scores), samples, sampler.longest)
    }

    /// Estimates the harmonic centrality of every node to within an error.
    ///
    /// Conventions as `harmonic`; sampled as `sampledCloseness`, with a bound that holds whatever
    /// distances there are.
    ///
    /// - Parameters:
    ///   - settings: How far off scores may be, how surely, and where chance begins.
    ///   - direction: `.incoming` for distances to the node, `.outgoing` for those from it.
    ///   - use: What weights do.
    ///   - scale: The denominator of scores, and of the error in the result.
    ///   - threads: How many threads may work.
    /// - Returns: The scores with the bound that holds for them.
    /// - Throws: `parameterOutOfRange`, `weightNotPositive`.
    /// - Complexity: O(ln(V / (1 − confidence)) / error²) sources at most; O(E) time a source, with
    ///   weights O(E · log V). O(V + E) memory a thread.
    /// - SeeAlso: D. Eppstein and J. Wang, doi:10.7155/jgaa.00081; W. Hoeffding,
    ///   doi:10.1080/01621459.1963.10500830, theorem 1.
    public func sampledHarmonic(
        _ settings: SampleSettings, _ direction: Direction = .incoming,
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledScores {
        try settings.check()
        let lengths = try lengths(use)
        let (step, others) = (shortestStep(lengths), Double(max(nodeCount - 1, 0)))
        let sampler = NearnessSampler(self, direction, lengths: lengths, threads)
        // A mean is over all nodes, the node itself among them, a score over the others.
        let factor = nodeCount > 1 ? Double(nodeCount) / others : 1
        let sampling = SourceSampling(nodeCount: nodeCount, seed: settings.seed)
        guard nodeCount > 1, settings.isFeasible,
            let found = try sampling.means(
                SampleBound(settings, factor: factor, means: nodeCount),
                { sampler.column(2, of: sampler.sums(from: $0)).map { $0 * step } })
        else {
            return SampledScores(
                exact: try harmonic(direction, weights: use, scale: scale, threads: threads))
        }
        return SampledScores(
            sampler.ranking.byNode(found.means.map { $0 * factor }),
            times: scale == .raw ? others / step : 1, samples: found.samples, settings)
    }
}
