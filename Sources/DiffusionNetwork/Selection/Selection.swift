public import DiffusionModel

/// What some filters keep of a model, and what each of them took.
public struct Selection: Sendable {
    /// What one filter took.
    public struct Step: Hashable, Sendable {
        /// What took it.
        public enum Cause: Hashable, Sendable {
            /// A filter.
            case filter(Filter.Name)
            /// What is asked about links that are only disputed.
            case disputed
        }

        /// What took it.
        public let cause: Cause
        /// How many links were left after it.
        public let links: Int
        /// How many entities were left after it.
        public let entities: Int
        /// What the filter cannot judge links without; nil where it judges all.
        public let lack: Lack?
        /// How many links it took because they lack this.
        public let unjudged: Int
        /// How many links it took because no row reaches the grade and one cannot be judged.
        public let cannotBeJudged: Int
        /// How many links it kept that only may match.
        public let uncertain: Int
        /// How many offices and `acts-for` a filter on dates let pass because they are undated.
        public let undatedOffices: Int
        /// What the filter did with stands on claims.
        public let positions: PositionStep
    }

    /// Whether each entity is kept: chosen to be a node; shape `[entities]`.
    public internal(set) var keepsEntity: IndexedList<EntityIndex, Bool>
    /// Whether each link is kept: it passes the filters on links and joins what is chosen or comes
    /// along; shape `[links]`.
    public internal(set) var keepsLink: IndexedList<LinkIndex, Bool>
    /// Whether each link passes the filters on links, whichever entities are chosen; shape
    /// `[links]`.
    public internal(set) var passesLink: IndexedList<LinkIndex, Bool>
    /// Whether each stand on each claim is kept; no key for claims on which nobody takes one.
    var keepsPosition: [EntityIndex: [Bool]]
    /// How many stands on claims are left out because they are only disputed.
    public private(set) var disputedPositionsLeftOut = 0
    /// What each filter took, in the order of the criteria.
    public internal(set) var steps: [Step] = []
    /// The position in `steps` of the filter that took each link; -1 for what is kept,
    /// and empty where there is no filter.
    public internal(set) var takenBy: IndexedList<LinkIndex, Int16>
    /// The ids of sources, actors and publishers that are not believed.
    public let disbelieved: [String]
    /// How many links that the filters would keep are left out because they are only disputed.
    public private(set) var disputedLeftOut = 0
    /// Which evidence stands.
    package let evidence: EvidenceScope
    /// The kinds of links that each filter on them asks for.
    private let askedKinds: [[String]]
    /// Whether each post is kept as part of moves alone, and is no edge; empty where none is.
    private var isPartOfMove: IndexedList<LinkIndex, Bool> = []
    /// Whether some entities are chosen from among others, and are nodes alone.
    package private(set) var choosesEntities = false
    /// Whether each entity is chosen or comes along with one that is; empty where none is chosen.
    private(set) var isNear: IndexedList<EntityIndex, Bool> = []
    /// Whether each entity is an item that joins two chosen ones; empty where none is chosen.
    private(set) var joinsChosen: IndexedList<EntityIndex, Bool> = []
    /// Who is chosen for the sake of a named item alone, in which it takes part or another for it,
    /// and the offices by which the other does.
    private var guests: Set<EntityIndex> = []
    private var officesOfGuests: Set<LinkIndex> = []

    /// The policies that paths are asked about; empty for all.
    public let policies: [EntityIndex]

    /// Keeps everything but what an earlier filter left as context, links that are only disputed
    /// included.
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
        keepsEntity = IndexedList(repeating: true, count: model.entities.count)
        keepsLink = IndexedList(repeating: true, count: model.links.count)
        passesLink = keepsLink
        takenBy = []
        keepsPosition = Self.positions(in: model)
        disbelieved = criteria.filters.flatMap { $0.disbelieved }
        policies = criteria.filters.flatMap { $0.policies }
        evidence = EvidenceScope(
            model: model, without: Set(disbelieved), keepsDisputed: criteria.disputed != .leave
        ).judgingCovers(by: criteria, in: model)
        askedKinds = criteria.filters.compactMap { filter in
            if case .linkKinds(let ids) = filter { ids } else { nil }
        }
        if model.hasContext { leaveOutContext(of: model) }
        if !criteria.filters.isEmpty {
            takenBy = IndexedList(repeating: -1, count: model.links.count)
            let judge = LinkJudge(model: model, criteria: criteria, scope: evidence)
            for filter in criteria.filters { apply(filter, judge) }
        }
        apply(criteria.disputed, in: model)
        // The same list for both, so that large models keep one copy.
        if isNear.isEmpty { passesLink = keepsLink }
    }

    /// Leaves out what an earlier filter kept as context: it is read, but no question is about it.
    private mutating func leaveOutContext(of model: GraphModel) {
        keepsEntity = IndexedList(model.entities.map { !$0.detail.isContext })
        choosesEntities = keepsEntity.contains(false)
        keepsLink = IndexedList(
            model.links.indices.map { model.links.detailBesideTexts(at: $0)?.isContext != true })
        passesLink = keepsLink
    }

    /// The links that fell because their evidence is not believed, in link order.
    public func fallenLinks() -> [LinkIndex] {
        let step = steps.firstIndex { $0.cause == .filter(.withoutSources) }
        guard let step else { return [] }
        return takenBy.indices.filter { Int(takenBy[$0]) == step }
    }

    private mutating func apply(_ filter: Filter, _ judge: LinkJudge) {
        // An item falls once no link that stands needs it; other filters take links with their
        // ends.
        let fallsLast = !filter.disbelieved.isEmpty
        let fits = fallsLast ? nil : judge.entities(fitting: filter, links: passesLink)
        if let fits { keep(fits) }
        choose(filter, judge)
        let counts = takeLinks(filter, judge, fits)
        if fallsLast, let fits = judge.entities(fitting: filter, links: passesLink) { keep(fits) }
        steps.append(
            Step(
                cause: .filter(filter.name), links: keepsLink.count { $0 },
                entities: keepsEntity.count { $0 }, lack: filter.lack, unjudged: counts.unjudged,
                cannotBeJudged: counts.cannotBeJudged, uncertain: counts.uncertain,
                undatedOffices: counts.undatedOffices, positions: takePositions(filter, judge)))
    }

    private mutating func keep(_ entities: IndexedList<EntityIndex, Bool>) {
        for index in keepsEntity.indices where !entities[index] { keepsEntity[index] = false }
    }

    /// Chooses nodes, where the filter does, and finds who comes along with them.
    private mutating func choose(_ filter: Filter, _ judge: LinkJudge) {
        guard var chosen = judge.entities(chosenBy: filter) else { return }
        let company = judge.guests(of: filter)
        for guest in company.entities { chosen[guest] = true }
        keep(chosen)
        choosesEntities = true
        guests.formUnion(company.entities)
        officesOfGuests.formUnion(company.offices)
        let hosts = IndexedList<EntityIndex, Bool>(
            keepsEntity.indices.map { keepsEntity[$0] && !guests.contains($0) })
        let companions = Companions(of: hosts, passesLink, in: judge.model, judge.scope)
        (isNear, joinsChosen) = (companions.isNear, companions.joins)
        for guest in guests where keepsEntity[guest] { isNear[guest] = true }
    }

    /// Whether a link may join two that are chosen.
    func mayMeet(
        _ one: EntityIndex, _ other: EntityIndex, by link: LinkIndex, in model: GraphModel
    ) -> Bool {
        !officesOfGuests.isEmpty && officesOfGuests.contains(link)
            || mayMeet(one, other, through: model.item(ofLink: link))
    }

    /// Whether two that are chosen may be joined: who is there for an item's sake only by that
    /// item.
    func mayMeet(
        _ one: EntityIndex, _ other: EntityIndex, through item: @autoclosure () -> EntityIndex?
    ) -> Bool {
        guard !guests.isEmpty, guests.contains(one) || guests.contains(other) else { return true }
        return item().map { keepsEntity[$0] && !guests.contains($0) } ?? false
    }

    private struct Counts {
        var (unjudged, cannotBeJudged, uncertain, undatedOffices) = (0, 0, 0, 0)
    }

    private mutating func takeLinks(
        _ filter: Filter, _ judge: LinkJudge, _ fits: IndexedList<EntityIndex, Bool>?
    ) -> Counts {
        let number = Int16(steps.count)
        var counts = Counts()
        for link in passesLink.indices where passesLink[link] {
            let verdict = judge.verdict(on: link, filter)
            let (subject, object) = (judge.subject(link), judge.object(link))
            let passes =
                (verdict == .matches || verdict == .mayMatch)
                && (fits.map { $0[subject] && $0[object] } ?? true)
            let joins =
                isNear.isEmpty
                || isNear[subject] && isNear[object]
                    && mayMeet(subject, object, by: link, in: judge.model)
            let wasKept = keepsLink[link]
            (passesLink[link], keepsLink[link]) = (passes, wasKept && passes && joins)
            if passes, !filter.asks(forKind: judge.model.kindID(ofLink: link)) {
                leaveToMoves(link)
            }
            guard wasKept else { continue }
            if verdict == .unjudged { counts.unjudged += 1 }
            if verdict == .cannotBeJudged { counts.cannotBeJudged += 1 }
            guard keepsLink[link] else {
                takenBy[link] = number
                continue
            }
            if verdict == .mayMatch { counts.uncertain += 1 }
            if judge.passesUndated(link, filter) { counts.undatedOffices += 1 }
        }
        return counts
    }

    /// Whether officials who move by posts of a kind of moves may carry a policy, as far as filters
    /// on kinds of links say.
    func keepsMove(_ kind: String) -> Bool { askedKinds.allSatisfy { $0.contains(kind) } }

    /// Whether a link passes the filters on links, and not only for the moves that posts make.
    func passesAsEdge(_ link: LinkIndex) -> Bool {
        passesLink[link] && (isPartOfMove.isEmpty || !isPartOfMove[link])
    }

    /// Whether no post is an edge, as moves are asked for and posts are not.
    var leavesPostsToMoves: Bool { !isPartOfMove.isEmpty }

    private mutating func leaveToMoves(_ post: LinkIndex) {
        if isPartOfMove.isEmpty {
            isPartOfMove = IndexedList(
                repeating: false, count: keepsLink.count)
        }
        isPartOfMove[post] = true
    }

    // MARK: - Disputed links

    /// Leaves out links that are only disputed, or all others.
    private mutating func apply(_ disputed: DisputedLinks, in model: GraphModel) {
        guard disputed != .keep, disputed == .only || model.hasDissent else { return }
        let before = positionCount
        let positions = takePositions(disputed, in: model)
        if disputed == .leave { disputedPositionsLeftOut = before - positions.left }
        let number = Int16(steps.count)
        var taken = 0
        for index in passesLink.indices where passesLink[index] {
            let isDisputed = evidence.standing(ofLink: index) == .disputedOnly
            guard isDisputed != (disputed == .only) else { continue }
            if takenBy.isEmpty { takenBy = IndexedList(repeating: -1, count: keepsLink.count) }
            passesLink[index] = false
            guard keepsLink[index] else { continue }
            keepsLink[index] = false
            takenBy[index] = number
            taken += 1
        }
        if disputed == .leave { disputedLeftOut = taken }
        guard taken > 0 || disputed == .only else { return }
        steps.append(
            Step(
                cause: .disputed, links: keepsLink.count { $0 },
                entities: keepsEntity.count { $0 }, lack: nil, unjudged: 0, cannotBeJudged: 0,
                uncertain: 0, undatedOffices: 0, positions: positions))
    }
}

extension Filter {
    /// Whether links of a kind are asked for, rather than what they make together.
    fileprivate func asks(forKind id: @autoclosure () -> String) -> Bool {
        if case .linkKinds(let ids) = self { ids.contains(id()) } else { true }
    }

    /// The policies that the filter asks about; empty for filters on anything else.
    package var policies: [EntityIndex] {
        if case .policies(let policies) = self { policies } else { [] }
    }

    fileprivate var disbelieved: [String] {
        if case .withoutSources(let ids) = self { ids } else { [] }
    }
}
