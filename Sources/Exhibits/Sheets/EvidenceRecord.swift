package import DiffusionModel

/// Evidence, links and positions as objects for programs, with every key always there.
package struct RecordComposer: Sendable {
    let model: GraphModel
    private let policies: LinkPolicies

    /// Composes records of a model.
    package init(model: GraphModel) { (self.model, policies) = (model, model.linkPolicies) }

    func evidence(_ rows: [EvidenceRow]) -> Table.Value {
        .list(
            rows.map { row in
                [
                    "chain": .texts(row.chain.map { model.sources[$0].id }),
                    "at": .optional(row.place), "speaker": id(row.speaker),
                    "quote": .optional(row.quote), "language": .optional(row.language),
                    "translation": .optional(row.translation),
                    "credibility": row.credibility.map { .integer($0.grade) } ?? .null,
                    "stance": .text(row.stance.rawValue), "note": .optional(row.note),
                ]
            })
    }

    func link(_ index: LinkIndex, id linkID: String) -> Table.Value {
        let detail = model.links.detail(at: index)
        return [
            "id": .text(linkID), "subject": id(model.links.subjects[index]),
            "kind": .text(model.kind(ofLink: index).id), "object": id(model.links.objects[index]),
            "date": .optional(model.timing(ofLink: index)?.text),
            "stage": .text(model.stage(ofLink: index).rawValue),
            "mechanism": .texts(model.mechanisms(ofLink: index).map(\.rawValue)),
            "policies": .texts(policies[index].map { model.entities[$0].id }),
            "likelihood": .optional(model.likelihood(ofLink: index)?.value),
            "weight": .optional(model.links.weight(at: index)),
            "coder": .optional(model.coder(ofLink: index)), "title": .optional(detail?.title),
            "note": .optional(detail?.note), "attributes": attributes(detail?.attributes ?? []),
            "evidence": evidence(model.evidence(ofLink: index)),
        ]
    }

    func positions(ofClaim claim: EntityIndex) -> Table.Value {
        .list(
            model.entities[claim].detail.positions.map { position in
                [
                    "by": .text(model.sources[position.holder].id),
                    "stance": .text(position.stance.rawValue),
                    "date": .optional(position.timing?.text), "speaker": id(position.speaker),
                    "note": .optional(position.note),
                    "evidence": evidence(model.evidence(of: position, onClaim: claim)),
                ]
            })
    }

    func attributes(_ attributes: [Attribute]) -> Table.Value {
        .object(attributes.map { Table.Field($0.name, .text($0.value)) })
    }

    func id(_ entity: EntityIndex?) -> Table.Value {
        .optional(entity.map { model.entities[$0].id })
    }
}

extension RecordComposer {
    /// An entity whole: what it is, every link of it, and the evidence.
    func entity(_ index: EntityIndex) -> [Table.Field] {
        let entity = model.entities[index]
        let detail = entity.detail
        let names = detail.names.map { Table.Field($0.language, .text($0.text)) }
        let ids = model.linkNames
        let links = model.links.indices.filter { touches(index, link: $0) }
        return [
            Table.Field("id", .text(entity.id)), Table.Field("kind", .text(entity.kind)),
            Table.Field("name", .text(Wording.name(of: entity))),
            Table.Field("names", .object(names)),
            Table.Field("aliases", .texts(detail.aliases)),
            Table.Field("within", .list(detail.within.map { id($0) })),
            Table.Field(
                "contains",
                .texts(model.entities(directlyWithin: index).map { model.entities[$0].id })),
            Table.Field("note", .optional(detail.note)), Table.Field("url", .optional(detail.url)),
            Table.Field("date", .optional(detail.timing?.text)),
            Table.Field("stage", .optional(detail.stage?.rawValue)),
            Table.Field("mechanism", .texts(detail.mechanisms.map(\.rawValue))),
            Table.Field("policies", .list(detail.policies.map { id($0) })),
            Table.Field("likelihood", .optional(detail.likelihood?.value)),
            Table.Field("coder", .optional(detail.coder)),
            Table.Field("says", .optional(detail.says)),
            Table.Field("positions", positions(ofClaim: index)),
            Table.Field("attributes", attributes(detail.attributes)),
            Table.Field("evidence", evidence(model.evidence(ofEntity: index))),
            Table.Field("links", .list(links.map { link($0, id: ids[$0]) })),
        ] + said(by: model.source(ofEntity: index), ids)
            + spoken(by: index, ids)
    }

    /// The ids of the links that an actor supports as a source, disputes and leaves out; empty for
    /// an actor that is no source.
    private func said(by source: SourceIndex?, _ ids: LinkNames) -> [Table.Field] {
        let (links, disputes, omits) = source.map { speaking($0) } ?? ([], [], [])
        return [("supports", links), ("disputes", disputes), ("omits", omits)].map { name, links in
            Table.Field(name, .texts(links.map { ids[$0] }))
        } + positions(of: source)
    }

    /// The stands on claims that a source takes, and those of which it speaks.
    private func positions(of source: SourceIndex?) -> [Table.Field] {
        [
            Table.Field("stands", stands(source.map { stands(of: $0) } ?? [])),
            Table.Field("bearsOn", bearings(source.map { positions(borneBy: $0) } ?? [])),
        ]
    }

    /// A source whole, with the ids of the links that it supports, disputes and leaves out.
    func source(_ index: SourceIndex) -> [Table.Field] {
        let source = model.sources[index]
        let ids = model.linkNames
        let (links, disputes, omits) = speaking(index)
        func texts(_ links: [LinkIndex]) -> Table.Value { .list(links.map { .text(ids[$0]) }) }
        return [
            Table.Field("id", .text(source.id)),
            Table.Field("title", .text(Wording.title(of: source, in: model))),
            Table.Field("author", .texts(source.authors)),
            Table.Field("publisher", .optional(source.publisher)),
            Table.Field("published", .optional(source.published?.text)),
            Table.Field("url", .optional(source.url)),
            Table.Field("archived", .optional(source.archived)),
            Table.Field("retrieved", .optional(source.retrieved?.text)),
            Table.Field("sha256", .optional(source.sha256)),
            Table.Field("language", .optional(source.language)),
            Table.Field("reliability", .optional(source.reliability?.rawValue)),
            Table.Field("via", .texts(source.via.map { model.sources[$0].id })),
            Table.Field("dependsOn", .texts(source.dependsOn.map { model.sources[$0].id })),
            Table.Field("note", .optional(source.note)),
            Table.Field("attributes", attributes(source.attributes)),
            Table.Field("links", texts(links)),
            Table.Field("disputes", texts(disputes)), Table.Field("omits", texts(omits)),
        ] + positions(of: index)
    }

    /// Links by what a source says of them.
    typealias Said = (supports: [LinkIndex], disputes: [LinkIndex], omits: [LinkIndex])

    /// The links that a source supports, those that it disputes, and those that it leaves out.
    func speaking(_ source: SourceIndex) -> Said {
        var found: Said = ([], [], [])
        func stands(in rows: [EvidenceRow]) -> Bool {
            rows.contains { $0.chain.contains(source) }
        }
        for link in model.links.indices {
            let testimony = Testimony(model.evidence(ofLink: link))
            if stands(in: testimony.supports) { found.supports.append(link) }
            if stands(in: testimony.disputes) { found.disputes.append(link) }
            if stands(in: testimony.omits) { found.omits.append(link) }
        }
        return found
    }

    func touches(_ entity: EntityIndex, link: LinkIndex) -> Bool {
        model.links.subjects[link] == entity || model.links.objects[link] == entity
    }
}

extension GraphModel {
    /// The source that an entity is at the same time: entities and sources share one space of ids.
    func source(ofEntity index: EntityIndex) -> SourceIndex? {
        sources.firstIndex { $0.id == entities[index].id }
    }

    /// The entities that say that they lie within one, in the order of the model.
    func entities(directlyWithin index: EntityIndex) -> [EntityIndex] {
        entities.indices.filter { entities[$0].detail.within.contains(index) }
    }
}
