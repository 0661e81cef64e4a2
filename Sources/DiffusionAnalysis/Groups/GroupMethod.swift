public import GraphKernel

/// How the actors of a network are put into groups.
public enum GroupMethod: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore
    case weak, strong, biconnected, leiden, cpm, labelPropagation = "label-propagation"

    /// Whether the groups are communities, whose modularity says how well they part the network.
    public var findsCommunities: Bool {
        switch self {
        case .leiden, .cpm, .labelPropagation: true
        case .weak, .strong, .biconnected: false
        }
    }

    /// Whether a resolution says how small the groups are to be.
    public var hasResolution: Bool { self == .leiden || self == .cpm }
}

/// What decides about groups beside their method.
public struct GroupSettings: Hashable, Sendable {
    /// How small communities are to be: more gives smaller ones.
    public var resolution = 1.0
    /// What weights do in communities; components look at none.
    public var weights: WeightUse = .ignored
    /// The seed of the order in which communities look at actors.
    public var seed: UInt64 = 1
    /// How many threads may work.
    public var threads: ThreadCount = .cores

    /// The settings of groups that are not told otherwise.
    public init() {}
}
