public import DiffusionModel

extension GraphModel {
    /// The part of the model that a selection keeps, with its evidence.
    ///
    /// What the kept part needs to be read aright stays as *context*, which no question asks about:
    /// posts and `acts-for` whose evidence stands, with whom they lead to; all roles of an item of
    /// which some are kept; policies that are stated; what the kept lies within; speakers and
    /// sources, so that every chain can be followed. Rows of evidence that are not believed go; so
    /// do views, and the mention of places and policies that are not kept.
    ///
    /// - Complexity: O(entities + links + evidence).
    public func subset(_ selection: Selection) -> GraphModel {
        var builder = SubsetBuilder(model: self, selection: selection)
        return builder.build()
    }

    /// Whether what a selection keeps needs each source, to be followed along every chain: those
    /// that `subset` has, which are all where nothing is filtered; shape `[sources]`.
    ///
    /// - Complexity: O(sources); O(entities + links + evidence) under filters.
    package func needsSource(_ selection: Selection) -> IndexedList<SourceIndex, Bool> {
        guard !selection.steps.isEmpty else {
            return IndexedList(repeating: true, count: sources.count)
        }
        var builder = SubsetBuilder(model: self, selection: selection)
        return builder.needsSource()
    }
}

/// Copies the kept part of a model and renumbers what joins its parts.
private struct SubsetBuilder {
    let model: GraphModel
    let selection: Selection
    let scope: EvidenceScope
    let keepsLink: IndexedList<LinkIndex, Bool>
    /// Whether each link is kept for what it tells of others alone.
    let isContext: IndexedList<LinkIndex, Bool>
    var entityNumbers: IndexedList<EntityIndex, Int32>
    var sourceNumbers: IndexedList<SourceIndex, Int32>

    init(model: GraphModel, selection: Selection) {
        self.model = model
        self.selection = selection
        let scope = selection.evidence
        self.scope = scope
        let context = SubsetContext(of: selection, in: model, scope)
        isContext = context.isContext
        keepsLink = IndexedList(zip(selection.keepsLink, context.isContext).map { $0 || $1 })
        entityNumbers = IndexedList(repeating: -1, count: model.entities.count)
        sourceNumbers = IndexedList(repeating: -1, count: model.sources.count)
    }

    mutating func build() -> GraphModel {
        var builder = GraphModel.Builder(codebook: model.codebook)
        fill(&builder.parts)
        // A part of what fits, with all that it names, fits.
        return builder.parts
    }

    private mutating func fill(_ copy: inout GraphModel) {
        copy.codebookExtension = model.codebookExtension
        copy.statesNoDirection = model.statesNoDirection
        markUsed()
        number()
        copy.hasContext =
            isContext.contains(true)
            || model.entities.indices.contains { entityNumbers[$0] >= 0 && !isChosen($0) }
        copy.header = model.header
        copy.header.cite = rows(model.header.cite)
        copy.entities = IndexedList(
            model.entities.indices.filter { entityNumbers[$0] >= 0 }
                .map { renumbered(model.entities[$0], at: $0) })
        copy.sources = IndexedList(
            model.sources.indices.filter { sourceNumbers[$0] >= 0 }
                .map { renumbered(model.sources[$0]) })
        for index in model.links.indices where keepsLink[index] {
            copy.links.append(renumbered(model.links[index], isContext: isContext[index]))
        }
        for (position, kind) in model.codebook.linkKinds.enumerated() where kind.isMembership {
            guard let move = kind.relation else { continue }
            if !selection.keepsMove(move), keepsPosts(position) { copy.stop(move) }
            if selection.leavesPostsToMoves { copy.stop(kind.id) }
        }
    }

    mutating func needsSource() -> IndexedList<SourceIndex, Bool> {
        markUsed()
        return IndexedList(sourceNumbers.map { $0 >= 0 })
    }

    private func keepsPosts(_ kind: Int) -> Bool {
        model.links.indices.contains { link in
            selection.keepsLink[link] && Int(model.links.kinds[link]) == kind
        }
    }

    // MARK: - What stays

    /// Marks with 0 what stays, before numbers are given.
    private mutating func markUsed() {
        for index in model.entities.indices where isChosen(index) { entityNumbers[index] = 0 }
        mark(model.header.cite)
        for index in model.links.indices where keepsLink[index] {
            entityNumbers[model.links.subjects[index]] = 0
            entityNumbers[model.links.objects[index]] = 0
            guard let detail = model.links.detailBesideTexts(at: index) else { continue }
            mark(detail.evidence ?? [])
            for policy in detail.policies { entityNumbers[policy] = 0 }
        }
        // Marking the evidence of an entity may bring in others, which have evidence too.
        var done = IndexedList<EntityIndex, Bool>(repeating: false, count: model.entities.count)
        while let next = done.indices.first(where: { !done[$0] && entityNumbers[$0] >= 0 }) {
            for index in next..<done.endIndex where !done[index] && entityNumbers[index] >= 0 {
                done[index] = true
                markEvidence(of: model.entities[index].detail, at: index)
            }
        }
    }

    private mutating func markEvidence(of detail: EntityDetail, at index: EntityIndex) {
        mark(detail.evidence ?? [])
        for other in detail.within + detail.policies { entityNumbers[other] = 0 }
        for position in selection.positions(ofClaim: index, in: model) {
            markSource(position.holder)
            if let speaker = position.speaker { entityNumbers[speaker] = 0 }
            mark(position.evidence ?? [])
        }
    }

    /// Whether an entity is kept for itself, and not as context.
    private func isChosen(_ entity: EntityIndex) -> Bool { selection.keepsNode(entity) }

    private mutating func mark(_ evidence: [EvidenceRow]) {
        for row in evidence where scope.stands(row) {
            if let speaker = row.speaker { entityNumbers[speaker] = 0 }
            for member in row.chain { markSource(member) }
        }
    }

    private mutating func markSource(_ index: SourceIndex) {
        guard sourceNumbers[index] < 0 else { return }
        sourceNumbers[index] = 0
        let source = model.sources[index]
        if let entity = source.entity { entityNumbers[entity] = 0 }
        for other in source.via + source.dependsOn { markSource(other) }
    }

    private mutating func number() {
        var next: Int32 = 0
        for index in entityNumbers.indices where entityNumbers[index] >= 0 {
            entityNumbers[index] = next
            next += 1
        }
        next = 0
        for index in sourceNumbers.indices where sourceNumbers[index] >= 0 {
            sourceNumbers[index] = next
            next += 1
        }
    }

    // MARK: - Copies

    private func entities(_ indices: [EntityIndex]) -> [EntityIndex] {
        indices.compactMap { number(of: $0) }
    }

    /// The number that an entity has in the copy; nil where it is not kept.
    private func number(of entity: EntityIndex) -> EntityIndex? {
        let number = entityNumbers[entity]
        return number < 0 ? nil : EntityIndex(value: number)
    }

    private func sources(_ indices: [SourceIndex]) -> [SourceIndex] {
        indices.map { SourceIndex(value: sourceNumbers[$0]) }.filter { $0 >= 0 }
    }

    private func rows(_ evidence: [EvidenceRow]) -> [EvidenceRow] {
        evidence.filter { scope.stands($0) }.map { row in
            var copy = EvidenceRow(chain: sources(row.chain), writtenVia: row.writtenVia)
            copy.place = row.place
            copy.speaker = row.speaker.flatMap { number(of: $0) }
            (copy.quote, copy.language) = (row.quote, row.language)
            (copy.translation, copy.credibility) = (row.translation, row.credibility)
            (copy.stance, copy.note) = (row.stance, row.note)
            return copy
        }
    }

    private func renumbered(_ entity: Entity, at index: EntityIndex) -> Entity {
        var detail = entity.detail
        detail.isContext = !isChosen(index)
        detail.within = entities(detail.within)
        detail.policies = entities(detail.policies)
        detail.evidence = detail.evidence.map { rows($0) }
        detail.positions = selection.positions(ofClaim: index, in: model).map { position in
            var copy = Position(
                holder: SourceIndex(value: sourceNumbers[position.holder]), stance: position.stance)
            copy.timing = position.timing
            copy.speaker = position.speaker.flatMap { number(of: $0) }
            copy.note = position.note
            copy.evidence = position.evidence.map { rows($0) }
            return copy
        }
        let isEmpty = detail == EntityDetail()
        return Entity(id: entity.id, kind: entity.kind, detail: isEmpty ? nil : detail)
    }

    private func renumbered(_ source: Source) -> Source {
        source.placed(
            as: source.id, entity: source.entity.flatMap { number(of: $0) },
            via: sources(source.via), dependsOn: sources(source.dependsOn))
    }

    private func renumbered(_ link: Link, isContext: Bool) -> LinkRow {
        var row = LinkRow(
            subject: EntityIndex(value: entityNumbers[link.subject]), kind: link.kind,
            object: EntityIndex(value: entityNumbers[link.object]), origin: link.origin)
        row.timing = link.timing
        row.weight = link.weight
        guard link.detail != nil || isContext else { return row }
        var detail = link.detail ?? LinkDetail()
        detail.policies = entities(detail.policies)
        detail.evidence = detail.evidence.map { rows($0) }
        detail.isContext = isContext
        row.detail = detail
        return row
    }
}
