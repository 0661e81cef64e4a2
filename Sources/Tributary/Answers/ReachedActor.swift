import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
import Questions

/// An actor that a policy may have come from or gone to, by the path that is shown.
public struct ReachedActor: Hashable, Sendable {
    /// The actor.
    public let actor: Entity
    /// How many steps the path has.
    public let hops: Int
    /// The bounds of the first possible arrival, or, upstream, of the last possible departure.
    public let days: DayBounds
    /// The neighbour on the path.
    public let neighbour: Entity
    /// The fewest steps of any path.
    public let fewestHops: Int
    /// The policies that can have come by any path.
    public let policies: [Entity]

    private let reached: Reached
    private let network: FrozenNetwork
    private let ids: LinkNames

    /// The path that arrives first, or, upstream, leaves last, along the flow.
    ///
    /// - Complexity: O(steps), each time it is asked for.
    public var path: PolicyPath { PolicyPath(1, reached.path, in: network, ids) }

    init(_ reached: Reached, in network: FrozenNetwork, _ ids: LinkNames) {
        let entities = network.model.entities
        actor = entities[reached.entity]
        (self.reached, self.network, self.ids) = (reached, network, ids)
        hops = reached.hops
        (days, fewestHops) = (reached.days, reached.fewestHops)
        neighbour = entities[reached.previous]
        policies = reached.policies.map { entities[$0] }
    }

    /// Whether two rows say the same.
    public static func == (left: ReachedActor, right: ReachedActor) -> Bool {
        left.actor == right.actor && left.days == right.days && left.policies == right.policies
            && left.neighbour == right.neighbour && left.fewestHops == right.fewestHops
            && left.path == right.path
    }

    /// Mixes in who is reached, and when.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(actor)
        hasher.combine(days)
        hasher.combine(hops)
    }
}
