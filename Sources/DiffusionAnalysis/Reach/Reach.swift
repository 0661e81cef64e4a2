public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// An actor that a policy may have come from or gone to, by the path that is shown.
public struct Reached: Hashable, Sendable {
    /// The entity.
    public let entity: EntityIndex
    /// The path that arrives first, or, upstream, leaves last, along the flow.
    ///
    /// Ties go to the path of the fewest steps, then to the better chronology, to what is more than
    /// intended, to the greater likelihood, and to the order of ids.
    public let path: Pathway
    /// The bounds of the first possible arrival, or, upstream, of the last possible departure.
    public let days: DayBounds
    /// The neighbour on the path.
    public let previous: EntityIndex
    /// The fewest steps of any path.
    public let fewestHops: Int
    /// The policies that can have come by any path, sorted.
    public let policies: [EntityIndex]
    /// Whether it would have taken too long to find all policies, so that one may be missing.
    public let mayMissPolicies: Bool

    /// How many steps the path has.
    public var hops: Int { path.steps.count }
}

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
        let tree = PolicyTree(model)
        // The policy asked about may lie within a stated one without any step that states it.
        let stated = askedPolicies.isEmpty ? nil : statedPolicies()
        let reached = found.map { row(of: $0, side, tree, stated) }
        // Nodes are in the order of ids, and sorting keeps no order of its own.
        return reached.enumerated().sorted { left, right in
            (left.element.hops, left.offset) < (right.element.hops, right.offset)
        }.map(\.element)
    }

    private func row(
        of found: ReachedNode, _ side: ReachSide, _ tree: PolicyTree, _ stated: Set<EntityIndex>?
    ) -> Reached {
        let nodes = found.path.nodes
        let previous = side == .downstream ? nodes[nodes.count - 2] : nodes[1]
        let days = side == .downstream ? found.path.arrival : found.path.departure
        let path = pathway(found.path, tree)
        // Of paths about different policies only the one that is shown says what it is about.
        let carried = found.cargo.flatMap { tree.widest(Set($0.map { EntityIndex(value: $0) })) }
        return Reached(
            entity: entities[NodeIndex(value: found.node)], path: path, days: DayBounds(days),
            previous: entities[NodeIndex(value: previous)], fewestHops: found.fewestHops,
            policies: Set(carried.filter { stated?.contains($0) ?? true } + path.policies.common)
                .sorted(), mayMissPolicies: !found.isCargoWhole)
    }
}
