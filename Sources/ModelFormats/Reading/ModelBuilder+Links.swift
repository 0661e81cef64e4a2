import DiffusionModel

/// Reading the rows of `links:` and `adoptions:`.
extension ModelBuilder {
    mutating func readLink(_ ref: NodeRef) {
        let known = isRecord(ref) ? NativeKeys.linkRecord : NativeKeys.link
        guard let fields = fields(of: ref, known: known, what: "A link"),
            let ends = ends(in: fields)
        else { return }
        let kind = linkKind(ends.kind, at: ends.kindRef)
        let subject = entity(ends.subject, at: ends.subjectRef)
        let object = entity(ends.object, at: ends.objectRef)
        guard let kind, let subject, let object else { return readRest(of: fields) }
        let adopts = model.codebook.linkKinds[kind].id == "adopts"
        let row = LinkRow(
            subject: Int(subject), kind: kind, object: Int(object),
            origin: adopts ? .adoption : .written)
        append(row, in: fields, evidence: ownEvidence(in: fields))
    }

    mutating func readAdoption(_ ref: NodeRef) {
        guard let kind = model.codebook.linkKindPosition("adopts") else {
            return fail(.unknownKind, at: ref, "The codebook has no kind 'adopts' for adoptions.")
        }
        guard let fields = fields(of: ref, known: NativeKeys.adoption, what: "An adoption") else {
            return
        }
        let actor = required("actor", in: fields, of: "The adoption")
            .flatMap { entity($0, "'actor'") }
        let policy = required("policy", in: fields, of: "The adoption")
            .flatMap { entity($0, "'policy'") }
        guard let actor, let policy else { return readRest(of: fields) }
        var rest = fields
        // The policy is the object here, and not one that the link concerns besides.
        rest.all.removeAll { $0.key == "policy" }
        let row = LinkRow(
            subject: Int(actor), kind: kind, object: Int(policy), origin: .adoption)
        append(row, in: rest, evidence: ownEvidence(in: fields))
    }

    /// Finds what else is wrong with a link that can be none, so that all is said at once.
    private mutating func readRest(of fields: Fields) {
        _ = timing(in: fields)
        _ = weight(in: fields)
        _ = details(in: fields)
        _ = ownEvidence(in: fields)
    }

    // MARK: - Ends

    private typealias Ends = (
        subject: String, subjectRef: NodeRef, kind: String, kindRef: NodeRef, object: String,
        objectRef: NodeRef
    )

    /// `link: S kind O`, or the three keys.
    private mutating func ends(in fields: Fields) -> Ends? {
        guard let short = fields.field("link") else {
            guard let subjectRef = required("subject", in: fields, of: "The link"),
                let kindRef = required("kind", in: fields, of: "The link"),
                let objectRef = required("object", in: fields, of: "The link"),
                let subject = single(subjectRef, "'subject'"),
                let kind = single(kindRef, "'kind'"), let object = single(objectRef, "'object'")
            else { return nil }
            return (subject, subjectRef, kind, kindRef, object, objectRef)
        }
        for key in ["subject", "kind", "object"] {
            guard let field = fields.field(key) else { continue }
            fail(
                .conflictingKeys, at: field.keyNode, "'\(key)' cannot stand beside 'link'.",
                hint: "Write either 'link: SUBJECT KIND OBJECT' or the three keys.")
            return nil
        }
        guard let text = single(short.value, "'link'") else { return nil }
        let words = words(of: short.value)
        guard words.count == 3 else {
            fail(
                .wrongShape, at: short.value,
                "'\(text)' has \(words.count) words; a link takes three: subject, kind, object.",
                hint: "Ids with spaces need the keys subject, kind and object.")
            return nil
        }
        let ref = short.value
        return (words[0], ref, words[1], ref, words[2], ref)
    }

    private mutating func linkKind(_ id: String, at ref: NodeRef) -> Int? {
        if let position = model.codebook.linkKindPosition(id) { return position }
        let near = Suggestion.nearest(to: id, among: model.codebook.linkKinds.map(\.id))
        fail(
            .unknownKind, at: ref, "The codebook has no kind of links '\(id)'.",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "See 'tributary codebook', or add it under codebook: link-kinds:.")
        return nil
    }

    /// Whether a link stands in JSON Lines, where each record says what it is.
    private func isRecord(_ ref: NodeRef) -> Bool {
        let first = trees[Int(ref.tree)].nodes[Int(ref.node)].firstChild
        return first >= 0 && shape(NodeRef(tree: ref.tree, node: first)) == .scalar
            && shape(NodeRef(tree: ref.tree, node: trees[Int(ref.tree)].root)) == .list
    }

    // MARK: - Appending

    /// Appends a link with what its map says beyond its ends.
    mutating func append(
        _ row: LinkRow, in fields: Fields, evidence: [EvidenceRow]?, title: String? = nil
    ) {
        var row = row
        row.timing = timing(in: fields)
        row.weight = weight(in: fields)
        var detail = details(in: fields)
        detail.title = title
        detail.evidence = evidence
        if let id = detail.id { declare(linkID: id, at: fields.value("id") ?? fields.place) }
        if row.origin == .adoption { checkAdoption(detail.stage, in: fields) }
        append(row, detail: detail, at: fields.place)
    }

    private mutating func details(in fields: Fields) -> LinkDetail {
        var detail = LinkDetail()
        detail.id = text("id", in: fields)
        detail.stage = choice("stage", in: fields, .unknownStage, as: Stage.self)
        detail.mechanisms = mechanisms(in: fields)
        detail.policies = entities("policy", in: fields)
        detail.likelihood = likelihood(in: fields)
        detail.coder = text("coder", in: fields)
        detail.note = text("note", in: fields)
        detail.attributes = attributes(in: fields)
        return detail
    }

    mutating func append(_ row: LinkRow, detail: LinkDetail, at ref: NodeRef) {
        var row = row
        row.detail = detail == LinkDetail() ? nil : detail
        model.links.append(row)
        places.links.append(place(ref))
    }

    private mutating func declare(linkID id: String, at ref: NodeRef) {
        if let earlier = linkIDs[id] {
            fail(
                .duplicateID, at: ref,
                "The id '\(id)' stands here a second time; first at \(words(for: earlier)).",
                hint: "Give one of the two links another id.")
        } else if entityPositions[id] != nil {
            fail(
                .duplicateID, at: ref, "The id '\(id)' is taken by an entity.",
                hint: "Give the link another id.")
        }
        linkIDs[id] = ref
    }

    private mutating func checkAdoption(_ stage: Stage?, in fields: Fields) {
        guard let stage, stage == .intended || stage == .unknown else { return }
        fail(
            .adoptionStage, at: fields.value("stage") ?? fields.place,
            "An adoption is a deed; its stage cannot be '\(stage.rawValue)'.",
            hint: "Write begun or done, or an intention as another kind of link.")
    }
}
