public import DiffusionAnalysis

/// What paths are asked for; the defaults are the program's.
public struct PathOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// The actors that every path passes, in any order, by name.
    public var through: [String] = []
    /// The actors that no path passes, by name.
    public var avoiding: [String] = []
    /// What makes one path better than another; nil asks for the fewest steps.
    public var order: PathPreference?
    /// How many of the best paths are asked for; nil is all of the fewest steps, at most 20, and 20
    /// of the best by another order.
    public var count: Int?
    /// Whether two steps on one day are in order.
    public var allowsSameDay = true
    /// Whether paths are listed too that time forbids.
    public var allowsAnyOrder = false
    /// Whether paths are listed too whose steps are about different policies.
    public var allowsMixedPolicies = false

    /// Creates the options that the program has by default.
    public init() {}
}
