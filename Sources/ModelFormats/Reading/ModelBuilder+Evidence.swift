import DiffusionModel

/// Reading evidence: chains of sources, written short or as a map.
extension ModelBuilder {
    /// The rows of evidence under a key, or nil where the key does not stand.
    mutating func evidence(
        in fields: Fields, key: NativeKey = .evidence
    ) -> [EvidenceRow]? {
        guard let value = fields.value(key) else { return nil }
        // The rows of a text that was read before are shared, not copied.
        if isOnly(key, in: fields), shape(value) != .list { return rows(value) }
        var rows: [EvidenceRow] = []
        for item in items(key, in: fields) { rows += self.rows(item) }
        // A field of a table that names nobody says no more than an empty one.
        return rows.isEmpty && isTable(value) ? nil : rows
    }

    private mutating func rows(_ ref: NodeRef) -> [EvidenceRow] {
        guard shape(ref) == .map else { return shortRows(ref) }
        return longRow(ref).map { [$0] } ?? []
    }

    /// `SOURCE [via SOURCE]… [place]` as one row, or no row where it is a mistake.
    private mutating func shortRows(_ ref: NodeRef) -> [EvidenceRow] {
        guard let written = singleID(ref, "'evidence'") else { return [] }
        if let known = evidenceTexts[written] { return known }
        guard let row = shortRow(written, at: ref) else { return [] }
        evidenceTexts[written] = [row]
        return [row]
    }

    private mutating func shortRow(_ written: TextID, at ref: NodeRef) -> EvidenceRow? {
        var words = TextWords(of: texts.span(written))
        guard var hand = words.next(in: texts) else { return nil }
        var (chain, hands): ([SourceIndex], Int) = ([], 0)
        while true {
            hands += 1
            if let source = source(word(hand), at: ref) { chain.append(source) }
            let rest = words
            guard let via = words.next(in: texts), NativeKey(word(via)) == .via else {
                words = rest
                break
            }
            guard let next = words.next(in: texts) else {
                fail(
                    .invalidEvidence, at: ref, "After 'via' the evidence names no source.",
                    hint: "Write 'ningxia-daily via report par. 12', for instance.")
                return nil
            }
            hand = next
        }
        guard chain.count == hands else { return nil }
        var row = EvidenceRow(chain: extended(chain), writtenVia: chain.count - 1)
        row.place = texts.joined(words)
        return row
    }

    private mutating func longRow(_ ref: NodeRef) -> EvidenceRow? {
        guard
            let fields = fields(of: ref, known: NativeKeys.evidence, what: "A row of evidence")
        else { return nil }
        guard !namesNoSource(fields) else { return nil }
        let chain = longChain(in: fields)
        // Whatever else is wrong is said at once, though no row comes of it.
        var row = EvidenceRow(
            chain: extended(chain ?? []), writtenVia: max(0, (chain ?? []).count - 1))
        row.place = text(.at, in: fields)
        let speaker = speaker(in: fields)
        row.speaker = speaker.entity
        row.quote = text(.quote, in: fields)
        row.language = text(.language, in: fields)
        row.translation = text(.translation, in: fields)
        row.note = text(.note, in: fields) ?? speaker.note
        row.stance =
            choice(.stance, in: fields, .invalidValue, as: EvidenceRow.Stance.self) ?? .supports
        row.credibility = credibility(in: fields)
        return chain == nil ? nil : row
    }

    /// The source of a row and the hands it passed through, or nil where one is missing.
    private mutating func longChain(in fields: Fields) -> [SourceIndex]? {
        let name = fields.value(.source)
        if name == nil {
            fail(
                .missingKey, at: fields.place, "The row of evidence names no source.",
                hint: "Add 'source: …'.")
        }
        let hands = (name.map { [$0] } ?? []) + items(.via, in: fields)
        var chain: [SourceIndex] = []
        for hand in hands {
            guard let id = singleID(hand, "'source'"), let source = source(word(id), at: hand)
            else { continue }
            chain.append(source)
        }
        return name != nil && chain.count == hands.count ? chain : nil
    }

    private mutating func credibility(in fields: Fields) -> Credibility? {
        guard let ref = fields.value(.credibility), let text = single(ref, "'credibility'") else {
            return nil
        }
        if let grade = Int(text), let credibility = Credibility(grade) { return credibility }
        fail(
            .invalidGrade, at: ref, "'\(text)' is no credibility.",
            hint: "It is a number from 1 (confirmed) to 5 (improbable), or 6 (cannot be judged).")
        return nil
    }

    /// The chain with the hands that its last source always passes through.
    private func extended(_ chain: [SourceIndex]) -> [SourceIndex] {
        guard let first = chain.last, !model.sources[first].via.isEmpty else { return chain }
        var (chain, members) = (chain, Set(chain))
        while let last = chain.last {
            let rest = model.sources[last].via.filter { !members.contains($0) }
            guard !rest.isEmpty else { break }
            chain += rest
            members.formUnion(rest)
        }
        return chain
    }
}
