import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
public import Exhibits

/// An actor or a link without which a part of the network falls apart.
public struct CutPoint: Hashable, Sendable {
    /// What is taken away.
    public enum Thing: Hashable, Sendable {
        /// An actor.
        case actor(Entity)
        /// A link, with the ids of the links of the graph that it stands for.
        case link(Statement, ids: [String])
    }

    /// What is taken away.
    public let thing: Thing
    /// The numbers of actors in the parts that are left, greatest first.
    public let parts: [Int]
    /// How many actors are cut off from the largest part that is left.
    public let cutsOff: Int
}

/// An actor that every path between an actor and some others must pass.
public struct GateKeeper: Hashable, Sendable {
    /// The actor.
    public let actor: Entity
    /// How many actors have no path past this one.
    public let behind: Int
    /// The nearest gate before this one, or the actor asked about.
    public let after: Entity
}

/// What stands between two actors: something that every path passes, or one of the fewest that part
/// them.
public struct SeparatingThing: Hashable, Sendable {
    /// In what way it stands there.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Every path passes it.
        case gate
        /// It is one of the fewest actors without whom no path is left.
        case actorCut = "actor-cut"
        /// It is one of the fewest links without which no path is left.
        case linkCut = "link-cut"
    }

    /// In what way it stands there.
    public let role: Role
    /// What stands there.
    public let thing: CutPoint.Thing
}

extension CutPoint {
    init(_ point: Chokepoint, in network: FrozenNetwork, _ ids: LinkNames) {
        (parts, cutsOff) = (point.parts, point.cutOff)
        thing = Thing(point.thing, in: network, ids)
    }
}

extension CutPoint.Thing {
    init(_ thing: Chokepoint.Thing, in network: FrozenNetwork, _ ids: LinkNames) {
        switch thing {
        case .actor(let entity): self = .actor(network.model.entities[entity])
        case .edge(let position):
            let edge = network.edges[position]
            self = .link(
                Statement(edge, in: network.model, namingPolicies: false),
                ids: edge.links.map { ids[$0] })
        }
    }
}
