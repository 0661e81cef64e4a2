/// What kinds mean.
///
/// Only the codebook may know a kind by its id.
extension Codebook {
    // MARK: - Entities

    /// What entities of a kind are in a diffusion: what it or a wider kind says, else what most of
    /// its family are.
    ///
    /// - Complexity: O(wider kinds).
    public func nature(of kind: String) -> EntityKind.Nature {
        nearest(to: kind) { entityKinds[$0].nature } ?? (isActor(kind) ? .body : .event)
    }

    /// What the cards of entities of a kind look like.
    ///
    /// - Complexity: O(wider kinds).
    public func shape(of kind: String) -> EntityKind.Shape {
        nearest(to: kind) { entityKinds[$0].shape } ?? .plain
    }

    /// What the nearest of a kind and its wider kinds says, if any does.
    private func nearest<Value>(to kind: String, _ value: (_ position: Int) -> Value?) -> Value? {
        var current = entityKindPosition(kind)
        // A codebook from a file may name parents in a circle.
        for _ in 0...entityKinds.count {
            guard let position = current else { return nil }
            if let value = value(position) { return value }
            current = entityKinds[position].parent.flatMap { entityKindPosition($0) }
        }
        return nil
    }

    // MARK: - Links

    /// The part that participants have by a kind, by its position in `linkKinds`.
    public func part(of kind: Int) -> LinkKind.Part? { linkKinds[kind].part }

    /// Whether a kind folds its subject into the region of its object.
    public func isMembership(_ kind: Int) -> Bool { linkKinds[kind].isMembership }

    /// Whether links of a kind are posts: memberships of which one after another is a move.
    public func isPost(_ kind: Int) -> Bool {
        linkKinds[kind].isMembership && linkKinds[kind].relation != nil
    }

    /// Whether links of a kind take up the policy that is their object.
    public func isAdoption(_ kind: Int) -> Bool { linkKinds[kind].isAdoption }

    /// The position of the kind whose words tell what two links of a kind mean together.
    public func relation(of kind: Int) -> Int? {
        linkKinds[kind].relation.flatMap { linkKindPosition($0) }
    }

    /// Whether links of a kind are not written, but follow from two posts.
    ///
    /// - Complexity: O(kinds).
    public func isMove(_ id: String) -> Bool {
        linkKinds.contains { $0.isMembership && $0.relation == id }
    }

    /// A role of giving and those who take from it.
    public struct RolePair: Hashable, Sendable {
        /// The role of the giver, as a position in `linkKinds`.
        public let giver: Int
        /// The roles of the takers, the first before the others.
        public let takers: [Int]
        /// The kind that words what a taker does with a giver.
        public let relation: Int?
    }

    /// The roles of giving with those that they pair with, in the order of the codebook.
    ///
    /// - Complexity: O(kinds); take it once where many links are asked about.
    public var rolePairs: [RolePair] {
        linkKinds.indices.compactMap { kind in
            guard linkKinds[kind].part == .giver else { return nil }
            return RolePair(
                giver: kind, takers: linkKinds[kind].pairsWith.compactMap { linkKindPosition($0) },
                relation: relation(of: kind))
        }
    }

    /// Whether the taker is the one who acts: visitors do, those who are trained do not.
    public func isTakersDeed(ofGiver kind: Int) -> Bool {
        guard linkKinds[kind].part == .giver else { return false }
        return relation(of: kind).map { linkKinds[$0].orientation == .backward } ?? false
    }
}

extension GraphModel {
    /// What an entity is in a diffusion.
    public func nature(ofEntity index: EntityIndex) -> EntityKind.Nature {
        codebook.nature(of: entities[index].kind)
    }

    /// The part that the object of a link has in its item, where it has one.
    public func part(ofLink index: LinkIndex) -> LinkKind.Part? {
        codebook.part(of: Int(links.kinds[index]))
    }
}
