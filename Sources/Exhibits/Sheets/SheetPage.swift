import DiffusionModel

/// The page of one thing for people: a heading, its fields, its links as sentences, the sources.
struct SheetPage {
    /// Passages are broken at this many columns of a terminal.
    private static let width = 92

    let model: GraphModel
    private var blocks: [Block] = []
    var citations: Citations

    init(model: GraphModel) { (self.model, citations) = (model, Citations(model)) }

    /// What was written, with an object for programs.
    func exhibit(of fields: [Table.Field]) -> Exhibit {
        var exhibit = Exhibit(Table(object: fields))
        exhibit.prose = blocks
        exhibit.cited = citations.sources
        exhibit.measure = Self.width
        return exhibit
    }

    mutating func write(entity index: EntityIndex) {
        let entity = model.entities[index]
        let detail = entity.detail
        title(
            ([Wording.name(of: entity)] + detail.names.map(\.text)).joined(separator: "  "),
            "\(model.codebook.entityKind(entity.kind)?.name ?? entity.kind), id \(entity.id)",
            citing: model.evidence(ofEntity: index))
        fields(entityFields(detail))
        section(
            "Within it",
            model.entities(directlyWithin: index).map { entity in
                let name = Wording.name(of: model.entities[entity])
                return Passage([.entity(id: model.entities[entity].id, name: name)])
            })
        section("Positions", positions(ofClaim: index))
        section("Links", LinkSentences(model: model).lines(of: index, &citations))
        if let source = model.source(ofEntity: index) {
            section("Stands on claims", stands(of: source))
        }
        section("Words", quotes(about: index))
        if let source = model.source(ofEntity: index) { word(of: source) }
        spoken(by: index)
    }

    mutating func write(link index: LinkIndex) {
        title(
            Statement(ofLink: index, in: model).text, "link, id \(model.linkNames[index])",
            citing: model.evidence(ofLink: index))
        let detail = model.links.detail(at: index)
        let stage = model.stage(ofLink: index)
        fields([
            ("title", detail?.title),
            ("date", model.timing(ofLink: index).map { Wording.timing($0) }),
            ("stage", stage == .unknown ? nil : stage.rawValue),
            ("mechanism", list(model.mechanisms(ofLink: index).map(\.rawValue))),
            ("policies", list(model.linkPolicies[index].map { model.entities[$0].name })),
            ("likelihood", model.likelihood(ofLink: index)?.text),
            ("weight", model.links.weight(at: index).map(Self.text)),
            ("coder", model.coder(ofLink: index)), ("note", detail?.note),
            (
                "support",
                Testimony(model.evidence(ofLink: index)).isDisputedOnly
                    ? "none" : nil
            ),
        ])
        fields((detail?.attributes ?? []).map { ($0.name, $0.value) })
        section("Words", quotes(in: model.evidence(ofLink: index)))
    }

    mutating func write(source index: SourceIndex) {
        let source = model.sources[index]
        title(Wording.title(of: source, in: model), "source, id \(source.id)")
        fields([
            ("author", list(source.authors)), ("publisher", source.publisher),
            ("published", source.published.map { Wording.date($0) }), ("url", source.url),
            ("archived", source.archived),
            ("retrieved", source.retrieved.map { Wording.date($0) }), ("sha256", source.sha256),
            ("language", source.language), ("reliability", source.reliability?.rawValue),
            ("via", list(source.via.map { model.sources[$0].id })),
            ("depends on", list(source.dependsOn.map { model.sources[$0].id })),
            ("note", source.note),
        ])
        fields(source.attributes.map { ($0.name, $0.value) })
        section("Stands on claims", stands(of: index))
        word(of: index)
    }

    // MARK: - Parts

    private func entityFields(_ detail: EntityDetail) -> [(String, String?)] {
        let stage = detail.stage.map(\.rawValue)
        return [
            // What a claim without a name says is its heading.
            ("says", detail.name == nil ? nil : detail.says), ("also", list(detail.aliases)),
            ("within", list(detail.within.map { model.entities[$0].name })),
            ("date", detail.timing.map { Wording.timing($0) }), ("stage", stage),
            ("mechanism", list(detail.mechanisms.map(\.rawValue))),
            ("policies", list(detail.policies.map { model.entities[$0].name })),
            ("likelihood", detail.likelihood?.text), ("coder", detail.coder),
            ("url", detail.url), ("note", detail.note),
        ] + detail.attributes.map { ($0.name, $0.value) }
    }

    private mutating func quotes(about entity: EntityIndex) -> [Passage] {
        var rows = model.evidence(ofEntity: entity)
        for index in model.links.indices where model.links.subjects[index] == entity {
            rows += model.links.detail(at: index)?.evidence ?? []
        }
        return quotes(in: rows)
    }

    private mutating func quotes(in rows: [EvidenceRow]) -> [Passage] {
        var found: [Passage] = []
        for row in rows {
            guard let quote = row.quote else { continue }
            let speaker = row.speaker.map { model.entities[$0].name + ": " } ?? ""
            let translation = row.translation.map { " (“\($0)”)" } ?? ""
            // A row that is quoted is cited whatever it does with the thing.
            let marks = SourceMarks([citations.number(of: row)])
            found.append(Passage("\(speaker)“\(quote)”\(translation)", citing: marks))
        }
        return found
    }

    // MARK: - Writing

    /// A number as its author would write it.
    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? number.description
    }

    private func list(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private mutating func title(_ name: String, _ what: String, citing rows: [EvidenceRow] = []) {
        blocks.append(.title(Passage(name)))
        blocks.append(.passage(passage(what, citing: rows)))
    }

    private mutating func fields(_ fields: [(String, String?)]) {
        let stated = fields.compactMap { name, value in
            value.map { Block.NamedPassage(name, Passage($0)) }
        }
        if !stated.isEmpty { blocks.append(.fields(stated)) }
    }

    /// Words, and who speaks of what they say.
    mutating func passage(_ words: String, citing rows: [EvidenceRow]) -> Passage {
        Passage(words, citing: citations.marks(rows))
    }

    mutating func section(_ title: String, _ content: [Passage]) {
        guard !content.isEmpty else { return }
        blocks += [.heading(Passage(title)), .list(content)]
    }
}
