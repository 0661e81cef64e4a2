public import DiffusionNetwork
public import GraphKernel

/// How measures are taken.
public struct MeasureSettings: Hashable, Sendable {
    /// The denominator.
    public var scale: MeasureScale = .raw
    /// What weights do.
    public var weights: WeightUse = .ignored
    /// Which way measures that look one way do so; nil takes each measure's own.
    ///
    /// Closeness in time refuses both ways, for time runs one way along a path.
    public var direction: Direction?
    /// The share of Katz' score that a step keeps; nil means 0.85 over the largest eigenvalue.
    public var alpha: Double?
    /// How often the walker of PageRank follows a link rather than start again.
    public var damping = 0.85
    /// Where the walker of PageRank starts again; anywhere where it is empty.
    public var restarts: [NodeIndex] = []
    /// How betweenness is sampled; nil for the exact scores.
    public var sampling: BetweennessSampling?
    /// How unknown days are read by measures that obey time.
    public var reading: TimeReading = .possible
    /// Whether two steps on one day are in order, to measures that obey time.
    public var allowsSameDay = true
    /// Whether paths count too whose steps are about different policies, to measures that obey
    /// time.
    public var allowsMixedPolicies = false
    /// How many threads may measure; no score depends on it.
    public var threads = ThreadCount.cores

    /// The settings of a measure that is not told otherwise.
    public init() {}

    /// The days and readings of measures that obey time.
    var frame: TimeFrame {
        TimeFrame(reading, rules: TimeRules(allowsSameDay: allowsSameDay))
    }
}

/// What a sample of betweenness is to keep.
public struct BetweennessSampling: Hashable, Sendable {
    /// The most by which a score may be off, as a fraction of the greatest possible.
    public var error: Double
    /// How likely it is, at the least, that none is off by more.
    public var confidence = 0.9
    /// Where chance begins.
    public var seed: UInt64 = 1

    /// Asks for an error.
    public init(error: Double) { self.error = error }
}

/// How a sample of betweenness came out.
public struct SampledScores: Hashable, Sendable {
    /// How many paths, with weights how many sources, were drawn; 0 where scores are exact.
    public let samples: Int
    /// The most by which a score may be off, on the scale of the scores.
    public let error: Double
    /// How likely it is, at the least, that none is off by more.
    public let confidence: Double
}
