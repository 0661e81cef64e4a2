import DiffusionModel
import DiffusionNetwork

/// `list entities`: each entity with the number of its links.
struct EntityListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let counts = linkCounts()
        let rows = model.entities.indices.filter { selection.keepsEntity[$0] }
            .map { index -> Table.KeyedRow in
                let entity = model.entities[index]
                let within = entity.detail.within.map { model.entities[$0].id }
                let row: [Table.Value] = [
                    .text(entity.id), .text(Wording.name(of: entity)), .text(entity.kind),
                    .texts(within),
                    .integer(counts[index]),
                ]
                return ([entity.id], row)
            }
        return Table(
            .id("id"), .name("name"), .id("kind"), .id("within"), .number("links"),
            rows: Table.ordered(rows))
    }

    /// How many links each entity has of those that the filters on links keep, whoever is chosen to
    /// be listed; one from an entity to itself counts once.
    private func linkCounts() -> IndexedList<EntityIndex, Int> {
        var counts = IndexedList<EntityIndex, Int>(
            repeating: 0, count: model.entities.count)
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        for index in subjects.indices where selection.passesLink[index] {
            let (subject, object) = (subjects[index], objects[index])
            counts[subject] += 1
            if object != subject { counts[object] += 1 }
        }
        return counts
    }
}
