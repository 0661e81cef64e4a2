import DiffusionModel

/// What a graph says of each of its parts, evidence and stands apart.
extension GraphModel {
    func fields(ofEntity index: EntityIndex) -> StatedFields {
        let (entity, detail) = (entities[index], entities[index].detail)
        var fields = StatedFields()
        fields.add("kind", entity.kind)
        fields.add("name", detail.name)
        fields.add("names", each: detail.names.map { "\($0.language): \($0.text)" })
        fields.add("aliases", each: detail.aliases)
        fields.add("within", each: ids(detail.within))
        fields.add("url", detail.url)
        fields.add(detail.timing)
        fields.add("stage", detail.stage?.rawValue)
        fields.add("mechanism", each: detail.mechanisms.map(\.rawValue))
        fields.add("policies", each: ids(detail.policies))
        fields.add("likelihood", detail.likelihood?.value)
        fields.add("coder", detail.coder)
        fields.add("says", detail.says)
        fields.add("note", detail.note)
        fields.add("context", detail.isContext ? "true" : nil)
        fields.add(detail.attributes)
        return fields
    }

    /// What a link states, with the time that counts for the comparison.
    func fields(ofLink index: LinkIndex, timing: Timing?) -> StatedFields {
        let (link, detail) = (links[index], links.detail(at: index))
        var fields = StatedFields()
        fields.add("id", detail?.id)
        fields.add("subject", entities[link.subject].id)
        fields.add("kind", codebook.linkKinds[link.kind].id)
        fields.add("object", entities[link.object].id)
        fields.add("title", detail?.title)
        fields.add(timing)
        fields.add("stage", detail?.stage?.rawValue)
        fields.add("mechanism", each: detail?.mechanisms.map(\.rawValue) ?? [])
        fields.add("policies", each: ids(detail?.policies ?? []))
        fields.add("likelihood", detail?.likelihood?.value)
        fields.add("coder", detail?.coder)
        fields.add("weight", link.weight)
        fields.add("note", detail?.note)
        fields.add("context", detail?.isContext == true ? "true" : nil)
        fields.add(detail?.attributes ?? [])
        return fields
    }

    func fields(ofSource index: SourceIndex) -> StatedFields {
        let source = sources[index]
        var fields = StatedFields()
        fields.add("title", source.title)
        fields.add("author", each: source.authors)
        fields.add("publisher", source.publisher)
        fields.add("published", source.published.map { .date($0) })
        fields.add("url", source.url)
        fields.add("archived", source.archived)
        fields.add("retrieved", source.retrieved.map { .date($0) })
        fields.add("sha256", source.sha256)
        fields.add("language", source.language)
        fields.add("reliability", source.reliability?.rawValue)
        fields.add("via", each: source.via.map { sources[$0].id })
        fields.add("dependsOn", each: source.dependsOn.map { sources[$0].id })
        fields.add("note", source.note)
        fields.add(source.attributes)
        return fields
    }

    func fields(ofRow row: EvidenceRow) -> StatedFields {
        var fields = StatedFields()
        fields.add("at", row.place)
        fields.add("speaker", row.speaker.map { entities[$0].id })
        fields.add("quote", row.quote)
        fields.add("language", row.language)
        fields.add("translation", row.translation)
        fields.add("credibility", row.credibility.map { Double($0.grade) })
        fields.add("note", row.note)
        return fields
    }

    func fields(ofPosition position: Position) -> StatedFields {
        var fields = StatedFields()
        fields.add("speaker", position.speaker.map { entities[$0].id })
        fields.add(position.timing)
        fields.add("note", position.note)
        return fields
    }

    func fields(ofView view: View) -> StatedFields {
        var fields = StatedFields()
        fields.add("title", view.title)
        fields.add("subtitle", view.subtitle)
        fields.add("only", each: ids(view.only))
        let panels = view.panels.map { "\($0.title): \(ids($0.members).joined(separator: " "))" }
        fields.add("panels", panels.isEmpty ? nil : .list(panels))
        let ends = view.highlight.map { ids([$0.upstream, $0.downstream]) }
        fields.add("highlight", ends?.joined(separator: ".."))
        fields.add("note", view.note)
        return fields
    }

    /// What the graph says about itself, but for its evidence.
    var fieldsOfHeader: StatedFields {
        var fields = StatedFields()
        fields.add("title", header.title)
        fields.add("subtitle", header.subtitle)
        fields.add("note", header.note)
        fields.add("language", header.language)
        fields.add("license", header.license)
        fields.add("direction", statesNoDirection ? "none" : nil)
        fields.add(
            codebook.likelihoods.map { Attribute(name: $0.word, value: "\($0.value)") },
            under: "likelihoods.")
        return fields
    }

    private func ids(_ indices: [EntityIndex]) -> [String] { indices.map { entities[$0].id } }
}

extension EntityKind {
    /// What the codebook says of the kind, its wording for coders apart.
    var fields: StatedFields {
        var fields = StatedFields()
        fields.add("family", family.rawValue)
        fields.add("section", section)
        fields.add("name", name)
        fields.add("plural", plural)
        fields.add("aliases", each: aliases)
        fields.add("parent", parent)
        fields.add("nature", nature?.rawValue)
        fields.add("shape", shape?.rawValue)
        return fields
    }
}

extension LinkKind {
    /// What the codebook says of the kind, its wording for coders and its part in items apart.
    var fields: StatedFields {
        var fields = StatedFields()
        fields.add("orientation", orientation.rawValue)
        fields.add("reads", reads)
        fields.add("intended", intended)
        fields.add("passive", passive)
        fields.add("aliases", each: aliases)
        fields.add("mechanism", mechanism?.rawValue)
        fields.add("style", style?.rawValue)
        fields.add("legend", legend)
        return fields
    }
}
