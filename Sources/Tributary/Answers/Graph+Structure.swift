public import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
public import Exhibits

/// An actor in a group.
public struct GroupMember: Hashable, Sendable {
    /// The number of the group, from 1; larger groups come first.
    public let group: Int
    /// The number of actors in it.
    public let size: Int
    /// The actor.
    public let actor: Entity
}

/// An actor between others, with how often it passes things on in each role.
public struct RankedBroker: Hashable, Sendable {
    /// The place, from 1; ties are broken by id.
    public let rank: Int
    /// The actor.
    public let actor: Entity
    /// Burt's constraint; nil for an isolated actor.
    public let constraint: Double?
    /// Burt's effective size; nil for an isolated actor.
    public let effectiveSize: Double?
    /// How often it brokers in each role, in the order of `Broker.roles`.
    public let counts: [Int]
}

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

extension Graph {
    /// Puts actors into groups: components or communities.
    ///
    /// - Parameters:
    ///   - method: How groups are found.
    ///   - options: What decides beside the method.
    /// - Returns: A row for each actor of each group, the largest first. The verb `groups` writes
    ///   the same.
    /// - Throws: `TributaryError` where a name is unknown or a weight cannot be used.
    public func groups(
        by method: GroupMethod = .weak, _ options: GroupOptions = GroupOptions()
    ) throws(TributaryError) -> Answer<GroupMember> {
        try TributaryError.mapping { () throws -> Answer<GroupMember> in
            let (grouping, composition) = try findGroups(
                by: method, options, hearing: NobodyListening())
            let entities = model.entities
            let members = grouping.groups.enumerated().flatMap { number, members in
                members.map { (group: number + 1, size: members.count, entity: $0) }
            }
            return Answer(composition) { place in
                let row = members[place]
                return GroupMember(
                    group: row.group, size: row.size, actor: entities[row.entity])
            }
        }
    }

    /// Finds who stands between others, and in which role.
    ///
    /// - Parameter options: Where brokers are looked for.
    /// - Returns: The actors by how often they broker. The verb `brokers` writes the same.
    /// - Throws: `TributaryError` where a name is unknown, a weight cannot be used, or links have
    ///   no direction.
    public func brokers(
        _ options: BrokerOptions = BrokerOptions()
    ) throws(TributaryError) -> Answer<RankedBroker> {
        try TributaryError.mapping { () throws -> Answer<RankedBroker> in
            let (brokers, composition) = try findBrokers(options, hearing: NobodyListening())
            let entities = model.entities
            return Answer(composition) { place in
                let broker = brokers[place]
                return RankedBroker(
                    rank: place + 1, actor: entities[broker.entity],
                    constraint: broker.constraint, effectiveSize: broker.effectiveSize,
                    counts: broker.counts)
            }
        }
    }

    /// Measures the network as a whole: density, components, distances.
    ///
    /// - Parameter options: What is measured.
    /// - Returns: One row with all numbers. The verb `measure` writes the same.
    /// - Throws: `TributaryError` where a name is unknown.
    public func measures(
        _ options: MeasureOptions = MeasureOptions()
    ) throws(TributaryError) -> Answer<NetworkMeasures> {
        try TributaryError.mapping { () throws -> Answer<NetworkMeasures> in
            let (measures, composition) = try findMeasures(options, hearing: NobodyListening())
            return Answer(composition) { _ in measures }
        }
    }

    /// Finds the actors and links without which the network falls apart.
    ///
    /// - Parameter options: Where they are looked for.
    /// - Returns: Actors before links, each by how many actors they cut off. The verb `chokepoints`
    ///   writes the same.
    /// - Throws: `TributaryError` where a name is unknown.
    public func chokepoints(
        _ options: ChokepointOptions = ChokepointOptions()
    ) throws(TributaryError) -> Answer<CutPoint> {
        try TributaryError.mapping { () throws -> Answer<CutPoint> in
            let finding = try ChokepointFinding(
                .whole, in: self, options, hearing: NobodyListening())
            guard case .points(let points) = finding.found,
                let composition = try finding.composition()
            else { throw TributaryError(.internal, "no answer to a question about chokepoints") }
            let (frozen, ids) = (finding.asked.frozen, LinkNamesOnDemand(model))
            return Answer(composition) { CutPoint(points[$0], in: frozen, ids.names) }
        }
    }

    /// Finds whom every path from an actor, or to it, must pass.
    ///
    /// - Parameters:
    ///   - side: Whether paths from the actor are meant, downstream, or those to it.
    ///   - actor: An id, name or alias.
    ///   - options: Where they are looked for.
    /// - Returns: Those behind whom somebody stands, by how many. The verb `chokepoints` writes the
    ///   same with `--downstream-of` or `--upstream-of`.
    /// - Throws: `TributaryError` where a name is unknown or ambiguous.
    public func gates(
        _ side: ReachSide, of actor: String, _ options: ChokepointOptions = ChokepointOptions()
    ) throws(TributaryError) -> Answer<GateKeeper> {
        try TributaryError.mapping { () throws -> Answer<GateKeeper> in
            let finding = try ChokepointFinding(
                .gates(side, of: actor), in: self, options, hearing: NobodyListening())
            guard case .gates(let gates) = finding.found,
                let composition = try finding.composition()
            else { throw TributaryError(.internal, "no answer to a question about gates") }
            let entities = model.entities
            return Answer(composition) { place in
                let gate = gates[place]
                return GateKeeper(
                    actor: entities[gate.entity], behind: gate.behind,
                    after: entities[gate.after])
            }
        }
    }
}

extension CutPoint {
    init(_ point: Chokepoint, in network: FrozenNetwork, _ ids: LinkNames) {
        (parts, cutsOff) = (point.parts, point.cutOff)
        switch point.thing {
        case .actor(let entity): thing = .actor(network.model.entities[entity])
        case .link(let position):
            let edge = network.edges[position]
            thing = .link(
                Statement(edge, in: network.model, namingPolicies: false),
                ids: edge.links.map { ids[$0] })
        }
    }
}
