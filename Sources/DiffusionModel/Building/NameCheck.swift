/// Finds what ids stand for, and ids that stand for nothing or for two things.
struct NameCheck {
    private(set) var problems: [ModelProblem] = []
    private var entities: [String: EntityIndex] = [:]
    private let codebook: Codebook

    init(_ builder: GraphModel.Builder) {
        codebook = builder.codebook
        takeEntities(builder.entities)
        takeSources(builder.sources, builder.entities)
        takeViews(builder.views)
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

    /// The links by places; nil for one whose names stand for nothing.
    mutating func rows(
        of links: IndexedList<LinkIndex, GraphModel.Builder.Row>
    ) -> IndexedList<LinkIndex, LinkRow?> {
        var seen: Set<String> = []
        var rows: IndexedList<LinkIndex, LinkRow?> = []
        for (index, link) in links.indexed() {
            let row: LinkRow?
            switch link {
            case .numbered(let numbered): row = numbered
            case .named(let named): row = self.row(of: named, at: index)
            }
            if let id = row?.detail?.id, entities[id] != nil || !seen.insert(id).inserted {
                note(.duplicateID(id), in: .link(index))
            }
            rows.append(row)
        }
        return rows
    }

    private mutating func row(of link: NamedLink, at index: LinkIndex) -> LinkRow? {
        let ends = [link.subject, link.object].map { entity($0, at: index) }
        let policies = link.policies.map { entity($0, at: index) }
        let kind = codebook.linkKindPosition(link.kind)
        if kind == nil { note(.unknownKind(link.kind), in: .link(index)) }
        guard let subject = ends[0], let object = ends[1], let kind else { return nil }
        var row = LinkRow(subject: subject, kind: kind, object: object)
        (row.timing, row.weight, row.detail) = (link.timing, link.weight, link.detail)
        guard !policies.isEmpty else { return row }
        row.detail = row.detail ?? LinkDetail()
        row.detail?.policies += policies.compactMap { $0 }
        return row
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
