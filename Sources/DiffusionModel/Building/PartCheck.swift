/// Finds places that parts of a graph name and at which nothing stands, and circles.
struct PartCheck {
    private(set) var problems: [ModelProblem] = []
    private let entities: Range<EntityIndex>
    private let sources: Range<SourceIndex>
    private let kinds: Int

    /// Looks at what parts name.
    ///
    /// - Parameters:
    ///   - model: The parts.
    ///   - wideKinds: The kinds that the column of links could not hold, with their links.
    ///   - unsettled: Links whose ends nobody found; nothing more is said of these.
    init(
        _ model: GraphModel, _ wideKinds: [(index: LinkIndex, kind: Int)],
        leaving unsettled: Set<LinkIndex>
    ) {
        entities = model.entities.indices
        sources = model.sources.indices
        kinds = model.codebook.linkKinds.count
        check(model.header.cite, in: .header)
        for index in entities where model.entities[index].hasDetail {
            check(model.entities[index].detail, in: .entity(index))
        }
        for (index, source) in model.sources.indexed() { check(source, in: .source(index)) }
        checkColumns(of: model.links, wideKinds, leaving: unsettled)
        for index in model.links.indices {
            guard let detail = model.links.detailBesideTexts(at: index) else { continue }
            check(detail, in: .link(index))
        }
        for view in model.views { check(view) }
        if problems.isEmpty { checkCircles(model) }
    }

    // MARK: - Parts

    private mutating func check(_ detail: EntityDetail, in part: ModelProblem.Part) {
        check(detail.within + detail.policies, in: part)
        check(detail.evidence ?? [], in: part)
        for position in detail.positions {
            check([position.holder], in: part)
            check(position.speaker.map { [$0] } ?? [], in: part)
            check(position.evidence ?? [], in: part)
        }
    }

    private mutating func check(_ source: Source, in part: ModelProblem.Part) {
        check(source.entity.map { [$0] } ?? [], in: part)
        check(source.via + source.dependsOn, in: part)
    }

    private mutating func check(_ detail: LinkDetail, in part: ModelProblem.Part) {
        check(detail.policies, in: part)
        check(detail.evidence ?? [], in: part)
    }

    private mutating func check(_ view: View) {
        let part = ModelProblem.Part.view(view.id)
        check(view.only + view.panels.flatMap(\.members), in: part)
        check(view.highlight.map { [$0.upstream, $0.downstream] } ?? [], in: part)
    }

    private mutating func check(_ rows: [EvidenceRow], in part: ModelProblem.Part) {
        for row in rows {
            if row.chain.isEmpty { note(.emptyChain, in: part) }
            check(row.chain, in: part)
            check(row.speaker.map { [$0] } ?? [], in: part)
        }
    }

    // MARK: - Columns of links

    /// Millions of links are looked at many at a step, and one by one only where one is wrong.
    private mutating func checkColumns(
        of links: LinkTable, _ wideKinds: [(index: LinkIndex, kind: Int)],
        leaving unsettled: Set<LinkIndex>
    ) {
        let ends = [links.subjects, links.objects]
        let fits = ends.allSatisfy { Self.areAll($0.elements, in: entities) }
        guard !fits || !wideKinds.isEmpty || !links.kinds.allSatisfy({ $0 < kinds }) else { return }
        let wide = Dictionary(wideKinds.map { ($0.index, $0.kind) }) { first, _ in first }
        for index in links.indices where !unsettled.contains(index) {
            check([links.subjects[index], links.objects[index]], in: .link(index))
            check(kind: wide[index] ?? Int(links.kinds[index]), in: .link(index))
        }
    }

    private mutating func check(kind: Int, in part: ModelProblem.Part) {
        if !(0..<kinds).contains(kind) {
            note(.noKind(kind, of: kinds), in: part)
        } else if kind >= LinkTable.mostKinds {
            note(.kindBeyond(kind, most: LinkTable.mostKinds), in: part)
        }
    }

    /// Whether all places of a column are in a list; one below 0 reads as a very large one.
    private static func areAll(_ column: [EntityIndex], in list: Range<EntityIndex>) -> Bool {
        var most: UInt32 = 0
        for index in column { most = max(most, UInt32(bitPattern: index.value)) }
        return column.isEmpty || most < list.count
    }

    // MARK: - Places

    private mutating func check(_ named: [EntityIndex], in part: ModelProblem.Part) {
        for index in named where !entities.contains(index) {
            note(.noEntity(index, of: entities.count), in: part)
        }
    }

    private mutating func check(_ named: [SourceIndex], in part: ModelProblem.Part) {
        for index in named where !sources.contains(index) {
            note(.noSource(index, of: sources.count), in: part)
        }
    }

    /// Nothing lies within itself, and no word passes through the same hand twice.
    private mutating func checkCircles(_ model: GraphModel) {
        if entities.contains(where: { !model.entities[$0].within.isEmpty }) {
            let within = IndexedList<EntityIndex, [EntityIndex]>(model.entities.map(\.within))
            for index in Circles.members(of: within) {
                note(.circular(model.entities[index].id), in: .entity(index))
            }
        }
        let hands = IndexedList<SourceIndex, [SourceIndex]>(model.sources.map(\.via))
        for index in Circles.members(of: hands) {
            note(.circular(model.sources[index].id), in: .source(index))
        }
    }

    private mutating func note(_ fault: ModelProblem.Fault, in part: ModelProblem.Part) {
        problems.append(ModelProblem(part: part, fault: fault))
    }
}
