/// What a sample is to keep: how far scores may be off, and how surely.
public struct SampleSettings: Hashable, Sendable {
    /// The most by which a score may be off, as a fraction of the greatest possible; between 0 and
    /// 1, neither included.
    public var error: Double
    /// How likely it is, at the least, that none is off by more; between 0 and 1, neither
    /// included.
    public var confidence: Double
    /// Where chance begins; a seed always gives the same scores.
    public var seed: UInt64

    /// Asks for an error.
    public init(error: Double, confidence: Double = 0.9, seed: UInt64 = 1) {
        (self.error, self.confidence, self.seed) = (error, confidence, seed)
    }

    /// Below this, samples would be more than there are nodes in any graph that can be stored.
    private static let leastError = 1e-8

    /// Whether a sample can be taken at all.
    var isFeasible: Bool { error >= Self.leastError }

    /// - Throws: `parameterOutOfRange`.
    func check() throws(GraphError) {
        guard error > 0, error < 1 else { throw .parameterOutOfRange(.error) }
        guard confidence > 0, confidence < 1 else { throw .parameterOutOfRange(.confidence) }
    }
}

/// Scores as samples show them, and how far they may lie from the truth.
public struct SampledScores: Hashable, Sendable {
    /// One score per node, or per edge; shape `[nodeCount]` or `[edgeCount]`.
    public let scores: [Double]
    /// How many paths or sources were drawn; 0 where the scores are exact.
    public let samples: Int
    /// The most by which any score may be off, on the scale of the scores; 0 where exact.
    public let error: Double
    /// The same as a fraction of the greatest score that there could be.
    public let share: Double
    /// How likely it is, at the least, that none is off by more; 1 where exact.
    public let confidence: Double
    /// The greatest distance that was met, where the bound holds if there is none greater; nil
    /// where it holds whatever distances there are.
    public var longest: Double?

    /// Scores that were not sampled.
    init(exact scores: [Double]) {
        (self.scores, samples, error, share, confidence) = (scores, 0, 0, 0, 1)
    }

    /// Scores that are fractions, 1 at most, times a factor.
    init(
        _ fractions: [Double], times factor: Double, samples: Int, _ settings: SampleSettings,
        longest: Double? = nil
    ) {
        // A mean over fewer nodes than there are may lie above what any truth could be.
        scores = fractions.map { min($0, 1) * factor }
        (self.samples, self.longest) = (samples, longest)
        (share, confidence) = (settings.error, settings.confidence)
        error = settings.error * factor
    }
}

/// Draws sources in stages until the means of what they give are near enough.
struct SourceSampling {
    /// How many nodes there are to draw from.
    let nodeCount: Int
    let seed: UInt64

    /// Sums what sources give.
    ///
    /// - Parameters:
    ///   - stages: After how many sources it is looked whether they are enough.
    ///   - take: What some sources give, added up: one part for each mean.
    ///   - isEnough: Whether these sums of so many sources are enough.
    /// - Returns: The sums and how many sources they are of; nil where every node would take no
    ///   longer.
    /// - Throws: what `take` throws.
    func sums(
        at stages: [Int], _ take: ([Int32]) throws(GraphError) -> [Double],
        until isEnough: ([Double], Int) -> Bool
    ) throws(GraphError) -> (sums: [Double], samples: Int)? {
        var (sums, drawn) = ([Double](), 0)
        for samples in stages {
            guard samples < nodeCount else { return nil }
            let parts = try take((drawn..<samples).map { source(number: $0) })
            if sums.isEmpty {
                sums = parts
            } else {
                for index in sums.indices { sums[index] += parts[index] }
            }
            drawn = samples
            if isEnough(sums, samples) { return (sums, samples) }
        }
        return nil
    }

    /// Means of parts in 0...1, each near enough by a bound; nil where every node would take no
    /// longer.
    func means(
        _ bound: SampleBound, _ take: ([Int32]) throws(GraphError) -> [Double]
    ) throws(GraphError) -> (means: [Double], samples: Int)? {
        let found = try sums(at: bound.stages, take) { sums, samples in
            let share = 1 / Double(samples)
            return sums.allSatisfy { bound.isMet(mean: $0 * share, samples: samples) }
        }
        return found.map { (sums, samples) in (sums.map { $0 / Double(samples) }, samples) }
    }

    private func source(number: Int) -> Int32 {
        var random = RandomBits(seed: seed).stream(UInt64(number))
        return Int32(random.below(nodeCount))
    }
}
