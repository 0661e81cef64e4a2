package import DiffusionModel

/// Posts and `acts-for` say who an actor is, which no filter on links changes.
extension Selection {
    /// Whether a link is an office whose evidence stands.
    ///
    /// Regions are folded by these, chosen by a filter or not; as edges offices are links like
    /// others.
    func keepsOffice(_ link: LinkIndex, in model: GraphModel, _ scope: EvidenceScope) -> Bool {
        model.isOffice(link) && scope.stands(link: link)
    }

    /// Whether each entity may be a node of a level; empty where all that are kept may.
    ///
    /// Where every entity is a node an item that joins two chosen ones comes along as their tie.
    func nodes(at level: NetworkLevel) -> IndexedList<EntityIndex, Bool> {
        guard choosesEntities else { return [] }
        guard level == .item, !joinsChosen.isEmpty else { return keepsEntity }
        return IndexedList(zip(keepsEntity, joinsChosen).map { $0 || $1 })
    }

    /// Whether an entity is kept, if only as the tie of two that are.
    package func keepsNode(_ entity: EntityIndex) -> Bool {
        keepsEntity[entity] || !joinsChosen.isEmpty && joinsChosen[entity]
    }

    /// Whether an entity is chosen, acts for one that is, or joins two such.
    package func comesAlong(_ entity: EntityIndex) -> Bool {
        isNear.isEmpty ? keepsEntity[entity] : isNear[entity]
    }
}
