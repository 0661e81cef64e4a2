package import DiffusionAnalysis

/// What counts as a path to all whom a policy may have reached; the defaults are the program's.
public struct ReachOptions: Sendable {
    /// Which network is asked.
    public var network = NetworkForm()
    /// Which part of the graph is looked at.
    public var part = GraphPart()
    /// Whether two steps on one day are in order.
    public var allowsSameDay = true
    /// Whether paths count too that time forbids.
    public var allowsAnyOrder = false
    /// Whether paths count too whose steps are about different policies.
    public var allowsMixedPolicies = false

    /// Creates the options that the program has by default.
    public init() {}

    /// The rules of the analysis.
    package var rules: ReachRules {
        var rules = ReachRules()
        rules.allowsSameDay = allowsSameDay
        rules.allowsAnyOrder = allowsAnyOrder
        rules.allowsMixedPolicies = allowsMixedPolicies
        return rules
    }
}
