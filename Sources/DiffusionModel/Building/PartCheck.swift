/// Finds places that parts of a graph name and at which nothing stands, and circles.
struct PartCheck {
    private(set) var problems: [ModelProblem] = []
    private let entities: Range<EntityIndex>
    private let sources: Range<SourceIndex>
    private let kinds: Int

    init(_ builder: GraphModel.Builder, _ rows: IndexedList<LinkIndex, LinkRow?>) {
        entities = builder.entities.indices
        sources = builder.sources.indices
        kinds = builder.codebook.linkKinds.count
        check(builder.header.cite, in: .header)
        for (index, entity) in builder.entities.indexed() { check(entity, in: .entity(index)) }
        for (index, source) in builder.sources.indexed() { check(source, in: .source(index)) }
        for (index, row) in rows.indexed() { if let row { check(row, in: .link(index)) } }
        for view in builder.views { check(view) }
        if problems.isEmpty { checkCircles(builder) }
    }

    // MARK: - Parts

    private mutating func check(_ entity: Entity, in part: ModelProblem.Part) {
        guard entity.hasDetail else { return }
        let detail = entity.detail
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

    private mutating func check(_ row: LinkRow, in part: ModelProblem.Part) {
        check([row.subject, row.object], in: part)
        if !(0..<kinds).contains(row.kind) {
            note(.noKind(row.kind, of: kinds), in: part)
        } else if row.kind >= LinkTable.mostKinds {
            note(.kindBeyond(row.kind, most: LinkTable.mostKinds), in: part)
        }
        guard let detail = row.detail else { return }
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
    private mutating func checkCircles(_ builder: GraphModel.Builder) {
        let within = IndexedList<EntityIndex, [EntityIndex]>(builder.entities.map(\.within))
        for index in Circles.members(of: within) {
            note(.circular(builder.entities[index].id), in: .entity(index))
        }
        let hands = IndexedList<SourceIndex, [SourceIndex]>(builder.sources.map(\.via))
        for index in Circles.members(of: hands) {
            note(.circular(builder.sources[index].id), in: .source(index))
        }
    }

    private mutating func note(_ fault: ModelProblem.Fault, in part: ModelProblem.Part) {
        problems.append(ModelProblem(part: part, fault: fault))
    }
}
