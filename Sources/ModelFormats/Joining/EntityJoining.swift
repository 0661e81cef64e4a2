import DiffusionModel

/// Makes the entities of a model one that a table says are one.
struct EntityJoining: ~Copyable {
    private let read: ReadModel
    private let resolution: AliasResolution
    private(set) var problems: [Diagnostic] = []
    /// Where parts of the model stand once entities are joined.
    private var places: Renumbering
    /// The new id of each entity that has one, by the id that it had.
    private var newIDs: [String: String] = [:]
    /// The entities and sources that stay, in order.
    private var kept: (entities: [EntityIndex], sources: [SourceIndex]) = ([], [])

    private var model: GraphModel { read.model }

    /// Who is joined, by ids.
    var groups: [JoinedModel.Group] {
        resolution.groups.map { group in
            JoinedModel.Group(
                id: group.id, members: group.members.map { model.entities[$0].id })
        }
    }

    init(_ read: ReadModel, _ resolution: AliasResolution) {
        (self.read, self.resolution) = (read, resolution)
        places = Renumbering(
            entities: IndexedList(repeating: 0, count: read.model.entities.count),
            sources: IndexedList(repeating: 0, count: read.model.sources.count))
        for group in resolution.groups {
            for member in group.members where read.model.entities[member].id != group.id {
                newIDs[read.model.entities[member].id] = group.id
            }
        }
        numberEntities()
        numberSources()
    }

    // MARK: - Places

    private mutating func numberEntities() {
        var stays: [EntityIndex: EntityIndex] = [:]
        for group in resolution.groups {
            for member in group.members.dropFirst() { stays[member] = group.members[0] }
        }
        for index in model.entities.indices where stays[index] == nil {
            places.entities[index] = EntityIndex(kept.entities.count)
            kept.entities.append(index)
        }
        for (gone, stays) in stays { places.entities[gone] = places.entities[stays] }
    }

    /// Entities that are one are one source.
    private mutating func numberSources() {
        var known: [EntityIndex: SourceIndex] = [:]
        for index in model.sources.indices {
            let entity = model.sources[index].entity.map { places.entities[$0] }
            if let entity, let place = known[entity] {
                places.sources[index] = place
                continue
            }
            let place = SourceIndex(kept.sources.count)
            places.sources[index] = place
            kept.sources.append(index)
            if let entity { known[entity] = place }
        }
    }

    // MARK: - Joining

    /// The model with what is one made one; what contradicts itself is in `problems`.
    mutating func join() -> ReadModel {
        var whole = model
        checkIDs()
        whole.header.cite = places.rows(model.header.cite)
        whole.entities = joinedEntities()
        whole.sources = IndexedList(kept.sources.map { joinedSource($0) })
        whole.views = model.views.map { places.view($0) }
        checkWithin(whole)
        var joining = LinkJoining(read, resolution, places, whole)
        whole.links = joining.join()
        problems += joining.warnings
        return ReadModel(
            model: whole, places: modelPlaces(joining.kept), warnings: read.warnings,
            unlistedWarnings: read.unlistedWarnings, notes: read.notes,
            commentedFiles: read.commentedFiles, unlicensedFiles: read.unlicensedFiles)
    }

    private func modelPlaces(_ links: [LinkIndex]) -> ModelPlaces {
        var new = read.places
        new.entities = IndexedList(kept.entities.map { read.places.entities[$0] })
        new.sources = IndexedList(kept.sources.map { read.places.sources[$0] })
        new.links = IndexedList(links.map { read.places.placeOfLink($0) })
        new.runs = []
        return new
    }

    private func joinedSource(_ index: SourceIndex) -> Source {
        let stated = model.sources[index]
        let id = stated.entity == nil ? stated.id : newIDs[stated.id] ?? stated.id
        var source = places.source(stated, id: id)
        source.publisher = stated.publisher.map { newIDs[$0] ?? $0 }
        // Authors who are one wrote it once.
        source.authors = stated.authors.map { newIDs[$0] ?? $0 }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
        return source
    }

    // MARK: - Entities

    private mutating func joinedEntities() -> IndexedList<EntityIndex, Entity> {
        var joined = IndexedList<EntityIndex, Entity>(
            kept.entities.map { index in
                let entity = model.entities[index]
                return entity.hasDetail ? renumbered(entity) : entity
            })
        for group in resolution.groups {
            joined[places.entities[group.members[0]]] = union(of: group)
        }
        return joined
    }

    private func renumbered(_ entity: Entity) -> Entity {
        let detail = places.detail(entity.detail)
        return Entity(id: entity.id, kind: entity.kind, detail: detail)
    }

    private mutating func union(of group: AliasResolution.Group) -> Entity {
        let (stays, first) = (group.members[0], model.entities[group.members[0]])
        var detail = whole(stays, in: group)
        // One that gets another id is still called by the one that it had.
        if first.id != group.id { detail.name = detail.name ?? first.id }
        var union = EntityUnion(first.kind, detail, model.codebook)
        for member in group.members.dropFirst() {
            let entity = model.entities[member]
            let contradictions = union.take(entity.id, entity.kind, whole(member, in: group))
            for what in contradictions { refuse(what, of: member, joinedWith: stays) }
        }
        detail = union.detail
        detail.evidence = evidence(of: group)
        return Entity(id: group.id, kind: union.kind, detail: detail)
    }

    /// What is said of an entity; stands on a claim keep the evidence that they inherit from it.
    private func whole(_ index: EntityIndex, in group: AliasResolution.Group) -> EntityDetail {
        var detail = model.entities[index].detail
        if group.members.count > 1 {
            for place in detail.positions.indices {
                let rows = model.evidence(of: detail.positions[place], onClaim: index)
                detail.positions[place].evidence = rows
            }
        }
        return places.detail(detail)
    }

    /// All rows of all; nil where that is what the file has for whatever names none.
    private func evidence(of group: AliasResolution.Group) -> [EvidenceRow]? {
        let isStated = group.members.contains { model.entities[$0].evidence != nil }
        guard isStated else { return nil }
        let rows = places.rows(group.members.flatMap { model.evidence(ofEntity: $0) })
        return Set(rows) == Set(places.rows(model.header.cite)) ? nil : rows
    }

    // MARK: - Mistakes

    private mutating func refuse(
        _ what: String, of gone: EntityIndex, joinedWith stays: EntityIndex
    ) {
        let row = (resolution.rows[gone] ?? resolution.rows[stays]).map(AliasResolution.words)
        let ids = [gone, stays].map { model.entities[$0].id }
        problems.append(
            Diagnostic(
                .error, .contradiction, at: read.places.entity(gone),
                "The \(what) of '\(ids[0])' differs from that of '\(ids[1])' at "
                    + AliasResolution.words(read.places.entity(stays)) + ", and "
                    + (row ?? "the table") + " says that they are one.",
                hint: "Make both say the same, or take the row out of the table."))
    }

    /// A new id may be no document's and no link's, as there is one space of ids.
    private mutating func checkIDs() {
        guard !resolution.groups.isEmpty else { return }
        var others: [String: SourceLocation] = [:]
        for (index, source) in model.sources.indexed() where source.entity == nil {
            others[source.id] = read.places.source(index)
        }
        for index in model.links.indices {
            if let id = model.links.id(at: index) { others[id] = read.places.link(index) }
        }
        for group in resolution.groups {
            guard let other = others[group.id], let row = resolution.rows[group.members[0]]
            else { continue }
            problems.append(
                Diagnostic(
                    .error, .duplicateID, at: row,
                    "The id '\(group.id)' is that of something else, at "
                        + AliasResolution.words(other) + ".",
                    hint: "Choose another id for the entity."))
        }
    }

    /// Nothing lies within itself, as it would if it were joined with what it lies within.
    private mutating func checkWithin(_ whole: GraphModel) {
        let within = IndexedList<EntityIndex, [EntityIndex]>(whole.entities.map(\.within))
        let isNamed = Set(resolution.groups.map { places.entities[$0.members[0]] })
        for index in Circles.members(of: within) where isNamed.contains(index) {
            let stays = kept.entities[Int(index)]
            problems.append(
                Diagnostic(
                    .error, .circular, at: read.places.entity(stays),
                    "'\(whole.entities[index].id)' would lie within itself once it is joined.",
                    hint: "Take out the row that joins it with what it lies within."))
        }
    }
}
