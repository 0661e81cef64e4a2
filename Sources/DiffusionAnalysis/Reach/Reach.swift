public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// An actor that a policy may have come from or gone to, and the best that is known of the way.
///
/// Each value is the best of its own kind; they may come from different paths.
public struct Reached: Hashable, Sendable {
    /// The entity, as a position in `GraphModel.entities`.
    public let entity: Int
    /// The fewest steps.
    public let hops: Int
    /// The bounds of the first possible arrival, or, upstream, of the last possible departure.
    public let days: DayBounds
    /// The best chronology of any path.
    public let chronology: Chronology
    /// The greatest likelihood of any path; nothing where no step of that path says.
    public let likelihood: PathLikelihood?
    /// The neighbour on a path of the fewest steps, as a position in `GraphModel.entities`.
    public let previous: Int
    /// A path of the fewest steps, along the flow.
    public let fewest: Pathway
}

/// Which way a reach looks from an actor.
public enum ReachSide: Hashable, Sendable {
    /// Against the flow: where a policy may have come from.
    case upstream
    /// Along the flow: where a policy may have gone.
    case downstream
}

extension FrozenNetwork {
    /// Finds every actor that some actors' policies may have come from or gone to, in time.
    ///
    /// - Returns: The actors by the number of steps, then by id.
    /// - Throws: `GraphError.workLimit` when the search would take too long.
    public func reach(
        _ side: ReachSide, from entities: [Int], allowsSameDay: Bool = true,
        allowsAnyOrder: Bool = false
    ) throws(GraphError) -> [Reached] {
        let rules = TimeRules(allowsSameDay: allowsSameDay, allowsAnyOrder: allowsAnyOrder)
        let direction: ReachDirection = side == .downstream ? .downstream : .upstream
        let found = try temporal.reach(direction, from: nodes(entities), rules: rules)
        let reached = found.map { best(of: $0, side) }
        // Nodes are in the order of ids, and sorting keeps no order of its own.
        return reached.enumerated().sorted { left, right in
            (left.element.hops, left.offset) < (right.element.hops, right.offset)
        }.map(\.element)
    }

    private func best(of found: ReachedNode, _ side: ReachSide) -> Reached {
        let nodes = found.fewest.nodes
        let previous = side == .downstream ? nodes[nodes.count - 2] : nodes[1]
        let days = side == .downstream ? found.first.arrival : found.first.departure
        return Reached(
            entity: entities[Int(found.node)], hops: found.fewest.edges.count,
            days: DayBounds(days), chronology: found.chronology,
            likelihood: likelihood(of: found.likeliest.edges),
            previous: entities[Int(previous)], fewest: pathway(found.fewest))
    }
}
