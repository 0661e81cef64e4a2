/// Betweenness as samples show it, and how far that may lie from the truth.
public struct SampledBetweenness: Hashable, Sendable {
    /// One score per node; shape `[nodeCount]`.
    public let scores: [Double]
    /// How many paths, with weights how many sources, were drawn; 0 where the scores are exact.
    public let samples: Int
    /// The most by which any score may be off, on the scale of the scores; 0 where exact.
    public let error: Double
    /// How likely it is, at the least, that none is off by more.
    public let confidence: Double
}

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
    ///   - error: How far a score may be off as a fraction of its greatest value; in 0..<1.
    ///   - confidence: How likely all scores together must be within the error; in 0..<1.
    ///   - seed: What the random choices follow from.
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
        error: Double, confidence: Double, seed: UInt64, weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> SampledBetweenness {
        guard error > 0, error < 1 else { throw .parameterOutOfRange(.error) }
        guard confidence > 0, confidence < 1 else { throw .parameterOutOfRange(.confidence) }
        let isByHops = use == .ignored || weights == nil
        let sampling = Sampling(
            graph: self, error: error, confidence: confidence, seed: seed, threads: threads)
        let found =
            nodeCount < 3 || error < Self.leastSampledError
            ? nil : isByHops ? try sampling.ofPaths() : try sampling.ofSources(use)
        guard let found else {
            return SampledBetweenness(
                scores: try betweenness(weights: use, scale: scale, threads: threads),
                samples: 0, error: 0, confidence: 1)
        }
        let pairs = Double(nodeCount - 1) * Double(nodeCount - 2) * (isUndirected ? 0.5 : 1)
        let factor = scale == .raw ? pairs : 1
        return SampledBetweenness(
            scores: found.fractions.map { $0 * factor }, samples: found.samples,
            error: error * factor, confidence: confidence)
    }

    /// Below this, samples would be more than there are nodes in any graph that can be stored.
    private static let leastSampledError = 1e-8
}
