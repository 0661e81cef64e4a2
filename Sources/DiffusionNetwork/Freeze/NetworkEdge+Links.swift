import DiffusionModel

extension NetworkEdge {
    /// An edge that stands for one link; its ends are still to be set.
    init(_ link: LinkIndex, in model: GraphModel, _ policies: LinkPolicies) {
        self.init(
            upstream: 0, downstream: 0, through: nil, links: [link],
            timing: model.timing(ofLink: link), sharesDayOfItem: model.sharesDayOfItem(link),
            stage: model.stage(ofLink: link), likelihood: model.likelihood(ofLink: link)?.value,
            policies: policies[link].sorted(),
            weight: model.links.weight(at: link), upstreamActors: [], downstreamActors: [],
            isDirectionUnknown: Self.leadsBothWays(link, in: model) && !model.isOffice(link))
        covers = policies.covers(of: link)
    }

    private static func leadsBothWays(_ link: LinkIndex, in model: GraphModel) -> Bool {
        model.codebook.linkKinds[Int(model.links.kinds[link])].orientation == .both
    }

    /// An edge through an item, in by one link and out by another; its ends are still to be set.
    ///
    /// It has the item's date unless one of the links brings its own: then it is entered at the
    /// first's time and left at the second's.
    init(
        _ first: LinkIndex, _ second: LinkIndex, through item: EntityIndex, in model: GraphModel,
        _ policies: LinkPolicies
    ) {
        let isOwn = [first, second].contains { model.links.timingIndices[$0] >= 0 }
        func day(of link: LinkIndex) -> Passage.Day {
            model.sharesDayOfItem(link) ? .item : .link(link)
        }
        let parties = [first, second].allSatisfy { model.part(ofLink: $0) == .party }
        self.init(
            upstream: 0, downstream: 0, through: item, links: [first, second],
            timing: isOwn ? nil : model.entities[item].timing,
            passage: isOwn
                ? Passage(
                    first: model.timing(ofLink: first), second: model.timing(ofLink: second),
                    firstDay: day(of: first), secondDay: day(of: second))
                : nil,
            sharesDayOfItem: model.sharesDayOfItem(first) && model.sharesDayOfItem(second),
            stage: .weakest([first, second].map { model.stage(ofLink: $0) }),
            likelihood: Self.likelihood(first, second, through: item, in: model),
            policies: policies.united(first, second),
            weight: Self.weight(first, second, in: model),
            upstreamActors: [], downstreamActors: [], isDirectionUnknown: parties)
        // Of both the item is the same, but either may state a policy of its own.
        let own = policies.covers(of: first)
        covers = own.isEmpty ? policies.covers(of: second) : own
    }

    /// That of the link by which the edge is left counts before that of the other.
    static func weight(
        _ first: LinkIndex, _ second: LinkIndex, in model: GraphModel
    ) -> Double? {
        model.links.weight(at: second) ?? model.links.weight(at: first)
    }

    /// The item's likelihood once, times what the links state for themselves.
    static func likelihood(
        _ first: LinkIndex, _ second: LinkIndex, through item: EntityIndex, in model: GraphModel
    ) -> Double? {
        let own = [first, second].map { model.links.detail(at: $0)?.likelihood?.value }
        var stated = own.compactMap { $0 }
        if stated.count < 2, let shared = model.entities[item].detail.likelihood?.value {
            stated.append(shared)
        }
        return stated.isEmpty ? nil : stated.reduce(1, *)
    }
}
