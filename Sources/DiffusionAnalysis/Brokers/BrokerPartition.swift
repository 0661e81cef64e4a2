import DiffusionModel
public import DiffusionNetwork
import GraphKernel

/// What makes a group of actors for the roles of brokers.
public enum BrokerPartition: String, Hashable, Sendable, CaseIterable {
    /// Actors of one kind, as the codebook has it.
    case kind
    /// Actors that lie within the same one, the first that `within` names; others have no group.
    case within
    /// Actors that some path joins, whatever the direction of links.
    case weak
    /// Communities that Leiden's method finds by modularity.
    case leiden
}

extension FrozenNetwork {
    /// How many actors a partition leaves without a group.
    ///
    /// - Complexity: O(V).
    public func countWithoutGroup(_ partition: BrokerPartition) -> Int {
        guard partition == .within else { return 0 }
        return entities.count { model.entities[$0].detail.within.isEmpty }
    }

    /// The group of each node, −1 for none.
    func groupNumbers(_ partition: BrokerPartition) throws(GraphError) -> [Int] {
        switch partition {
        case .kind: return numbered { model.entities[$0].kind }
        case .within:
            return numbered { entity in
                model.entities[entity].detail.within.first.map { model.entities[Int($0)].id }
            }
        case .weak: return graph.weakComponents().labels.map { Int($0) }
        case .leiden: return try graph.leiden().map { Int($0) }
        }
    }

    /// Numbers what names the group of each node; nothing is no group.
    private func numbered(_ name: (Int) -> String?) -> [Int] {
        var numbers: [String: Int] = [:]
        return entities.map { entity in
            guard let name = name(entity) else { return -1 }
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
    }
}
