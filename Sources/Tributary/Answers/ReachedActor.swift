import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
import Questions

/// An actor that a policy may have come from or gone to, by the path that is shown.
public struct ReachedActor: Hashable, Sendable {
    /// The actor.
    public let actor: Entity
    /// The path that arrives first, or, upstream, leaves last, along the flow.
    public let path: PolicyPath
    /// The bounds of the first possible arrival, or, upstream, of the last possible departure.
    public let days: DayBounds
    /// The neighbour on the path.
    public let neighbour: Entity
    /// The fewest steps of any path.
    public let fewestHops: Int
    /// The policies that can have come by any path.
    public let policies: [Entity]

    /// How many steps the path has.
    public var hops: Int { path.steps.count }

    init(_ reached: Reached, in network: FrozenNetwork, _ ids: LinkNames) {
        let entities = network.model.entities
        actor = entities[reached.entity]
        path = PolicyPath(1, reached.path, in: network, ids)
        (days, fewestHops) = (reached.days, reached.fewestHops)
        neighbour = entities[reached.previous]
        policies = reached.policies.map { entities[$0] }
    }
}
