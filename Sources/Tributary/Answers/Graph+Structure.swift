public import DiffusionAnalysis
public import DiffusionModel
import DiffusionNetwork
import Exhibits
public import Questions

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
}
