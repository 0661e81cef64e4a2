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
        /// How many links it took because no row reaches the grade and one cannot be judged.
        public let cannotBeJudged: Int
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
    /// How many links that the filters would keep are left out because they are only disputed.
    public private(set) var disputedLeftOut = 0
    /// Which evidence stands.
    package let evidence: EvidenceScope

    /// Keeps everything, links that are only disputed included.
    ///
    /// Questions that walk a network ask what `SelectionCriteria()` keeps.
    public init(everythingIn model: GraphModel) {
        var criteria = SelectionCriteria()
        criteria.disputed = .keep
        self.init(criteria, in: model)
    }

    /// Applies filters to a model.
    ///
    /// - Complexity: O(filters · (links + entities)).
    public init(_ criteria: SelectionCriteria, in model: GraphModel) {
        keepsEntity = Array(repeating: true, count: model.entities.count)
        keepsLink = Array(repeating: true, count: model.links.count)
        takenBy = []
        disbelieved = criteria.filters.flatMap { $0.disbelieved }
        evidence = EvidenceScope(
            model: model, without: Set(disbelieved), keepsDisputed: criteria.disputed != .leave)
        if !criteria.filters.isEmpty {
            takenBy = Array(repeating: -1, count: model.links.count)
            let judge = LinkJudge(model: model, criteria: criteria, scope: evidence)
            for filter in criteria.filters { apply(filter, judge) }
        }
        apply(criteria.disputed, in: model)
    }

    /// The links that fell because their evidence is not believed, in link order.
    public func fallenLinks() -> [Int] {
        let step = steps.firstIndex { $0.option == "--without-source" }
        guard let step else { return [] }
        return takenBy.indices.filter { Int(takenBy[$0]) == step }
    }

    private mutating func apply(_ filter: Filter, _ judge: LinkJudge) {
        // An item falls once no link that stands needs it; other filters take links with their ends.
        let fallsLast = !filter.disbelieved.isEmpty
        if !fallsLast { takeEntities(filter, judge) }
        let counts = takeLinks(filter, judge)
        if fallsLast { takeEntities(filter, judge) }
        steps.append(
            Step(
                option: filter.option, links: keepsLink.count { $0 },
                entities: keepsEntity.count { $0 }, unjudged: counts.unjudged,
                cannotBeJudged: counts.cannotBeJudged, uncertain: counts.uncertain))
    }

    private mutating func takeEntities(_ filter: Filter, _ judge: LinkJudge) {
        guard let kept = judge.entities(kept: filter, links: keepsLink) else { return }
        for index in keepsEntity.indices where !kept[index] { keepsEntity[index] = false }
    }

    private mutating func takeLinks(
        _ filter: Filter, _ judge: LinkJudge
    ) -> (unjudged: Int, cannotBeJudged: Int, uncertain: Int) {
        let number = Int16(steps.count)
        var counts = (unjudged: 0, cannotBeJudged: 0, uncertain: 0)
        for index in keepsLink.indices where keepsLink[index] {
            let verdict = judge.verdict(on: index, filter)
            let ends = keepsEntity[judge.subject(index)] && keepsEntity[judge.object(index)]
            switch verdict {
            case .matches where ends: continue
            case .mayMatch where ends:
                counts.uncertain += 1
                continue
            case .unjudged: counts.unjudged += 1
            case .cannotBeJudged: counts.cannotBeJudged += 1
            case .matches, .mayMatch, .misses: break
            }
            keepsLink[index] = false
            takenBy[index] = number
        }
        return counts
    }

    // MARK: - Disputed links

    /// Leaves out links that are only disputed, or all others.
    private mutating func apply(_ disputed: DisputedLinks, in model: GraphModel) {
        guard disputed != .keep, disputed == .only || model.hasDissent else { return }
        let number = Int16(steps.count)
        var taken = 0
        for index in keepsLink.indices where keepsLink[index] {
            let isDisputed = evidence.standing(ofLink: index) == .disputedOnly
            guard isDisputed != (disputed == .only) else { continue }
            if takenBy.isEmpty { takenBy = Array(repeating: -1, count: keepsLink.count) }
            keepsLink[index] = false
            takenBy[index] = number
            taken += 1
        }
        if disputed == .leave { disputedLeftOut = taken }
        guard taken > 0 || disputed == .only else { return }
        steps.append(
            Step(
                option: "--disputed", links: keepsLink.count { $0 },
                entities: keepsEntity.count { $0 }, unjudged: 0, cannotBeJudged: 0, uncertain: 0))
    }
}

extension Filter {
    fileprivate var disbelieved: [String] {
        if case .withoutSources(let ids) = self { ids } else { [] }
    }
}
