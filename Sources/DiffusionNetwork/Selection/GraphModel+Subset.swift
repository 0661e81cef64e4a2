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
        subset(selection, marked: SubsetMarks(of: selection, in: self))
    }

    /// The part of the model that marks say stays, with its evidence.
    ///
    /// - Complexity: O(entities + links + evidence).
    package func subset(_ selection: Selection, marked marks: SubsetMarks) -> GraphModel {
        SubsetBuilder(model: self, selection: selection, marks: marks).build()
    }

    /// Whether what a selection keeps needs each source, to be followed along every chain: those
    /// that `subset` has, which are all where nothing is filtered; shape `[sources]`.
    ///
    /// - Complexity: O(sources); O(entities + links + evidence) under filters.
    package func needsSource(_ selection: Selection) -> IndexedList<SourceIndex, Bool> {
        guard !selection.steps.isEmpty else {
            return IndexedList(repeating: true, count: sources.count)
        }
        return SubsetMarks(of: selection, in: self).hasSource
    }
}

/// Copies the kept part of a model and renumbers what joins its parts.
private struct SubsetBuilder: ~Copyable {
    let model: GraphModel
    let selection: Selection
    let scope: EvidenceScope
    let marks: SubsetMarks
    let entityNumbers: IndexedList<EntityIndex, Int32>
    let sourceNumbers: IndexedList<SourceIndex, Int32>

    init(model: GraphModel, selection: Selection, marks: SubsetMarks) {
        (self.model, self.selection, self.marks) = (model, selection, marks)
        scope = selection.evidence
        entityNumbers = IndexedList(Self.numbers(marks.hasEntity))
        sourceNumbers = IndexedList(Self.numbers(marks.hasSource))
    }

    /// The number that each part which stays has in the copy; -1 for others.
    private static func numbers(_ stays: some Sequence<Bool>) -> [Int32] {
        var next: Int32 = -1
        return stays.map { stays in
            next += stays ? 1 : 0
            return stays ? next : -1
        }
    }

    func build() -> GraphModel {
        var builder = GraphModel.Builder(codebook: model.codebook)
        fill(&builder.parts)
        // A part of what fits, with all that it names, fits.
        return builder.parts
    }

    private func fill(_ copy: inout GraphModel) {
        copy.codebookExtension = model.codebookExtension
        copy.statesNoDirection = model.statesNoDirection
        copy.hasContext =
            marks.isContext.contains(true)
            || model.entities.indices.contains { marks.hasEntity[$0] && !marks.isChosen[$0] }
        copy.header = model.header
        copy.header.cite = rows(model.header.cite)
        copy.entities = IndexedList(
            model.entities.indices.filter { marks.hasEntity[$0] }
                .map { renumbered(model.entities[$0], at: $0) })
        copy.sources = IndexedList(
            model.sources.indices.filter { marks.hasSource[$0] }
                .map { renumbered(model.sources[$0]) })
        for index in model.links.indices where marks.hasLink[index] {
            copy.links.append(renumbered(model.links[index], isContext: marks.isContext[index]))
        }
        for (position, kind) in model.codebook.linkKinds.enumerated() where kind.isMembership {
            guard let move = kind.relation else { continue }
            if !selection.keepsMove(move), keepsPosts(position) { copy.stop(move) }
            if selection.leavesPostsToMoves { copy.stop(kind.id) }
        }
    }

    private func keepsPosts(_ kind: Int) -> Bool {
        model.links.indices.contains { link in
            selection.keepsLink[link] && Int(model.links.kinds[link]) == kind
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
        detail.isContext = !marks.isChosen[index]
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
