public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// An actor between others: how tied down it is, and how often it passes things on.
public struct Broker: Hashable, Sendable {
    /// The actor.
    public let entity: EntityIndex
    /// Burt's constraint: how far its contacts are one another's; nil for an isolated actor.
    public let constraint: Double?
    /// Burt's effective size, its contacts less what they have in common; nil for an isolated
    /// actor.
    public let effectiveSize: Double?
    /// How often it brokers in each role, in the order of `Broker.roles`.
    public let counts: [Int]

    /// How often it brokers at all.
    public var total: Int { counts.reduce(0, +) }

    /// The roles of Gould and Fernandez.
    public static let roles = [
        "coordinator", "itinerant", "gatekeeper", "representative", "liaison",
    ]
}

extension FrozenNetwork {
    /// Scores every actor by its place between others.
    ///
    /// Roles follow the flow from giver over broker to taker. Dates are not looked at.
    ///
    /// - Returns: The actors by how often they broker, ties by id.
    /// - Throws: `GraphError.directionRefused` for a network of ties, and what the measures throw.
    /// - Complexity: O(Σ in-degree · out-degree), and O(Σ degree²) for constraint.
    public func brokers(
        _ partition: BrokerPartition, weights: WeightUse = .ignored,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Broker] {
        let groups = try groupNumbers(partition)
        let roles = try graph.brokerageRoles(partition: groups, threads: threads)
        let constraint = try graph.constraint(weights: weights, threads: threads)
        let sizes = try graph.effectiveSize(weights: weights, threads: threads)
        let total = roles.total
        return total.indices.sorted { (-total[$0], $0) < (-total[$1], $1) }.map { node in
            Broker(
                entity: entities[NodeIndex(node)],
                constraint: constraint[node].isFinite ? constraint[node] : nil,
                effectiveSize: sizes[node].isFinite ? sizes[node] : nil,
                counts: [
                    roles.coordinator[node], roles.itinerant[node], roles.gatekeeper[node],
                    roles.representative[node], roles.liaison[node],
                ])
        }
    }
}
