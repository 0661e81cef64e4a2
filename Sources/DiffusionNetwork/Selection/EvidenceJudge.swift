import DiffusionModel

/// Judges one link at a time by one filter on evidence, covers as links like others.
struct EvidenceJudge {
    private let criteria: SelectionCriteria
    private let scope: EvidenceScope
    /// Which rows are independent; nil where no filter asks.
    private let witnesses: Witnesses?

    init(model: GraphModel, criteria: SelectionCriteria, scope: EvidenceScope) {
        (self.criteria, self.scope) = (criteria, scope)
        let countsWitnesses = criteria.filters.contains {
            if case .minSources = $0 { true } else { false }
        }
        witnesses = countsWitnesses ? Witnesses(model) : nil
    }

    /// How a link fares; nil where the filter does not look at evidence.
    func verdict(on link: LinkIndex, _ filter: Filter) -> LinkJudge.Verdict? {
        if case .withoutSources = filter {
            return verdict(scope.standing(ofLink: link) != .fallen)
        }
        return verdict(onRows: scope.standingRows(ofLink: link), filter)
    }

    /// How a thing fares by those of its rows that stand; nil where the filter does not look at
    /// rows.
    func verdict(
        onRows rows: @autoclosure () -> [EvidenceRow], _ filter: Filter
    ) -> LinkJudge.Verdict? {
        switch filter {
        case .minGrade(let minimum):
            verdict(scope.outcome(of: Testimony(rows()), against: minimum))
        case .minSources(let count):
            verdict(witnesses?.hasIndependent(count, among: Testimony(rows()).supports) ?? true)
        case .sources(let ids): verdict(rests(on: Set(ids), Testimony(rows())))
        default: nil
        }
    }

    /// Whether a cover, which says what its item is about, passes the filters on evidence.
    func leaves(cover link: LinkIndex) -> Bool {
        criteria.filters.allSatisfy { (verdict(on: link, $0) ?? .matches) == .matches }
    }

    /// Whether one of some sources supports a thing, or disputes it where that is asked for.
    private func rests(on ids: Set<String>, _ testimony: Testimony) -> Bool {
        let rows =
            criteria.includesDisputes ? testimony.supports + testimony.disputes : testimony.supports
        return rows.contains { scope.mentions($0, ids) }
    }

    private func verdict(_ matches: Bool) -> LinkJudge.Verdict { matches ? .matches : .misses }

    private func verdict(_ outcome: EvidenceScope.GradeOutcome) -> LinkJudge.Verdict {
        switch outcome {
        case .reached: .matches
        case .missed: .misses
        case .cannotBeJudged: .cannotBeJudged
        case .ungraded: criteria.keepsUngraded ? .matches : .unjudged
        }
    }
}

extension EvidenceScope {
    /// The same scope, in which only covers that pass the filters on evidence state a policy.
    func judgingCovers(by criteria: SelectionCriteria, in model: GraphModel) -> EvidenceScope {
        let covers = model.covers
        guard !covers.isEmpty else { return self }
        let judge = EvidenceJudge(model: model, criteria: criteria, scope: self)
        var scope = self
        scope.drawsOnDisputed = criteria.drawsOnDisputed
        scope.takenCovers = Set(covers.filter { !judge.leaves(cover: $0) })
        return scope
    }
}
