import DiffusionModel

/// Judges one link at a time by one filter.
struct LinkJudge {
    enum Verdict { case matches, mayMatch, misses, unjudged, cannotBeJudged }

    let model: GraphModel
    let criteria: SelectionCriteria
    let scope: EvidenceScope
    private let policies: LinkPolicies
    let evidence: EvidenceJudge
    /// The policies that agree with those that are asked for.
    private let agreeing: Set<EntityIndex>

    init(model: GraphModel, criteria: SelectionCriteria, scope: EvidenceScope) {
        self.model = model
        self.criteria = criteria
        self.scope = scope
        evidence = EvidenceJudge(model: model, criteria: criteria, scope: scope)
        policies = scope.linkPolicies
        let wanted = criteria.filters.flatMap(\.policies)
        agreeing = wanted.isEmpty ? [] : Set(PolicyTree(model).agreeing(with: wanted))
    }

    func subject(_ link: LinkIndex) -> EntityIndex { model.links.subjects[link] }

    func object(_ link: LinkIndex) -> EntityIndex { model.links.objects[link] }

    func verdict(on link: LinkIndex, _ filter: Filter) -> Verdict {
        switch filter {
        case .kinds, .within, .only: .matches
        case .linkKinds(let ids):
            // Asking for moves is asking for the posts that they are made of.
            verdict(
                ids.contains(model.kindID(ofLink: link))
                    || model.move(toPost: link).map { ids.contains($0) } ?? false)
        case .mechanisms(let wanted):
            verdict(model.mechanisms(ofLink: link).contains { wanted.contains($0) })
        case .stages(let wanted): verdict(wanted.contains(model.stage(ofLink: link)))
        case .notIntended: verdict(model.stage(ofLink: link) != .intended)
        case .policies: verdict(onPolicies: policies[link])
        case .after, .before, .during, .at:
            verdict(onDate: model.timing(ofLink: link), isTimeless: isTimeless(link), filter)
        case .minGrade, .minSources, .sources, .withoutSources:
            evidence.verdict(on: link, filter) ?? .matches
        }
    }

    private func verdict(_ matches: Bool) -> Verdict { matches ? .matches : .misses }

    // MARK: - Policies

    private func verdict(onPolicies stated: [EntityIndex]) -> Verdict {
        guard !stated.isEmpty else { return criteria.keepsUnstated ? .matches : .unjudged }
        return verdict(stated.contains { agreeing.contains($0) })
    }

    // MARK: - Dates

    /// Filters on dates keep what may match; of several dates the best verdict counts.
    func verdict(
        onDate timing: Timing?, isTimeless: Bool = false, _ filter: Filter
    ) -> Verdict {
        guard let timing else {
            return criteria.keepsUndated || isTimeless ? .matches : .unjudged
        }
        let verdicts = verdicts(on: timing, filter)
        if verdicts.contains(.matches) { return .matches }
        return verdicts.contains(.mayMatch) ? .mayMatch : .misses
    }

    /// The verdicts on a time by each date of a filter.
    private func verdicts(on time: Timing, _ filter: Filter) -> [Verdict] {
        switch filter {
        case .after(let dates): dates.map { verdict(time, laterThan: $0.bounds.latest) }
        case .before(let dates): dates.map { verdict(time, earlierThan: $0.bounds.earliest) }
        case .during(let dates), .at(let dates): dates.map { verdict(time, within: $0.bounds) }
        default: [.matches]
        }
    }

    /// Undated offices and `acts-for` say who belongs to whom, at no time and at all times.
    private func isTimeless(_ link: LinkIndex) -> Bool {
        model.codebook.isMembership(Int(model.links.kinds[link]))
    }

    /// Whether a filter on dates lets a link pass because it says who belongs to whom, undated.
    func passesUndated(_ link: LinkIndex, _ filter: Filter) -> Bool {
        switch filter {
        case .after, .before, .during, .at:
            isTimeless(link) && model.timing(ofLink: link) == nil
        default: false
        }
    }

    private func verdict(_ time: Timing, laterThan day: CalendarDay) -> Verdict {
        let surely = time.isMoment ? time.start.earliest : time.end.earliest
        if surely > day { return .matches }
        return time.end.latest > day ? .mayMatch : .misses
    }

    private func verdict(_ time: Timing, earlierThan day: CalendarDay) -> Verdict {
        if time.start.latest < day { return .matches }
        return time.start.earliest < day ? .mayMatch : .misses
    }

    private func verdict(_ time: Timing, within bounds: DayBounds) -> Verdict {
        guard time.possibleDays.overlaps(bounds) else { return .misses }
        let surely =
            time.isMoment
            ? time.start.earliest >= bounds.earliest && time.start.latest <= bounds.latest
            : time.start.latest <= bounds.latest && time.end.earliest >= bounds.earliest
        return surely ? .matches : .mayMatch
    }

    /// Whether an item's own time passes a filter on dates; what has no time passes.
    func keeps(item index: EntityIndex, _ filter: Filter) -> Bool {
        guard let time = model.entities[index].timing else { return true }
        return verdicts(on: time, filter).contains { $0 != .misses }
    }
}
