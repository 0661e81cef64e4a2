public import DiffusionModel

/// What some filters keep of a model, and what each of them took.
public struct Selection: Sendable {
    /// What one filter took.
    public struct Step: Hashable, Sendable {
        /// The option that the filter was typed as.
        public let option: String
        /// How many links were left after it.
        public let links: Int
        /// How many entities were left after it.
        public let entities: Int
        /// How many links it took because they are undated or ungraded.
        public let unjudged: Int
        /// How many links it kept that only may match.
        public let uncertain: Int
    }

    /// Whether each entity is kept; shape `[entities]`.
    public internal(set) var keepsEntity: [Bool]
    /// Whether each link is kept; shape `[links]`.
    public internal(set) var keepsLink: [Bool]
    /// What each filter took, in the order of the criteria.
    public internal(set) var steps: [Step] = []
    /// The position in `steps` of the filter that took each link; -1 for what is kept,
    /// and empty where there is no filter.
    public internal(set) var takenBy: [Int16]
    /// The ids of sources, actors and publishers that are not believed.
    public let disbelieved: [String]

    /// Keeps everything.
    public init(everythingIn model: GraphModel) {
        self.init(SelectionCriteria(), in: model)
    }

    /// Applies filters to a model.
    ///
    /// - Complexity: O(filters · (links + entities)).
    public init(_ criteria: SelectionCriteria, in model: GraphModel) {
        keepsEntity = Array(repeating: true, count: model.entities.count)
        keepsLink = Array(repeating: true, count: model.links.count)
        takenBy = []
        disbelieved = criteria.filters.flatMap { $0.disbelieved }
        guard !criteria.filters.isEmpty else { return }
        takenBy = Array(repeating: -1, count: model.links.count)
        let judge = LinkJudge(model: model, criteria: criteria, disbelieved: disbelieved)
        for filter in criteria.filters { apply(filter, judge) }
    }

    /// The links that fell because their evidence is not believed, in link order.
    public func fallenLinks() -> [Int] {
        let step = steps.firstIndex { $0.option == "--without-source" }
        guard let step else { return [] }
        return takenBy.indices.filter { Int(takenBy[$0]) == step }
    }

    private mutating func apply(_ filter: Filter, _ judge: LinkJudge) {
        let number = Int16(steps.count)
        var (unjudged, uncertain) = (0, 0)
        if let kept = judge.entities(kept: filter, links: keepsLink) {
            for index in keepsEntity.indices where !kept[index] { keepsEntity[index] = false }
        }
        for index in keepsLink.indices where keepsLink[index] {
            let verdict = judge.verdict(on: index, filter)
            let ends = keepsEntity[judge.subject(index)] && keepsEntity[judge.object(index)]
            if verdict == .mayMatch, ends { uncertain += 1 }
            guard verdict == .misses || verdict == .unjudged || !ends else { continue }
            if verdict == .unjudged { unjudged += 1 }
            keepsLink[index] = false
            takenBy[index] = number
        }
        steps.append(
            Step(
                option: filter.option, links: keepsLink.count { $0 },
                entities: keepsEntity.count { $0 }, unjudged: unjudged, uncertain: uncertain))
    }
}

extension Filter {
    fileprivate var disbelieved: [String] {
        if case .withoutSources(let ids) = self { ids } else { [] }
    }
}
