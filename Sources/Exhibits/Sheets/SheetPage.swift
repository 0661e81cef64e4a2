import DiffusionModel

/// The page of one thing for people: a heading, its fields, its links as sentences, the sources.
struct SheetPage {
    /// Notes are broken at this many columns.
    static let width = 92

    let model: GraphModel
    var lines: [String] = []
    var numbers = SourceNumbers()

    init(model: GraphModel) { self.model = model }

    mutating func write(entity index: Int) {
        let entity = model.entities[index]
        let detail = entity.detail
        heading(([Wording.name(of: entity)] + detail.names.map(\.text)).joined(separator: "  "))
        let kind = model.codebook.entityKind(entity.kind)?.name ?? entity.kind
        lines.append("\(kind), id \(entity.id)")
        fields(entityFields(detail))
        cite(model.evidence(ofEntity: index))
        section(
            "Within it",
            model.entities(directlyWithin: index).map { Wording.name(of: model.entities[$0]) })
        section("Positions", positions(ofClaim: index))
        section("Links", LinkSentences(model: model).lines(of: index, numbers: &numbers))
        if let source = model.source(ofEntity: index) {
            section("Stands on claims", stands(of: source))
        }
        section("Words", quotes(about: index))
        if let source = model.source(ofEntity: index) { word(of: source) }
        spoken(by: index)
        sourceList()
    }

    mutating func write(link index: Int) {
        heading(Wording.sentence(ofLink: index, in: model))
        lines.append("link, id \(model.linkNames[index])")
        let detail = model.links.detail(at: index)
        let stage = model.stage(ofLink: index)
        fields([
            ("title", detail?.title),
            ("date", model.timing(ofLink: index).map { Wording.timing($0) }),
            ("stage", stage == .unknown ? nil : stage.rawValue),
            ("mechanism", list(model.mechanisms(ofLink: index).map(\.rawValue))),
            ("policies", list(model.linkPolicies[index].map { model.entities[$0].name })),
            ("likelihood", model.likelihood(ofLink: index)?.text),
            ("weight", model.links.weight(at: index).map { "\($0)" }),
            ("coder", model.coder(ofLink: index)), ("note", detail?.note),
            (
                "support",
                Testimony(model.evidence(ofLink: index)).isDisputedOnly
                    ? "none" : nil
            ),
        ])
        fields((detail?.attributes ?? []).map { ($0.name, $0.value) })
        cite(model.evidence(ofLink: index))
        section("Words", quotes(in: model.evidence(ofLink: index)))
        sourceList()
    }

    mutating func write(source index: Int) {
        let source = model.sources[index]
        heading(Wording.title(of: source, in: model))
        lines.append("source, id \(source.id)")
        fields([
            ("author", list(source.authors)), ("publisher", source.publisher),
            ("published", source.published.map { Wording.date($0) }), ("url", source.url),
            ("archived", source.archived),
            ("retrieved", source.retrieved.map { Wording.date($0) }), ("sha256", source.sha256),
            ("language", source.language), ("reliability", source.reliability?.rawValue),
            ("via", list(source.via.map { model.sources[Int($0)].id })),
            ("depends on", list(source.dependsOn.map { model.sources[Int($0)].id })),
            ("note", source.note),
        ])
        fields(source.attributes.map { ($0.name, $0.value) })
        section("Stands on claims", stands(of: index))
        word(of: index)
        sourceList()
    }

    // MARK: - Parts

    private func entityFields(_ detail: EntityDetail) -> [(String, String?)] {
        let stage = detail.stage.map(\.rawValue)
        return [
            // What a claim without a name says is its heading.
            ("says", detail.name == nil ? nil : detail.says), ("also", list(detail.aliases)),
            ("within", list(detail.within.map { model.entities[Int($0)].name })),
            ("date", detail.timing.map { Wording.timing($0) }), ("stage", stage),
            ("mechanism", list(detail.mechanisms.map(\.rawValue))),
            ("policies", list(detail.policies.map { model.entities[Int($0)].name })),
            ("likelihood", detail.likelihood?.text), ("coder", detail.coder),
            ("url", detail.url), ("note", detail.note),
        ] + detail.attributes.map { ($0.name, $0.value) }
    }

    private mutating func quotes(about entity: Int) -> [String] {
        var rows = model.evidence(ofEntity: entity)
        for index in 0..<model.links.count where Int(model.links.subjects[index]) == entity {
            rows += model.links.detail(at: index)?.evidence ?? []
        }
        return quotes(in: rows)
    }

    private mutating func quotes(in rows: [EvidenceRow]) -> [String] {
        var found: [String] = []
        for row in rows {
            guard let quote = row.quote else { continue }
            let speaker = row.speaker.map { model.entities[Int($0)].name + ": " } ?? ""
            let translation = row.translation.map { " (“\($0)”)" } ?? ""
            found.append("\(speaker)“\(quote)”\(translation)" + numbers.mark(quoting: row))
        }
        return found
    }

    // MARK: - Writing

    private func list(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private mutating func heading(_ text: String) { lines.append(SafeText.visible(text)) }

    private mutating func fields(_ fields: [(String, String?)]) {
        let stated = fields.compactMap { name, value in value.map { (name, $0) } }
        let width = stated.map { DisplayWidth.of($0.0) }.max() ?? 0
        for (name, value) in stated {
            let gap = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
            let indent = String(repeating: " ", count: width + 4)
            lines += Paragraph.lines(value, lead: "  \(name)\(gap)", indent: indent)
        }
    }

    private mutating func cite(_ rows: [EvidenceRow]) {
        let mark = numbers.mark(rows)
        if !mark.isEmpty { lines[1] += mark }
    }

    mutating func section(_ title: String, _ content: [String]) {
        guard !content.isEmpty else { return }
        lines += ["", title]
        for line in content { lines += Paragraph.lines(line, lead: "  ", indent: "    ") }
    }

    private mutating func sourceList() {
        section("Sources", numbers.lines(in: model))
    }
}

/// Breaks text into lines at spaces.
enum Paragraph {
    /// The lines of a text, the first after a lead, the others after an indent.
    static func lines(
        _ text: String, lead: String, indent: String, width: Int = SheetPage.width
    ) -> [String] {
        var lines: [String] = []
        var line = lead
        var isFresh = true
        for word in SafeText.visible(text).split(separator: " ") {
            let isFull = DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width
            if isFull, !isFresh {
                lines.append(line)
                line = indent
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }
}
