import DiffusionModel

/// Reading evidence: chains of sources, written short or as a map.
extension ModelBuilder {
    /// The rows of evidence under a key, or nothing where the key does not stand.
    mutating func evidence(in fields: Fields, key: String = "evidence") -> [EvidenceRow]? {
        guard fields.value(key) != nil else { return nil }
        return items(key, in: fields).compactMap { row($0) }
    }

    private mutating func row(_ ref: NodeRef) -> EvidenceRow? {
        shape(ref) == .map ? longRow(ref) : shortRow(ref)
    }

    /// `SOURCE [via SOURCE]… [place]`.
    private mutating func shortRow(_ ref: NodeRef) -> EvidenceRow? {
        guard let written = single(ref, "'evidence'") else { return nil }
        if let known = evidenceTexts[written] { return known }
        var words = words(of: ref)[...]
        guard let first = words.popFirst() else { return nil }
        var ids = [first]
        while words.count > 1, words.first == "via" {
            words = words.dropFirst()
            if let hand = words.popFirst() { ids.append(hand) }
        }
        guard words.first != "via" else {
            fail(
                .invalidEvidence, at: ref, "After 'via' the evidence names no source.",
                hint: "Write 'ningxia-daily via report par. 12', for instance.")
            return nil
        }
        let chain = ids.compactMap { source($0, at: ref) }
        guard chain.count == ids.count else { return nil }
        var row = EvidenceRow(chain: extended(chain), writtenVia: chain.count - 1)
        row.place = words.isEmpty ? nil : words.joined(separator: " ")
        evidenceTexts[written] = row
        return row
    }

    private mutating func longRow(_ ref: NodeRef) -> EvidenceRow? {
        guard
            let fields = fields(of: ref, known: NativeKeys.evidence, what: "A row of evidence")
        else { return nil }
        guard let name = fields.value("source") else {
            fail(
                .missingKey, at: ref, "The row of evidence names no source.",
                hint: "Add 'source: …'.")
            return nil
        }
        var chain: [Int32] = []
        for hand in [name] + items("via", in: fields) {
            guard let id = single(hand, "'source'"), let source = source(id, at: hand) else {
                return nil
            }
            chain.append(source)
        }
        var row = EvidenceRow(chain: extended(chain), writtenVia: chain.count - 1)
        row.place = text("at", in: fields)
        row.speaker = fields.value("speaker").flatMap { entity($0, "'speaker'") }
        row.quote = text("quote", in: fields)
        row.language = text("language", in: fields)
        row.translation = text("translation", in: fields)
        row.note = text("note", in: fields)
        row.stance =
            choice("stance", in: fields, .invalidValue, as: EvidenceRow.Stance.self) ?? .supports
        row.credibility = credibility(in: fields)
        return row
    }

    private mutating func credibility(in fields: Fields) -> Credibility? {
        guard let ref = fields.value("credibility"), let text = single(ref, "'credibility'") else {
            return nil
        }
        if let grade = Int(text), let credibility = Credibility(grade) { return credibility }
        fail(
            .invalidGrade, at: ref, "'\(text)' is no credibility.",
            hint: "It is a number from 1 (confirmed) to 5 (improbable), or 6 (cannot be judged).")
        return nil
    }

    /// The chain with the hands that its last source always passes through.
    private func extended(_ chain: [Int32]) -> [Int32] {
        var chain = chain
        while let last = chain.last {
            let rest = model.sources[Int(last)].via.filter { !chain.contains($0) }
            guard !rest.isEmpty else { break }
            chain += rest
        }
        return chain
    }
}
