import DiffusionModel

/// Edges through items: one for every pair of actors that a policy may pass between.
extension NetworkFreezer {
    /// A link of an item, with whom it joins to it and when.
    private struct Participation {
        let link: LinkIndex
        /// Its place among the links of the item.
        let place: Int
        let participant: EntityIndex
        let leadsIn: Bool
        let leadsOut: Bool
        /// Whether the link has a time of its own.
        let isOwn: Bool
        let earliestStart: CalendarDay
        let latestEnd: CalendarDay
    }

    mutating func addPairs(of item: EntityIndex, _ links: [LinkIndex]) {
        let parts = links.enumerated().map { participation($1, at: $0, in: item) }
            .filter { $0.leadsIn || $0.leadsOut }
        let pairs = pairs(of: item, parts)
        // Whoever has one part in an item makes each pair once, and nothing else is alike.
        guard Set(parts.map(\.participant)).count == parts.count, !mayFold(parts) else {
            return addAlike(pairs)
        }
        for pair in pairs {
            let (one, other) = (
                model.links.other(end: item, of: pair.first),
                model.links.other(end: item, of: pair.second)
            )
            guard mayJoin(one, other, through: item) else { continue }
            edges.codes.append(.init(pair: edges.pairs.count))
            edges.pairs.append(pair)
        }
    }

    private func mayFold(_ parts: [Participation]) -> Bool {
        settings.level == .region && parts.contains { folding.mayFold($0.participant) }
    }

    private func participation(
        _ link: LinkIndex, at place: Int, in item: EntityIndex
    ) -> Participation {
        let isSubject = model.links.subjects[link] == item
        let (forward, backward) = (rule.leadsForward(link), rule.leadsBackward(link))
        let timing = model.timing(ofLink: link)
        return Participation(
            link: link, place: place, participant: model.links.other(end: item, of: link),
            leadsIn: isSubject ? backward : forward, leadsOut: isSubject ? forward : backward,
            isOwn: model.links.timingIndices[link] >= 0,
            earliestStart: timing?.start.earliest ?? .distantPast,
            latestEnd: timing?.end.latest ?? .distantFuture)
    }

    private func pairs(of item: EntityIndex, _ parts: [Participation]) -> [NetworkEdges.Pair] {
        var pairs: [NetworkEdges.Pair] = []
        for first in parts where first.leadsIn {
            for second in parts where second.leadsOut && first.participant != second.participant {
                if settings.view == .ties, second.place <= first.place { continue }
                guard mayPass(first, second) else { continue }
                pairs.append(
                    NetworkEdges.Pair(first: first.link, second: second.link, item: item))
            }
        }
        return pairs
    }

    /// Whether a pair may be left after it was entered, where its roles have times of their own.
    private func mayPass(_ first: Participation, _ second: Participation) -> Bool {
        guard !settings.allowsAnyOrder, first.isOwn || second.isOwn else { return true }
        return first.earliestStart <= second.latestEnd
            || settings.view == .ties && second.earliestStart <= first.latestEnd
    }
}
