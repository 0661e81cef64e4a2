package import DiffusionModel

/// What of a graph stays in the part that a selection keeps, before anything is copied.
///
/// Where links are read a window at a time, each window has marks of its own, and what any of them
/// needs stays.
package struct SubsetMarks: Sendable {
    /// Whether each link stays, kept or as context; shape `[links]`.
    package private(set) var hasLink: IndexedList<LinkIndex, Bool>
    /// Whether each link stays for what it tells of others alone; shape `[links]`.
    package private(set) var isContext: IndexedList<LinkIndex, Bool>
    /// Whether each entity stays; shape `[entities]`.
    package private(set) var hasEntity: IndexedList<EntityIndex, Bool>
    /// Whether each entity stays for itself, and not as context; shape `[entities]`.
    package private(set) var isChosen: IndexedList<EntityIndex, Bool>
    /// Whether each source stays; shape `[sources]`.
    package private(set) var hasSource: IndexedList<SourceIndex, Bool>

    /// Marks what a selection needs.
    ///
    /// - Parameters:
    ///   - selection: The selection.
    ///   - model: The graph.
    ///   - others: What stays besides, marked in graphs of which this one is the frame.
    /// - Complexity: O(entities + links + evidence).
    package init(of selection: Selection, in model: GraphModel, besides others: SubsetMarks? = nil)
    {
        isContext = SubsetContext(of: selection, in: model, selection.evidence).isContext
        isChosen = IndexedList(model.entities.indices.map { selection.keepsNode($0) })
        hasEntity = isChosen
        hasSource = IndexedList(repeating: false, count: model.sources.count)
        hasLink = []
        if let others { add(others, model) }
        hasLink = IndexedList(zip(selection.keepsLink, isContext).map { $0 || $1 })
        SubsetMarking(model: model, selection: selection).mark(&self)
    }

    /// Joins the marks of another window of links around the same frame.
    ///
    /// - Parameters:
    ///   - others: Its marks.
    ///   - frame: The graph without the links of windows.
    package mutating func formUnion(_ others: SubsetMarks, around frame: GraphModel) {
        add(others, frame)
    }

    /// Marks what others mark of a frame, whose links and documents come first in each of them.
    private mutating func add(_ others: SubsetMarks, _ frame: GraphModel) {
        for entity in frame.entities.indices {
            if others.hasEntity[entity] { hasEntity[entity] = true }
            if others.isChosen[entity] { isChosen[entity] = true }
        }
        for link in frame.links.indices where others.isContext[link] { isContext[link] = true }
        // Actors become sources in the order in which somebody passes on their word, which differs
        // from window to window; whoever is one is marked as an entity.
        for source in frame.sources.indices where frame.sources[source].entity == nil {
            if others.hasSource[source] { hasSource[source] = true }
        }
    }

    // MARK: - Marking

    mutating func mark(_ entities: some Sequence<EntityIndex>) {
        for entity in entities { hasEntity[entity] = true }
    }

    mutating func mark(_ evidence: [EvidenceRow], _ marking: SubsetMarking) {
        for row in evidence where marking.scope.stands(row) {
            if let speaker = row.speaker { hasEntity[speaker] = true }
            for member in row.chain { mark(member, marking.model) }
        }
    }

    mutating func mark(_ index: SourceIndex, _ model: GraphModel) {
        guard !hasSource[index] else { return }
        hasSource[index] = true
        let source = model.sources[index]
        if let entity = source.entity { hasEntity[entity] = true }
        for other in source.via + source.dependsOn { mark(other, model) }
    }
}

/// Finds what the parts that stay name, so that every chain can be followed.
struct SubsetMarking {
    let model: GraphModel
    let selection: Selection
    var scope: EvidenceScope { selection.evidence }

    func mark(_ marks: inout SubsetMarks) {
        for source in model.sources.indices where marks.hasSource[source] {
            let source = model.sources[source]
            for other in source.via + source.dependsOn { marks.mark(other, model) }
        }
        marks.mark(model.header.cite, self)
        for index in model.links.indices where marks.hasLink[index] {
            marks.mark([model.links.subjects[index], model.links.objects[index]])
            guard let detail = model.links.detailBesideTexts(at: index) else { continue }
            marks.mark(detail.evidence ?? [], self)
            marks.mark(detail.policies)
        }
        // Marking the evidence of an entity may bring in others, which have evidence too.
        var done = IndexedList<EntityIndex, Bool>(repeating: false, count: model.entities.count)
        while let next = done.indices.first(where: { !done[$0] && marks.hasEntity[$0] }) {
            for index in next..<done.endIndex where !done[index] && marks.hasEntity[index] {
                done[index] = true
                markEvidence(of: index, &marks)
            }
        }
    }

    private func markEvidence(of index: EntityIndex, _ marks: inout SubsetMarks) {
        let detail = model.entities[index].detail
        marks.mark(detail.evidence ?? [], self)
        marks.mark(detail.within + detail.policies)
        for position in selection.positions(ofClaim: index, in: model) {
            marks.mark(position.holder, model)
            if let speaker = position.speaker { marks.mark([speaker]) }
            marks.mark(position.evidence ?? [], self)
        }
    }
}
