/// Finds what ids stand for, and ids that stand for nothing or for two things.
struct NameCheck {
    private(set) var problems: [ModelProblem] = []
    private var entities: [String: EntityIndex] = [:]
    private let codebook: Codebook

    init(_ model: GraphModel) {
        codebook = model.codebook
        takeEntities(model.entities)
        takeSources(model.sources, model.entities)
        takeViews(model.views)
    }

    private mutating func takeEntities(_ list: IndexedList<EntityIndex, Entity>) {
        for (index, entity) in list.indexed() {
            if entities[entity.id] != nil { note(.duplicateID(entity.id), in: .entity(index)) }
            entities[entity.id] = entities[entity.id] ?? index
            guard codebook.entityKind(entity.kind) == nil else { continue }
            note(.unknownKind(entity.kind), in: .entity(index))
        }
    }

    /// Sources and entities are one space of ids: who is both has one id for both.
    private mutating func takeSources(
        _ list: IndexedList<SourceIndex, Source>, _ all: IndexedList<EntityIndex, Entity>
    ) {
        var seen: Set<String> = []
        for (index, source) in list.indexed() {
            let owner = source.entity.flatMap { all.indices.contains($0) ? all[$0].id : nil }
            if let owner, owner != source.id {
                note(.otherID(source.id, than: owner), in: .source(index))
            }
            let isTaken = source.entity == nil && entities[source.id] != nil
            guard !seen.insert(source.id).inserted || isTaken else { continue }
            note(.duplicateID(source.id), in: .source(index))
        }
    }

    private mutating func takeViews(_ views: [View]) {
        var seen: Set<String> = []
        for view in views where !seen.insert(view.id).inserted {
            note(.duplicateID(view.id), in: .view(view.id))
        }
    }

    // MARK: - Links

    /// Gives the rows of links that were added by names their places.
    ///
    /// - Returns: The rows whose names stand for nothing.
    mutating func settle(
        _ named: [(index: LinkIndex, link: NamedLink)], in model: inout GraphModel
    ) -> Set<LinkIndex> {
        var unsettled: Set<LinkIndex> = []
        for (index, link) in named {
            let ends = [link.subject, link.object].map { entity($0, at: index) }
            let policies = link.policies.map { entity($0, at: index) }
            let kind = codebook.linkKindPosition(link.kind)
            if kind == nil { note(.unknownKind(link.kind), in: .link(index)) }
            guard let subject = ends[0], let object = ends[1], let kind else {
                unsettled.insert(index)
                continue
            }
            model.links.settle(
                index, as: LinkRow(subject: subject, kind: kind, object: object),
                policies: policies.compactMap { $0 })
        }
        return unsettled
    }

    /// Finds links that have the id of another, or of an entity.
    mutating func checkLinkIDs(of model: GraphModel) {
        var seen: Set<String> = []
        for index in model.links.indices {
            guard let id = model.links.id(at: index) else { continue }
            guard entities[id] != nil || !seen.insert(id).inserted else { continue }
            note(.duplicateID(id), in: .link(index))
        }
    }

    private mutating func entity(_ id: String, at index: LinkIndex) -> EntityIndex? {
        if let known = entities[id] { return known }
        note(.unknownID(id), in: .link(index))
        return nil
    }

    private mutating func note(_ fault: ModelProblem.Fault, in part: ModelProblem.Part) {
        problems.append(ModelProblem(part: part, fault: fault))
    }
}
