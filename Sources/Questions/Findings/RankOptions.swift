import DiffusionAnalysis
import DiffusionNetwork
public import GraphKernel
import Threads

/// How actors or links are ranked; the defaults are the program's.
public struct RankOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// What scores are divided by.
    public var scale: MeasureScale = .raw
    /// What weights do.
    public var weights: WeightUse = .ignored
    /// Which way measures that look one way do so; nil is each one's own.
    public var direction: Direction?
    /// The share of Katz' score that a step keeps; nil is 0.85 over the largest eigenvalue.
    public var alpha: Double?
    /// How often the walker of PageRank follows a link rather than start again.
    public var damping = 0.85
    /// Where the walker of PageRank starts again, by name; anywhere where it is empty.
    public var restarts: [String] = []
    /// How measures that look from every actor at every other are sampled; nil is exact.
    public var sampling: SampleSettings?
    /// How unknown days are read by measures that obey time.
    public var reading: TimeReading = .possible
    /// Whether two steps on one day are in order, to measures that obey time.
    public var allowsSameDay = true
    /// Whether paths count too whose steps are about different policies, to measures that obey
    /// time.
    public var allowsMixedPolicies = false
    /// How many rows are kept; nil keeps all.
    public var limit: Int?

    /// Creates the options that the program has by default.
    public init() {}

    /// The settings of the analysis.
    func settings(restarts: [NodeIndex], threads: ThreadCount) -> MeasureSettings {
        var settings = MeasureSettings()
        (settings.scale, settings.weights, settings.direction) = (scale, weights, direction)
        (settings.alpha, settings.damping, settings.restarts) = (alpha, damping, restarts)
        (settings.sampling, settings.reading) = (sampling, reading)
        settings.allowsSameDay = allowsSameDay
        settings.allowsMixedPolicies = allowsMixedPolicies
        settings.threads = threads
        return settings
    }
}
