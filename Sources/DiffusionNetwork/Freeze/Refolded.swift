public import DiffusionModel

/// An actor that is no longer a node because one of its offices fell, and that counts for a region
/// now.
public struct Refolded: Hashable, Sendable {
    /// The actor.
    public let actor: EntityIndex
    /// The regions that it counts for now, in the order of its offices.
    public let regions: [EntityIndex]
    /// The offices that fell and by which it might have counted for another region: its own, and
    /// those of the actors that it acts for.
    public let offices: [LinkIndex]
}

extension FrozenNetwork {
    /// The actors that were nodes because posts in several regions might hold, and that count for a
    /// region now that some of these posts fell.
    ///
    /// Which region that is depends on when they did what they were nodes for: each link is folded
    /// on its own date, and only offices that may have been held then had a say in it.
    ///
    /// - Parameter before: The same question to the same model, with more evidence believed.
    /// - Returns: The actors in the order of the model; empty at levels other than regions.
    /// - Complexity: O(entities), and O(links) where any is found.
    package func refolded(since before: FrozenNetwork) -> [Refolded] {
        guard settings.level == .region else { return [] }
        let lost = model.entities.indices.filter {
            before.node(of: $0) != nil && node(of: $0) == nil
        }
        guard !lost.isEmpty else { return [] }
        let now = OfficeFolding(intoRegionsOf: model, scope)
        let then = OfficeFolding(intoRegionsOf: model, before.scope)
        let deeds = deeds(of: Set(lost), in: before)
        return lost.compactMap { actor in
            // An actor without a tie was a node for all that it might have done.
            let days = deeds[actor]?.filter { now.target(of: actor, on: $0) != nil }
            let targets = days.map { $0.map { now.target(of: actor, on: $0) } }
            let regions = now.regions(of: actor).filter { targets?.contains($0) ?? true }
            let fallen = Set(
                (days ?? [.unknown]).flatMap { then.possibleOffices(of: actor, on: $0) }
            ).filter { !scope.stands(link: $0) }
            guard !regions.isEmpty, !fallen.isEmpty else { return nil }
            return Refolded(actor: actor, regions: regions, offices: fallen.sorted())
        }
    }

    /// For each of some actors, when those of its links as a node were that still stand.
    private func deeds(
        of actors: Set<EntityIndex>, in before: FrozenNetwork
    ) -> [EntityIndex: [DayBounds]] {
        var found: [EntityIndex: [DayBounds]] = [:]
        for edge in before.edges {
            let times = edge.timesOfLinks
            for (end, time) in [(edge.upstream, times.first), (edge.downstream, times.last)]
            where actors.contains(end) {
                found[end, default: []] += stands(edge) ? [time?.possibleDays ?? .unknown] : []
            }
        }
        return found
    }

    /// Whether a link of each part that an edge needs stands.
    private func stands(_ edge: NetworkEdge) -> Bool {
        edge.parts(in: model).allSatisfy { $0.contains { scope.stands(link: $0) } }
    }
}
