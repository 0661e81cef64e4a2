import DiffusionModel

/// Reading the rows of `links:` and `adoptions:`.
extension ModelBuilder {
    mutating func readLink(_ ref: NodeRef) {
        let known =
            isTable(ref)
            ? NativeKeys.linkRow : isRecord(ref) ? NativeKeys.linkRecord : NativeKeys.link
        guard let fields = fields(of: ref, known: known, what: "A link") else { return }
        guard let ends = ends(in: fields) else { return readRest(of: fields) }
        if moves.contains(ends.kind.kind) {
            refuseMove(model.codebook.linkKinds[ends.kind.kind].id, at: ref)
            return readRest(of: fields)
        }
        let adopts = ownKinds.adopts == ends.kind.kind
        let isTurned = ends.kind.wording == .passive
        var row = LinkRow(
            subject: isTurned ? ends.object : ends.subject, kind: ends.kind.kind,
            object: isTurned ? ends.subject : ends.object,
            origin: adopts ? .adoption : .written)
        if ends.kind.wording == .intended {
            row.detail = LinkDetail()
            row.detail?.stage = .intended
            checkIntended(in: fields)
        }
        append(row, in: fields, evidence: ownEvidence(in: fields))
    }

    mutating func readAdoption(_ ref: NodeRef) {
        guard let kind = ownKinds.adopts else {
            return fail(
                .unknownKind, at: ref,
                "The codebook has no kind '\(Shorthand.adoption)' for adoptions.")
        }
        guard let fields = fields(of: ref, known: NativeKeys.adoption, what: "An adoption") else {
            return
        }
        let actor = required(.actor, in: fields, of: "The adoption")
            .flatMap { entity($0, "'actor'") }
        let policy = required(.policy, in: fields, of: "The adoption")
            .flatMap { entity($0, "'policy'") }
        var rest = fields
        // The policy is the object here, and not one that the link concerns besides.
        rest.all.removeAll { $0.key == .policy }
        guard let actor, let policy else { return readRest(of: rest, as: .adoption) }
        let row = LinkRow(
            subject: actor, kind: kind, object: policy, origin: .adoption)
        append(row, in: rest, evidence: ownEvidence(in: fields))
    }

    /// Finds what else is wrong with an entry that makes no link, so that all is said at once.
    mutating func readRest(of fields: Fields, as origin: LinkOrigin = .written) {
        _ = position(ofTimingIn: fields)
        _ = weight(in: fields)
        _ = text(.title, in: fields)
        let isAdoption = origin == .adoption
        let detail = details(in: fields, stages: isAdoption ? Self.stagesOfAdoptions : nil)
        if detail.id != nil, let ref = fields.value(.id) { declareLinkID(at: ref) }
        if isAdoption { checkAdoption(detail.stage, in: fields) }
        _ = ownEvidence(in: fields)
    }

    // MARK: - Ends

    private typealias Ends = (subject: EntityIndex, kind: KindSpellings.Match, object: EntityIndex)

    /// `link: S kind O`, or the three keys.
    private mutating func ends(in fields: Fields) -> Ends? {
        guard let short = fields.field(.link) else { return separateEnds(in: fields) }
        for key in [NativeKey.subject, .kind, .object] {
            guard let field = fields.field(key) else { continue }
            fail(
                .conflictingKeys, at: field.keyNode, "'\(key)' cannot stand beside 'link'.",
                hint: "Write either 'link: SUBJECT KIND OBJECT' or the three keys.")
            return nil
        }
        let ref = short.value
        guard let id = singleID(ref, "'link'") else { return nil }
        var words = TextWords(of: texts.span(id))
        let (first, second) = (words.next(in: texts), words.next(in: texts))
        let third = words.next(in: texts)
        guard let first, let second, let third, words.next(in: texts) == nil else {
            refuseLink(id, at: ref)
            return nil
        }
        let (kind, subject) = (linkKind(second, at: ref), entity(word(first), at: ref))
        let object = entity(word(third), at: ref)
        guard let subject, let kind, let object else { return nil }
        return (subject, kind, object)
    }

    private mutating func separateEnds(in fields: Fields) -> Ends? {
        let subject = required(.subject, in: fields, of: "The link")
            .flatMap { entity($0, "'subject'") }
        let kind = required(.kind, in: fields, of: "The link").flatMap { ref in
            let isUndirected = fields.value(.orientation) != nil
            return singleID(ref, "'kind'").flatMap {
                linkKind(texts.span($0), at: ref, isUndirected: isUndirected)
            }
        }
        let object = required(.object, in: fields, of: "The link")
            .flatMap { entity($0, "'object'") }
        guard let subject, let kind, let object else { return nil }
        if let ref = fields.value(.kind), fields.value(.orientation) != nil {
            noteDirection(of: kind.kind, at: ref)
        }
        return (subject, kind, object)
    }

    private mutating func refuseLink(_ text: TextID, at ref: NodeRef) {
        var (count, words) = (0, TextWords(of: texts.span(text)))
        while words.next(in: texts) != nil { count += 1 }
        fail(
            .wrongShape, at: ref,
            "'\(texts.string(text))' has \(count) words; a link takes three: subject, kind, "
                + "object.",
            hint: linkHint(for: texts.string(text))
                ?? "Ids with spaces need the keys subject, kind and object.")
    }

    /// A move follows from two posts, which say when and from where to where.
    private mutating func refuseMove(_ kind: String, at ref: NodeRef) {
        fail(
            .unknownKind, at: ref,
            "Links of kind '\(kind)' are not written: they follow from posts.",
            hint: isTable(ref)
                ? "Write a row for each post instead: from the official to the place, of the type "
                    + "\(Shorthand.post), with 'from' and 'to'."
                : "Give the official two posts: [{at: A, from: 2010, to: 2013}, "
                    + "{at: B, from: 2014}].")
    }

    /// Whether a thing stands in JSON Lines, where each record says what it is.
    func isRecord(_ ref: NodeRef) -> Bool {
        shape(NodeRef(tree: ref.tree, node: trees[Int(ref.tree)].root)) == .list
    }

    // MARK: - Appending

    /// Appends a link with what its map says beyond its ends.
    mutating func append(
        _ row: LinkRow, in fields: Fields, evidence: [EvidenceRow]?, title: String? = nil
    ) {
        var row = row
        row.weight = weight(in: fields)
        let isAdoption = row.origin == .adoption || model.codebook.isAdoption(row.kind)
        var detail = details(in: fields, stages: isAdoption ? Self.stagesOfAdoptions : nil)
        detail.stage = detail.stage ?? row.detail?.stage
        detail.title = title
        detail.evidence = evidence
        let timing = position(ofTimingIn: fields)
        if isTable(fields.place) {
            detail.title = text(.title, in: fields)
            settle(&row, &detail, timing, in: fields.place.tree)
        }
        if detail.id != nil, let ref = fields.value(.id) { declareLinkID(at: ref) }
        if isAdoption { checkAdoption(detail.stage, in: fields) }
        row.detail = detail.saysNothing ? nil : detail
        model.links.append(row, timing: timing)
        noteLink(at: fields.place, id: fields.value(.id))
    }

    private mutating func details(in fields: Fields, stages: [Stage]? = nil) -> LinkDetail {
        var detail = LinkDetail()
        detail.id = text(.id, in: fields)
        detail.stage = choice(.stage, in: fields, .unknownStage, as: Stage.self, listing: stages)
        detail.mechanisms = mechanisms(in: fields)
        detail.policies = entities(.policy, in: fields)
        detail.likelihood = likelihood(in: fields)
        detail.coder = text(.coder, in: fields)
        detail.note = text(.note, in: fields)
        detail.attributes = attributes(in: fields)
        detail.isContext = isContext(fields)
        return detail
    }

    /// Whether something is context, kept only because the rest needs it to be understood.
    mutating func isContext(_ fields: Fields) -> Bool {
        guard let text = text(.context, in: fields), let ref = fields.value(.context) else {
            return false
        }
        // Spreadsheets write it in capitals.
        let word = isTable(ref) ? text.lowercased() : text
        if word != "true", word != "false" {
            fail(
                .invalidValue, at: ref, "'context' is '\(text)'.",
                hint: "Write true, or leave the key out.")
        }
        if word == "true" { model.hasContext = true }
        return word == "true"
    }

    /// Appends a link that says nothing but its ends.
    mutating func append(_ row: LinkRow, at ref: NodeRef, evidence: [EvidenceRow]? = nil) {
        var row = row
        if let evidence {
            var detail = LinkDetail()
            detail.evidence = evidence
            row.detail = detail
        }
        model.links.append(row, timing: -1)
        noteLink(at: ref)
    }

    /// Keeps where a link stands, and of several files what they may call it.
    private mutating func noteLink(at ref: NodeRef, id: NodeRef? = nil) {
        places.links.append(place(ref))
        guard trees.count > 1 else { return }
        let id = id.flatMap { shape($0) == .scalar ? texts.identity(textID($0)) : nil }
        statedLinks.append(StatedLink(ref: ref, id: id))
    }

    /// The place in the table of links of the time that a map states.
    mutating func position(ofTimingAt ref: NodeRef) -> Int32 {
        guard let fields = fields(of: ref, known: NativeKeys.timing, what: "A time") else {
            return -1
        }
        return position(ofTimingIn: fields)
    }

    /// The kind that a word states at a place, unless its links follow from posts.
    mutating func statedKind(
        _ word: TextSpan, at ref: NodeRef, isUndirected: Bool
    ) -> KindSpellings.Match? {
        guard let match = linkKind(word, at: ref, isUndirected: isUndirected) else { return nil }
        guard moves.contains(match.kind) else { return match }
        refuseMove(model.codebook.linkKinds[match.kind].id, at: ref)
        return nil
    }

    /// Where an entity of an id stands that is declared.
    func position(of text: TextID) -> EntityIndex? { entityPositions[texts.identity(text)] }

    /// Where the time of a link stands in the table of links; -1 where it has none.
    private mutating func position(ofTimingIn fields: Fields) -> Int32 {
        let moment = fields.onlyMoment.flatMap { shape($0) == .scalar ? textID($0) : nil }
        if let moment, let known = moments[moment] { return known }
        let other = moment == nil ? statedTexts(in: fields) : nil
        if let other, let known = otherTimes[other] { return known }
        guard let timing = timing(in: fields) else { return -1 }
        let position = model.links.add(timing)
        if let moment { moments[moment] = position }
        if let other { otherTimes[other] = position }
        return position
    }

    /// What states the time of a link, where that is not a single moment.
    private func statedTexts(in fields: Fields) -> StatedTexts? {
        var texts = StatedTexts()
        for field in fields.all where field.isTiming {
            // A list or a map is a mistake, to be named each time.
            guard shape(field.value) == .scalar else { return nil }
            texts.set(field.key ?? .seen, textID(field.value))
        }
        return texts == StatedTexts() ? nil : texts
    }

    /// Ids of several files are compared when all links are read.
    private mutating func declareLinkID(at ref: NodeRef) {
        let id = texts.identity(textID(ref))
        if trees.count == 1, let earlier = linkIDs[id] {
            refuseID(id, at: ref, after: earlier)
        } else if entityPositions[id] != nil {
            fail(
                .duplicateID, at: ref, "The id '\(texts.string(id))' is taken by an entity.",
                hint: "Give the link another id.")
        }
        linkIDs[id] = ref
    }

    /// The stages to name where an adoption has another one.
    private static let stagesOfAdoptions: [Stage] = [.begun, .done]

    /// Words that say that something is only meant go with no stage that says more.
    private mutating func checkIntended(in fields: Fields) {
        guard let text = text(.stage, in: fields), let stage = Stage(rawValue: text.lowercased()),
            stage == .begun || stage == .done
        else { return }
        fail(
            .contradiction, at: fields.value(.stage) ?? fields.place,
            "The kind says that this is only intended, and the stage that it is \(stage.rawValue).",
            hint: "Write the kind as a deed, or the stage 'intended'.")
    }

    private mutating func checkAdoption(_ stage: Stage?, in fields: Fields) {
        guard let stage, stage == .intended || stage == .unknown else { return }
        fail(
            .adoptionStage, at: fields.value(.stage) ?? fields.place,
            "An adoption is a deed; its stage cannot be '\(stage.rawValue)'.",
            hint: "Write begun or done, or an intention as another kind of link.")
    }
}
