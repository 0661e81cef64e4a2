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
    /// How measures that look from every node at every other are sampled; nil for the exact scores.
    public var sampling: SampleSettings?
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

/// How a sample of scores came out.
public struct SampleSummary: Hashable, Sendable {
    /// What was drawn by lot.
    public enum Draws: Hashable, Sendable {
        /// Single paths.
        case paths
        /// Nodes, with all that starts or ends there.
        case nodes
    }

    /// What was drawn.
    public let draws: Draws
    /// How many were drawn; 0 where scores are exact, as a sample would have taken as long.
    public let samples: Int
    /// The most by which a score may be off, on the scale of the scores.
    public let error: Double
    /// The same as a fraction of the greatest score that there could be.
    public let share: Double
    /// How likely it is, at the least, that none is off by more.
    public let confidence: Double
    /// The greatest distance that was met, where the bound holds if there is none greater.
    public let longest: Double?

    init(_ found: SampledScores, of draws: Draws) {
        (self.draws, samples, error) = (draws, found.samples, found.error)
        share = found.share
        (confidence, longest) = (found.confidence, found.longest)
    }
}
