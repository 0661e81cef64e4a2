package import DiffusionModel

/// Which parts of one sort two graphs both have.
package struct Pairs<Index: TypedIndex>: Sendable {
    /// The place in the newer graph of each part of the older; nil where it vanished.
    package private(set) var new: IndexedList<Index, Index?>
    /// The place in the older graph of each part of the newer; nil where it appeared.
    package private(set) var old: IndexedList<Index, Index?>

    init(old: Int, new: Int) {
        self.new = IndexedList(repeating: nil, count: old)
        self.old = IndexedList(repeating: nil, count: new)
    }

    mutating func join(_ one: Index, _ other: Index) {
        new[one] = other
        old[other] = one
    }
}

extension Pairs<EntityIndex> {
    /// Entities are the same where their ids are.
    init(entitiesOf old: GraphModel, _ new: GraphModel) {
        self.init(old: old.entities.count, new: new.entities.count)
        let known = new.entitiesByID()
        for (index, entity) in old.entities.indexed() {
            if let other = known[entity.id] { join(index, other) }
        }
    }
}

extension Pairs<SourceIndex> {
    /// Sources are the same where their ids are, and both are documents or both are entities.
    init(sourcesOf old: GraphModel, _ new: GraphModel) {
        self.init(old: old.sources.count, new: new.sources.count)
        var known: [String: SourceIndex] = [:]
        for (index, source) in new.sources.indexed() { known[source.id] = index }
        for (index, source) in old.sources.indexed() {
            guard let other = known[source.id],
                (new.sources[other].entity == nil) == (source.entity == nil)
            else { continue }
            join(index, other)
        }
    }
}
