public import DiffusionModel

/// Links at the level of regions by which officials or agencies count for no region.
///
/// On the date of such a link either none of their posts can hold (intended ones do not count), or
/// posts in several regions may. For such a link they are nodes themselves, and what passes along
/// it may go no further.
public struct LooseLinks: Hashable, Sendable {
    /// How many links there are.
    public let count: Int
    /// Who has most of them, ties by id.
    public let actor: EntityIndex

    /// Counts the links of each actor; nil where there are none.
    init?(_ links: [EntityIndex: Set<LinkIndex>], in model: GraphModel) {
        let actors = links.keys.sorted { one, other in
            let (left, right) = (links[one]?.count ?? 0, links[other]?.count ?? 0)
            return left == right
                ? model.entities[one].id < model.entities[other].id : left > right
        }
        guard let first = actors.first else { return nil }
        actor = first
        count = links.values.reduce(into: Set<LinkIndex>()) { $0.formUnion($1) }.count
    }
}
