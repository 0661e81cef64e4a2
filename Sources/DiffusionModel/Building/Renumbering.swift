/// Parts of a graph on their way into another, where entities and sources stand at other places.
///
/// What several places become one is named once in lists of it.
package struct Renumbering: Sendable {
    /// Where each entity stands in the other graph; shape `[entities]`.
    package var entities: IndexedList<EntityIndex, EntityIndex>
    /// Where each source stands in the other graph; shape `[sources]`.
    package var sources: IndexedList<SourceIndex, SourceIndex>

    /// Takes places for places.
    package init(
        entities: IndexedList<EntityIndex, EntityIndex>,
        sources: IndexedList<SourceIndex, SourceIndex>
    ) {
        (self.entities, self.sources) = (entities, sources)
    }

    // MARK: - Lists

    /// The new places of entities, each once.
    package func entities(_ old: [EntityIndex]) -> [EntityIndex] {
        var seen: Set<EntityIndex> = []
        return old.map { entities[$0] }.filter { seen.insert($0).inserted }
    }

    private func sources(_ old: [SourceIndex]) -> [SourceIndex] {
        var seen: Set<SourceIndex> = []
        return old.map { sources[$0] }.filter { seen.insert($0).inserted }
    }

    /// Rows of evidence that name the new places, each once.
    package func rows(_ old: [EvidenceRow]) -> [EvidenceRow] {
        var seen: Set<EvidenceRow> = []
        return old.map { row($0) }.filter { seen.insert($0).inserted }
    }

    // MARK: - Parts

    private func row(_ old: EvidenceRow) -> EvidenceRow {
        // No word passes through the same hand twice, although two hands may become one.
        let written = sources(Array(old.chain.prefix(1 + old.writtenVia)))
        var row = EvidenceRow(chain: sources(old.chain), writtenVia: max(written.count - 1, 0))
        row.place = old.place
        row.speaker = old.speaker.map { entities[$0] }
        (row.quote, row.language, row.translation) = (old.quote, old.language, old.translation)
        (row.credibility, row.stance, row.note) = (old.credibility, old.stance, old.note)
        return row
    }

    /// What is said of an entity, with the new places in it.
    package func detail(_ old: EntityDetail) -> EntityDetail {
        var detail = old
        detail.within = entities(old.within)
        detail.policies = entities(old.policies)
        detail.evidence = old.evidence.map { rows($0) }
        detail.positions = old.positions.map { position($0) }
        return detail
    }

    private func position(_ old: Position) -> Position {
        var position = Position(holder: sources[old.holder], stance: old.stance)
        (position.timing, position.note) = (old.timing, old.note)
        position.speaker = old.speaker.map { entities[$0] }
        position.evidence = old.evidence.map { rows($0) }
        return position
    }

    /// A source with the new places in it, under an id.
    package func source(_ old: Source, id: String) -> Source {
        old.placed(
            as: id, entity: old.entity.map { entities[$0] }, via: sources(old.via),
            dependsOn: sources(old.dependsOn))
    }

    /// A link with the new places in it.
    package func link(_ old: Link) -> LinkRow {
        var row = LinkRow(old)
        (row.subject, row.object) = (entities[old.subject], entities[old.object])
        row.detail?.policies = entities(old.detail?.policies ?? [])
        row.detail?.evidence = old.detail?.evidence.map { rows($0) }
        return row
    }

    /// A named picture with the new places in it.
    package func view(_ old: View) -> View {
        var view = old
        view.only = entities(old.only)
        view.panels = old.panels.map { ViewPanel(title: $0.title, members: entities($0.members)) }
        view.highlight = old.highlight.flatMap { highlight($0) }
        return view
    }

    /// The ends of a path; nil where they have become one, which no path joins.
    private func highlight(_ old: ViewHighlight) -> ViewHighlight? {
        let (start, end) = (entities[old.upstream], entities[old.downstream])
        if start == end, old.upstream != old.downstream { return nil }
        return ViewHighlight(upstream: start, downstream: end)
    }
}
