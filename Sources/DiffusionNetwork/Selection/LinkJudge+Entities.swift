import DiffusionModel

/// Judges entities by the filters that choose among them.
extension LinkJudge {
    /// Whether each entity is chosen as a node, or nil where the filter does not choose.
    func entities(chosenBy filter: Filter) -> IndexedList<EntityIndex, Bool>? {
        switch filter {
        case .kinds(let wanted):
            IndexedList(
                model.entities.map { entity in
                    wanted.contains { model.codebook.isKind(entity.kind, a: $0) }
                })
        case .within(let places): inside(places)
        case .only(let named): named.isEmpty ? nil : only(Set(named))
        default: nil
        }
    }

    /// Whether each entity is still there under a filter on dates or evidence, which takes the
    /// links of one that is not; nil under other filters.
    func entities(
        fitting filter: Filter, links: IndexedList<LinkIndex, Bool>
    ) -> IndexedList<EntityIndex, Bool>? {
        switch filter {
        case .after, .before, .during, .at: timely(filter)
        case .withoutSources: standing(with: links)
        default: nil
        }
    }

    /// An item is there at its own time, at that of each link of it that has its own, and a claim
    /// when somebody takes a stand on it.
    private func timely(_ filter: Filter) -> IndexedList<EntityIndex, Bool> {
        var fits = IndexedList<EntityIndex, Bool>(
            model.entities.indices.map { keeps(item: $0, filter) })
        guard fits.contains(false) else { return fits }
        for link in model.links.indices where model.links.timingIndices[link] >= 0 {
            let verdict = verdict(on: link, filter)
            guard verdict == .matches || verdict == .mayMatch else { continue }
            fits[subject(link)] = true
            fits[object(link)] = true
        }
        for claim in fits.indices where !fits[claim] {
            fits[claim] = model.entities[claim].detail.positions.contains {
                $0.timing != nil
                    && [.matches, .mayMatch].contains(verdict(onDate: $0.timing, filter))
            }
        }
        return fits
    }

    // MARK: - Standing

    /// Whether each entity is left: an item falls with its evidence unless something needs it.
    ///
    /// A link with evidence of its own needs its ends, a stand on a claim the claim, and whatever
    /// is left the policies that it is about. An actor exists whoever speaks of it.
    private func standing(
        with links: IndexedList<LinkIndex, Bool>
    ) -> IndexedList<EntityIndex, Bool> {
        var stands = IndexedList<EntityIndex, Bool>(model.entities.indices.map { holds(item: $0) })
        for link in links.indices where links[link] {
            (stands[subject(link)], stands[object(link)]) = (true, true)
            for policy in model.links.policies(at: link) { stands[policy] = true }
        }
        spreadOutwards(&stands)
        return stands
    }

    private func holds(item index: EntityIndex) -> Bool {
        model.codebook.isActor(model.entities[index].kind)
            || scope.standing(model.evidence(ofEntity: index)) != .fallen
            || model.entities[index].detail.positions.contains {
                scope.stands($0, onClaim: index)
            }
    }

    /// Whatever something that stands is about or lies in stands as well.
    private func spreadOutwards(_ stands: inout IndexedList<EntityIndex, Bool>) {
        var queue = stands.indices.filter { stands[$0] }
        while let index = queue.popLast() {
            let detail = model.entities[index].detail
            for other in detail.policies + detail.within where !stands[other] {
                stands[other] = true
                queue.append(other)
            }
        }
    }

    // MARK: - Within

    /// What lies within places: by `within`, by acting for them, by an office there, and the
    /// items that join two of those.
    private func inside(_ places: [EntityIndex]) -> IndexedList<EntityIndex, Bool> {
        var inside = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        for place in places { inside[place] = true }
        spreadInwards(&inside)
        for link in model.links.indices where belongs(link) && inside[object(link)] {
            inside[subject(link)] = true
        }
        spreadInwards(&inside)
        for item in items(joining: inside) { inside[item] = true }
        return inside
    }

    /// Whatever lies within something inside is inside.
    private func spreadInwards(_ inside: inout IndexedList<EntityIndex, Bool>) {
        var changed = true
        while changed {
            changed = false
            for (index, entity) in model.entities.indexed() where !inside[index] {
                guard entity.detail.within.contains(where: { inside[$0] }) else { continue }
                inside[index] = true
                changed = true
            }
        }
    }

    private func belongs(_ link: LinkIndex) -> Bool {
        let origin = model.links.origins[link]
        return origin == .actsFor || origin == .post
    }

    // MARK: - Only

    /// The named, the participants of named items, and the items that join two of the named.
    private func only(_ named: Set<EntityIndex>) -> IndexedList<EntityIndex, Bool> {
        let isNamed = IndexedList<EntityIndex, Bool>(
            model.entities.indices.map { named.contains($0) })
        var kept = isNamed
        for party in parties(of: named) { kept[party] = true }
        for item in items(joining: isNamed) { kept[item] = true }
        return kept
    }

    /// Who is chosen for the sake of named items alone: their participants, and the regions and
    /// agencies for which these act on the date of their part, with the offices by which they do.
    func guests(of filter: Filter) -> (entities: Set<EntityIndex>, offices: Set<LinkIndex>) {
        guard case .only(let named) = filter else { return ([], []) }
        let parties = parties(of: Set(named)).subtracting(named)
        guard !parties.isEmpty else { return ([], []) }
        let folding = OfficeFolding(intoRegionsOf: model, scope)
        var offices: Set<LinkIndex> = []
        for link in model.links.indices where model.links.origins[link] == .role {
            guard named.contains(subject(link)), parties.contains(object(link)) else { continue }
            let days = model.timing(ofLink: link)?.possibleDays ?? .unknown
            offices.formUnion(folding.ways(of: object(link), on: days).joined())
        }
        let principals = Set(offices.map { object($0) }).subtracting(named)
        return (parties.union(principals), offices)
    }

    private func parties(of items: Set<EntityIndex>) -> Set<EntityIndex> {
        let roles = model.links.indices.filter { model.links.origins[$0] == .role }
        return Set(roles.filter { items.contains(subject($0)) }.map { object($0) })
    }

    /// The items in which two different entities of some take part.
    private func items(joining isChosen: IndexedList<EntityIndex, Bool>) -> Set<EntityIndex> {
        var first: [EntityIndex: EntityIndex] = [:]
        var found: Set<EntityIndex> = []
        for link in model.links.indices where model.links.origins[link] == .role {
            let (item, party) = (subject(link), object(link))
            guard isChosen[party] else { continue }
            if let known = first[item], known != party { found.insert(item) }
            first[item] = first[item] ?? party
        }
        return found
    }
}
