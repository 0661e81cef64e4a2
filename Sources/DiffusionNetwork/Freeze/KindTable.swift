import DiffusionModel

/// What depends on the kind of an entity alone, asked once a kind and not once an entity.
struct KindTable<Value> {
    /// The value of each entity; shape `[entities]`.
    let values: [Value]

    init(of entities: [Entity], _ value: (_ kind: String) -> Value) {
        var known: [String: Value] = [:]
        var last: (kind: String, value: Value)?
        values = entities.map { entity in
            // Entities of a kind mostly stand together.
            if let last, last.kind == entity.kind { return last.value }
            let found = known[entity.kind] ?? value(entity.kind)
            known[entity.kind] = found
            last = (entity.kind, found)
            return found
        }
    }
}
