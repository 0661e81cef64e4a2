public import DiffusionModel
public import GraphKernel

/// How far a network is folded.
public enum NetworkLevel: String, Hashable, Sendable, CaseIterable {
    /// Every entity is a node.
    case item
    /// Agreements and events become edges between the actors that they join.
    case actor
    /// Besides, agencies and officials are folded into the region that they act for.
    case region
}

/// Which links are edges, and which way they lead.
public enum NetworkView: String, Hashable, Sendable, CaseIterable {
    /// Along the flow of a policy, by the codebook's orientation.
    case flow
    /// Links of every kind, without direction.
    case ties
    /// Links of every kind, from subject to object.
    case asWritten = "as-written"
}

/// How a model is frozen to a network.
public struct NetworkSettings: Hashable, Sendable {
    /// How far the network is folded.
    public var level: NetworkLevel
    /// Which links are edges, and which way they lead.
    public var view: NetworkView
    /// Orientations that stand in for the codebook's, by the id of the link kind.
    public var orientations: [String: Orientation]
    /// Whether nodes that no edge joins to another are left out.
    public var dropsIsolated = false
    /// Whether a pair of roles stays an edge whose own times are in order for no choice of days.
    public var allowsAnyOrder = false
    /// How many threads may freeze and measure; no result depends on it.
    public var threads = ThreadCount.cores

    /// Creates settings.
    public init(
        level: NetworkLevel = .actor, view: NetworkView = .flow,
        orientations: [String: Orientation] = [:]
    ) {
        self.level = level
        self.view = view
        self.orientations = orientations
    }
}
