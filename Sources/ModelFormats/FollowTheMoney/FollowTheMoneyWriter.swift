import DiffusionModel
import Texts

/// Writes a model as entities of FollowTheMoney, one a line: sources as documents, entities, and
/// links as entities of the schemata that join two others.
///
/// What links have as id stands under `recordId` as well, as the id of the entity may be another.
struct FollowTheMoneyWriter {
    private let model: GraphModel
    private let mapping: FollowTheMoneyMapping
    private var ids: FollowTheMoneyIDs

    init(_ model: GraphModel) {
        self.model = model
        mapping = FollowTheMoneyMapping(model)
        ids = FollowTheMoneyIDs(model)
    }

    mutating func write(to blocks: inout TextBlocks) throws {
        for source in model.sources where source.entity == nil {
            try document(source).write(to: &blocks)
        }
        for index in model.entities.indices { try entity(index).write(to: &blocks) }
        let names = model.linkNames
        for link in model.links.indices { try write(link, names[link], to: &blocks) }
    }

    // MARK: - What is joined

    private func document(_ source: Source) -> FollowTheMoneyLine {
        var line = FollowTheMoneyLine(ids.id(source.id), "Document")
        line.add("name", source.title ?? source.id)
        line.add("title", source.title)
        line.add("author", source.authors)
        line.add("publisher", source.publisher)
        line.add("publishedAt", FollowTheMoneyDate.text(source.published))
        line.add("sourceUrl", source.url)
        line.add("retrievedAt", FollowTheMoneyDate.text(source.retrieved))
        line.add("notes", source.note)
        return line
    }

    private func entity(_ index: EntityIndex) -> FollowTheMoneyLine {
        let (entity, schema) = (model.entities[index], mapping.schema(of: index))
        let detail = entity.detail
        var line = FollowTheMoneyLine(ids.id(entity.id), schema)
        line.add("name", entity.name)
        line.add("alias", detail.aliases + detail.names.map(\.text))
        line.add("sourceUrl", detail.url)
        line.add("notes", detail.note)
        line.add("description", detail.says)
        if FollowTheMoneyMapping.lasting.contains(schema) { line.add(detail.timing) }
        if schema == FollowTheMoneyMapping.territory {
            line.add(
                "partOf",
                detail.within.filter { mapping.schema(of: $0) == schema }
                    .map { ids.id(model.entities[$0].id) })
        }
        line.add("proof", documents(model.evidence(ofEntity: index)).map { ids.id($0.id) })
        return line
    }

    /// The documents that a statement rests on.
    private func documents(_ rows: [EvidenceRow]) -> [Source] {
        rows.filter { $0.stance == .supports }.flatMap(\.chain).map { model.sources[$0] }
            .filter { mapping.isDocument($0) }
    }

    // MARK: - What joins them

    private mutating func write(
        _ link: LinkIndex, _ id: String, to blocks: inout TextBlocks
    ) throws {
        let (subject, object) = (
            ids.id(model.entities[model.links.subjects[link]].id),
            ids.id(model.entities[model.links.objects[link]].id)
        )
        let role = model.kind(ofLink: link).reads
        switch mapping.form(of: link) {
        case .link(let schema): try write(link, id, schema, subject, object, role, to: &blocks)
        case .participant:
            try write(link, id, "ProjectParticipant", object, subject, role, to: &blocks)
        case .post:
            let post = ids.free(id + ".post")
            try position(post, link).write(to: &blocks)
            try write(link, id, "Occupancy", subject, post, nil, to: &blocks)
        }
    }

    private mutating func write(
        _ link: LinkIndex, _ id: String, _ schema: String, _ source: String, _ target: String,
        _ role: String?, to blocks: inout TextBlocks
    ) throws {
        guard let ends = FollowTheMoneySchemata.links[schema] else { return }
        var line = FollowTheMoneyLine(ids.free(id), schema)
        line.add(ends.source, source)
        line.add(ends.target, target)
        line.add("role", role)
        line.add(model.timing(ofLink: link))
        let detail = model.links.detail(at: link)
        let sources = documents(model.evidence(ofLink: link))
        line.add("summary", said(link, role == nil ? nil : detail?.title))
        line.add("description", detail?.note)
        line.add("recordId", id)
        line.add("sourceUrl", sources.compactMap(url(of:)))
        line.add("proof", sources.map { ids.id($0.id) })
        try line.write(to: &blocks)
    }

    /// What no property holds, in words, each behind the word for what it is.
    private func said(_ link: LinkIndex, _ title: String?) -> [String] {
        let stage = model.stage(ofLink: link)
        var words = [title ?? ""]
        if stage != .unknown { words.append("stage: \(stage.rawValue)") }
        words += model.mechanisms(ofLink: link).map { "mechanism: \($0.rawValue)" }
        if let likelihood = model.likelihood(ofLink: link) {
            words.append("likelihood: \(likelihood.text)")
        }
        if let weight = model.links.weight(at: link) { words.append("weight: \(weight)") }
        return words
    }

    private func url(of source: Source) -> String? {
        source.url ?? source.entity.flatMap { model.entities[$0].detail.url }
    }

    /// The post that a link says somebody holds, at a body or in a region.
    private func position(_ id: String, _ link: LinkIndex) -> FollowTheMoneyLine {
        let object = model.links.objects[link]
        let place = model.entities[object]
        var line = FollowTheMoneyLine(id, "Position")
        line.add("name", model.links.detail(at: link)?.title ?? place.name)
        if mapping.isOrganization(object) {
            line.add(FollowTheMoneySchemata.body, ids.id(place.id))
        } else {
            line.add("subnationalArea", place.name)
        }
        return line
    }
}
