public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// What makes one path better than another; ties are broken by the others in this order.
public enum PathPreference: String, Hashable, Sendable, CaseIterable {
    /// Fewer steps.
    case hops
    /// An earlier first possible arrival; an unknown one counts as arbitrarily early.
    case arrival
    /// Fewer steps that state no likelihood, then a greater product of those that do.
    case likelihood
}

/// From whom to whom a policy may have passed, and which paths count.
public struct PathQuestion: Hashable, Sendable {
    /// Where paths may start.
    public var from: [EntityIndex]
    /// Where paths may end.
    public var to: [EntityIndex]
    /// The actors that every path must pass, in any order.
    public var through: [EntityIndex] = []
    /// The actors that no path may pass.
    public var avoiding: [EntityIndex] = []
    /// What makes one path better than another.
    public var preference: PathPreference
    /// How many of the best paths are asked for; nil asks for those of the fewest steps.
    public var count: Int?
    /// How many paths of the fewest steps are given at most.
    public var most: Int
    /// Whether two steps on the same day are in order.
    public var allowsSameDay: Bool
    /// Whether paths that time forbids are listed too.
    public var allowsAnyOrder: Bool
    /// Whether paths are listed too whose steps are about different policies.
    public var allowsMixedPolicies = false

    /// Asks for the paths of the fewest steps that obey time.
    public init(from: [EntityIndex], to: [EntityIndex]) {
        self.from = from
        self.to = to
        preference = .hops
        count = nil
        most = 20
        allowsSameDay = true
        allowsAnyOrder = false
    }

    var rules: TimeRules {
        TimeRules(allowsSameDay: allowsSameDay, allowsAnyOrder: allowsAnyOrder)
    }
}

/// The paths that answer a question.
public struct Pathways: Sendable {
    /// The network that was searched.
    public let network: FrozenNetwork
    /// The paths, best first.
    public let paths: [Pathway]
    /// How many paths there are beyond those given, as far as they were counted: of the fewest
    /// steps, or of any where the best paths were asked.
    public let more: Int
    /// Whether there may be more than were counted.
    public let isCountCapped: Bool
    /// Whether those of the fewest steps were asked for, and not a number of the best.
    public let isOfFewestHops: Bool

    /// The links that the paths rest on, in order.
    public var links: [LinkIndex] {
        let all = paths.flatMap { $0.steps.flatMap { network.edges[$0.edge].links } }
        return Set(all).sorted()
    }
}

extension FrozenNetwork {
    /// Finds how a policy may have passed between actors, obeying time.
    ///
    /// A path meets no actor twice and passes through no other start or end of the question. Every
    /// path that passes `through` and keeps away from `avoiding` is found.
    ///
    /// - Returns: No path where there is none, or where an entity is no node of the network.
    /// - Throws: `GraphError.workLimit` when the search would take too long; `tooLarge` for too
    ///   many actors in `through`.
    public func pathways(_ question: PathQuestion) throws(GraphError) -> Pathways {
        let order: PathOrder =
            switch question.preference {
            case .hops: .hops
            case .arrival: .arrival
            case .likelihood: .likelihood
            }
        var query = PathQuery(
            from: nodes(question.from), to: nodes(question.to), order: order,
            rules: question.rules)
        query.through = nodes(question.through)
        query.avoiding = nodes(question.avoiding)
        guard query.through.count == question.through.count else {
            return Pathways(
                network: self, paths: [], more: 0, isCountCapped: false, isOfFewestHops: true)
        }
        let graph = try temporal(mixed: question.allowsMixedPolicies)
        let tree = PolicyTree(model)
        guard let count = question.count else {
            let found = try graph.fewestHops(query, limit: question.most)
            return Pathways(
                network: self, paths: found.paths.map { pathway($0, tree) },
                more: found.count - found.paths.count, isCountCapped: found.isCountCapped,
                isOfFewestHops: true)
        }
        var search = try PathSearch(graph, query)
        var paths: [Pathway] = []
        while paths.count < count, let path = try search.next() {
            paths.append(pathway(path, tree))
        }
        let more = paths.count < count ? .none : Further(after: &search)
        return Pathways(
            network: self, paths: paths, more: more == .one ? 1 : 0, isCountCapped: more != .none,
            isOfFewestHops: false)
    }

    /// What is known of paths beyond the best that were asked for.
    private enum Further {
        case none
        case one
        case unknown

        init(after search: inout PathSearch) {
            // If it would take too long to look for another path, those found still count.
            guard let next = try? search.next() as TimedPath?? else {
                self = .unknown
                return
            }
            self = next == nil ? .none : .one
        }
    }

    /// The graph with times; all steps of a path agree about a policy, unless mixed paths are
    /// wanted.
    func temporal(mixed: Bool) throws(GraphError) -> TemporalGraph {
        let graph = try temporal
        return mixed ? graph.unloaded : graph
    }

    /// The numbers that the kernel gives those of some entities that are nodes.
    func nodes(_ entities: [EntityIndex]) -> [Int32] {
        entities.compactMap { node(of: $0)?.value }
    }
}
