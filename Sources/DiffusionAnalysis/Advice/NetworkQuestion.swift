public import DiffusionModel
import DiffusionNetwork
import GraphKernel

/// A question to a network about actors that it names, which may have no answer.
public enum NetworkQuestion: Hashable, Sendable {
    /// How a policy may have passed from one to another.
    case paths(PathQuestion)
    /// Whom a policy may have come from or gone to.
    case reach(ReachSide, of: EntityIndex, ReachRules)
    /// To how many it may have gone by which day.
    case reachOverTime(of: EntityIndex, ReachRules)
    /// What stands between two, whatever the dates and policies.
    case separation(from: EntityIndex, to: EntityIndex)
    /// Whether an actor is in the network at all.
    case presence(of: EntityIndex)

    /// The entities that are named, each of which has to be a node.
    public var named: [EntityIndex] {
        switch self {
        case .paths(let asked): asked.from + asked.to + asked.through + asked.avoiding
        case .reach(_, let entity, _), .reachOverTime(let entity, _), .presence(let entity):
            [entity]
        case .separation(let start, let end): [start, end]
        }
    }

    /// Whether steps are walked that time forbids.
    var allowsAnyOrder: Bool {
        switch self {
        case .paths(let asked): asked.allowsAnyOrder
        case .reach(_, _, let rules), .reachOverTime(_, let rules): rules.allowsAnyOrder
        case .separation, .presence: false
        }
    }

    /// Whether the network has an answer.
    ///
    /// - Throws: `GraphError.workLimit` when the search would take too long.
    func isAnswered(by network: FrozenNetwork) throws(GraphError) -> Bool {
        switch self {
        case .paths(var asked):
            // Of the best paths one is enough; those of the fewest steps are searched as asked, so
            // that what is said to have an answer does not turn out to take too long.
            if asked.count != nil { asked.count = 1 }
            return try !network.pathways(asked).paths.isEmpty
        case .reach(let side, let entity, let rules):
            return try !network.reach(side, from: [entity], rules).isEmpty
        case .reachOverTime(let entity, let rules):
            return try !network.reachOverTime(from: [entity], rules).rows.isEmpty
        case .separation(let start, let end):
            guard let start = network.node(of: start), let end = network.node(of: end) else {
                return false
            }
            return try network.separation(from: start, to: end) != nil
        case .presence(let entity): return network.node(of: entity) != nil
        }
    }
}
