package import DiffusionModel

extension GraphModel {
    /// The level of a question for which none is asked: between regions where it names these alone.
    package func defaultLevel(naming named: [EntityIndex]) -> NetworkLevel {
        let areRegions =
            !named.isEmpty && named.allSatisfy { nature(ofEntity: $0) == .region }
        return areRegions ? .region : .actor
    }

    /// Whether a network of a level can have an entity as a node that a question names.
    package func canBeNode(_ entity: EntityIndex, at level: NetworkLevel) -> Bool {
        level == .item || codebook.isActor(entities[entity].kind)
    }
}

extension FrozenNetwork {
    /// Whether an entity that the filters keep is no node because it counts as the region that it
    /// acts for.
    package func foldsAway(_ entity: EntityIndex, of selection: Selection) -> Bool {
        settings.level == .region && node(of: entity) == nil && selection.keepsEntity[entity]
    }
}
