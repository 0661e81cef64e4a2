public import DiffusionAnalysis
public import GraphKernel
import Threads

/// How actors are put into groups; the defaults are the program's.
public struct GroupOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// How small communities are to be: more gives smaller ones; nil is 1, and 0.1 for `cpm`.
    public var resolution: Double?
    /// What weights do in communities; components look at none.
    public var weights: WeightUse = .ignored
    /// Where chance begins, for communities.
    public var seed: UInt64 = 1

    /// Creates the options that the program has by default.
    public init() {}

    /// The settings of the analysis.
    func settings(of method: GroupMethod, threads: ThreadCount) -> GroupSettings {
        var settings = GroupSettings()
        // A density of 1 would leave only cliques.
        settings.resolution = resolution ?? (method == .cpm ? 0.1 : 1)
        (settings.weights, settings.seed, settings.threads) = (weights, seed, threads)
        return settings
    }
}

/// What brokers are looked for in; the defaults are the program's.
public struct BrokerOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// What makes a group of actors.
    public var partition: BrokerPartition = .kind
    /// What weights do in constraint and effective size.
    public var weights: WeightUse = .ignored

    /// Creates the options that the program has by default.
    public init() {}
}

/// How a network is measured as a whole; the defaults are the program's.
public struct MeasureOptions: Sendable {
    /// Which network is measured.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// The groups whose modularity is wanted, if any.
    public var partition: BrokerPartition?
    /// From which nodes distances are measured.
    public var distances: HopSources = .all

    /// Creates the options that the program has by default.
    public init() {}
}

/// What chokepoints are looked for in; the defaults are the program's.
public struct ChokepointOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()

    /// Creates the options that the program has by default.
    public init() {}
}
