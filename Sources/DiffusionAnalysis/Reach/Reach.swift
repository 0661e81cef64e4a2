public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// Which way a reach looks from an actor.
public enum ReachSide: Hashable, Sendable {
    /// Against the flow: where a policy may have come from.
    case upstream
    /// Along the flow: where a policy may have gone.
    case downstream
}

/// What it takes for a path to count, to questions about all whom a policy may have reached.
public struct ReachRules: Hashable, Sendable {
    /// Whether two steps on the same day are in order.
    public var allowsSameDay = true
    /// Whether paths that time forbids count too.
    public var allowsAnyOrder = false
    /// Whether paths count too whose steps are about different policies.
    public var allowsMixedPolicies = false

    /// Counts paths that obey time and are about one policy.
    public init() {}
}

extension FrozenNetwork {
    /// Finds every actor that some actors' policies may have come from or gone to, in time.
    ///
    /// - Returns: The actors by the number of steps, then by id.
    /// - Throws: `GraphError.workLimit` when the search would take too long.
    public func reach(
        _ side: ReachSide, from entities: [EntityIndex], _ rules: ReachRules = ReachRules()
    ) throws(GraphError) -> [Reached] {
        let time = TimeRules(
            allowsSameDay: rules.allowsSameDay, allowsAnyOrder: rules.allowsAnyOrder)
        let direction: ReachDirection = side == .downstream ? .downstream : .upstream
        let graph = try temporal(mixed: rules.allowsMixedPolicies)
        let found = try graph.reach(
            direction, from: nodes(entities), rules: time, lesser: intendedEdges)
        let steps = ReachedSteps(found, in: self)
        // Nodes are in the order of ids, and sorting keeps no order of its own.
        return found.enumerated().sorted { left, right in
            (left.element.hops, left.offset) < (right.element.hops, right.offset)
        }.map { Reached($0.element, steps) }
    }
}
