import DiffusionModel

/// What depends on the kind of an entity alone, asked once a kind and not once an entity.
struct KindTable<Value> {
    /// The value of each entity; shape `[entities]`.
    let values: IndexedList<EntityIndex, Value>

    init(
        of entities: IndexedList<EntityIndex, Entity>, _ value: (_ kind: String) -> Value
    ) {
        let entities = entities.elements
        var known: [String: Value] = [:]
        var values: [Value] = []
        values.reserveCapacity(entities.count)
        var start = 0
        // Entities of a kind mostly stand together.
        while start < entities.count {
            let kind = entities[start].kind
            var end = start + 1
            while end < entities.count, entities[end].kind == kind { end += 1 }
            let found = known[kind] ?? value(kind)
            known[kind] = found
            values.append(contentsOf: repeatElement(found, count: end - start))
            start = end
        }
        self.values = IndexedList(values)
    }
}
