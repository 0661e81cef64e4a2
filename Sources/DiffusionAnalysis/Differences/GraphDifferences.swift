package import DiffusionModel

/// What appeared, vanished and changed from one graph to another.
///
/// Entities and sources are the same where their ids are; links as `LinkPairing` finds them. What a
/// thing inherits is compared where either graph states it for the thing itself.
package struct GraphDifferences: Sendable {
    /// The older graph.
    package let old: GraphModel
    /// The newer graph.
    package let new: GraphModel
    /// Which entities both have.
    package let entities: Pairs<EntityIndex>
    /// Which sources both have.
    package let sources: Pairs<SourceIndex>
    /// Which links both have.
    package let links: Pairs<LinkIndex>
    /// The differences: entities, then links, then documents, each by id; then kinds, views and
    /// what the graphs say about themselves.
    package private(set) var rows: [Difference] = []

    /// Compares two graphs.
    ///
    /// - Complexity: O(n log n) in the entities, links and sources of both.
    package init(from old: GraphModel, to new: GraphModel) {
        (self.old, self.new) = (old, new)
        entities = Pairs(entitiesOf: old, new)
        sources = Pairs(sourcesOf: old, new)
        links = LinkPairing(old, new, entities).pairs
        rows = Self.ordered(entityRows()) + Self.ordered(linkRows()) + Self.ordered(sourceRows())
        rows += Self.ordered(kindRows()) + Self.ordered(viewRows()) + headerRows()
    }

    // MARK: - Order

    /// The rows of one thing under what orders them.
    typealias Group = (id: String, rows: [Difference])

    private static func ordered(_ groups: [Group]) -> [Difference] {
        groups.filter { !$0.rows.isEmpty }.enumerated()
            .sorted { left, right in
                let (one, other) = (left.element.id, right.element.id)
                return one == other ? left.offset < right.offset : one.precedesByScalars(other)
            }
            .flatMap(\.element.rows)
    }

    /// The rows for the fields in which a thing differs.
    static func rows(
        _ what: Difference.Part, of subject: Difference.Subject, _ new: StatedFields,
        from old: StatedFields
    ) -> [Difference] {
        new.differences(from: old).map { change in
            var row = Difference(.changed, what, of: subject)
            (row.field, row.old, row.new) = change
            return row
        }
    }

    // MARK: - Entities

    private func entityRows() -> [Group] {
        var groups: [Group] = []
        for index in old.entities.indices {
            let id = old.entities[index].id
            guard let other = entities.new[index] else {
                groups.append((id, [Difference(.vanished, .entity, of: .entity(index, .old))]))
                continue
            }
            groups.append((id, changes(ofEntity: index, to: other)))
        }
        for index in new.entities.indices where entities.old[index] == nil {
            let row = Difference(.appeared, .entity, of: .entity(index, .new))
            groups.append((new.entities[index].id, [row]))
        }
        return groups
    }

    private func changes(ofEntity index: EntityIndex, to other: EntityIndex) -> [Difference] {
        let (one, two) = (old.entities[index], new.entities[other])
        // Most entities of a large table are nothing but an id.
        if !one.hasDetail, !two.hasDetail, one.kind == two.kind { return [] }
        let subject = Difference.Subject.entity(other, .new)
        var rows = Self.rows(
            .entity, of: subject, new.fields(ofEntity: other), from: old.fields(ofEntity: index))
        if one.evidence != nil || two.evidence != nil {
            rows += words(new.evidence(ofEntity: other), new).differences(
                from: words(old.evidence(ofEntity: index), old), of: subject)
        }
        return rows + positionRows(index, other)
    }

    func words(_ rows: [EvidenceRow], _ model: GraphModel) -> EvidenceWords {
        EvidenceWords(rows, in: model)
    }

    // MARK: - Links

    private func linkRows() -> [Group] {
        var groups: [Group] = []
        let (oldNames, newNames) = (old.linkNames, new.linkNames)
        for index in old.links.indices {
            guard let other = links.new[index] else {
                let row = Difference(.vanished, .link, of: .link(index, .old))
                groups.append((oldNames[index], [row]))
                continue
            }
            let rows = changes(ofLink: index, to: other)
            if !rows.isEmpty { groups.append((newNames[other], rows)) }
        }
        for index in new.links.indices where links.old[index] == nil {
            groups.append(
                (newNames[index], [Difference(.appeared, .link, of: .link(index, .new))]))
        }
        return groups
    }

    private func changes(ofLink index: LinkIndex, to other: LinkIndex) -> [Difference] {
        let (states, statesToo) = (old.links.timing(at: index), new.links.timing(at: other))
        let isTimed = states != nil || statesToo != nil
        let subject = Difference.Subject.link(other, .new)
        var rows: [Difference] = []
        if isTimed || !isBare(index, other) || !haveSameEnds(index, other) {
            rows = Self.rows(
                .link, of: subject,
                new.fields(ofLink: other, timing: isTimed ? new.timing(ofLink: other) : nil),
                from: old.fields(ofLink: index, timing: isTimed ? old.timing(ofLink: index) : nil))
        }
        if old.links.evidence(at: index) != nil || new.links.evidence(at: other) != nil {
            rows += words(new.evidence(ofLink: other), new).differences(
                from: words(old.evidence(ofLink: index), old), of: subject)
        }
        return rows
    }

    /// Whether neither link says more than its ends, kind and weight, and the weights agree.
    private func isBare(_ index: LinkIndex, _ other: LinkIndex) -> Bool {
        !old.links.hasDetail(at: index) && !new.links.hasDetail(at: other)
            && old.links.weight(at: index) == new.links.weight(at: other)
    }

    private func haveSameEnds(_ index: LinkIndex, _ other: LinkIndex) -> Bool {
        entities.new[old.links.subjects[index]] == new.links.subjects[other]
            && entities.new[old.links.objects[index]] == new.links.objects[other]
            && old.kindID(ofLink: index) == new.kindID(ofLink: other)
    }

    // MARK: - Sources

    /// Documents alone: actors that are sources are entities.
    private func sourceRows() -> [Group] {
        var groups: [Group] = []
        for index in old.sources.indices where old.sources[index].entity == nil {
            let id = old.sources[index].id
            guard let other = sources.new[index] else {
                groups.append((id, [Difference(.vanished, .source, of: .source(index, .old))]))
                continue
            }
            let rows = Self.rows(
                .source, of: .source(other, .new), new.fields(ofSource: other),
                from: old.fields(ofSource: index))
            groups.append((id, rows))
        }
        for index in new.sources.indices
        where new.sources[index].entity == nil && sources.old[index] == nil {
            let row = Difference(.appeared, .source, of: .source(index, .new))
            groups.append((new.sources[index].id, [row]))
        }
        return groups
    }
}
