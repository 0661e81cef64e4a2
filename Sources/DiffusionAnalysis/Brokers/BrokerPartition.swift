public import DiffusionModel
public import DiffusionNetwork
import GraphKernel

/// What makes a group of actors for the roles of brokers.
public enum BrokerPartition: String, Hashable, Sendable, CaseIterable {
    /// Actors of one kind, as the codebook has it.
    case kind
    /// Actors that lie within the same entity, the first that `within` names.
    ///
    /// An actor that lies within none is a group of its own.
    case within
    /// Actors that some path joins, whatever the direction of links.
    case weak
    /// Communities that Leiden's method finds by modularity.
    case leiden
}

extension FrozenNetwork {
    /// The actors that a partition takes as groups of their own, because they lie within no other.
    ///
    /// - Complexity: O(V).
    public func groupsOfTheirOwn(_ partition: BrokerPartition) -> [EntityIndex] {
        guard partition == .within else { return [] }
        return entities.filter { model.entities[$0].detail.within.isEmpty }
    }

    /// The group of each node.
    func groupNumbers(_ partition: BrokerPartition) throws(GraphError) -> [Int] {
        switch partition {
        case .kind: return numbered { model.entities[$0].kind }
        case .within:
            return numbered { entity in
                let place = model.entities[entity].detail.within.first
                // No id is empty, so an actor that lies within none shares its group with nobody.
                return place.map { model.entities[$0].id }
                    ?? " " + model.entities[entity].id
            }
        case .weak: return graph.weakComponents().labels.map { Int($0) }
        case .leiden: return try graph.leiden().map { Int($0) }
        }
    }

    /// Numbers what names the group of each node.
    private func numbered(_ name: (EntityIndex) -> String) -> [Int] {
        var numbers: [String: Int] = [:]
        return entities.map { entity in
            let name = name(entity)
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
    }
}
