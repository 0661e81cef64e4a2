import DiffusionModel

/// Reading the keys of entities that stand for links: roles, posts, `acts-for`.
extension ModelBuilder {
    mutating func readShorthands(in fields: Fields, of entity: Int, _ kind: String) {
        // A fixed order of keys, so that a graph that is written reads back the same.
        for value in items("acts-for", in: fields) {
            readParticipant(value, of: entity, as: "acts-for", origin: .actsFor)
        }
        for value in items("posts", in: fields) { readPost(value, of: entity) }
        var done: Set<String> = []
        for field in fields.all where model.codebook.linkKind(field.key)?.isRole == true {
            guard done.insert(field.key).inserted else { continue }
            for value in items(field.key, in: fields) {
                readParticipant(value, of: entity, as: field.key, origin: .role)
            }
        }
    }

    /// An id, or `{who, date, evidence, note}`.
    private mutating func readParticipant(
        _ ref: NodeRef, of entity: Int, as kind: String, origin: LinkOrigin
    ) {
        guard let position = model.codebook.linkKindPosition(kind) else {
            return fail(
                .unknownKind, at: ref, "The codebook has no kind of links '\(kind)'.",
                hint: "Add it under codebook: link-kinds:.")
        }
        guard shape(ref) == .map else {
            guard let object = self.entity(ref, "'\(kind)'") else { return }
            checkActor(object, of: kind, at: ref)
            let row = LinkRow(
                subject: entity, kind: position, object: Int(object), origin: origin)
            return append(row, detail: LinkDetail(), at: ref)
        }
        guard
            let fields = fields(
                of: ref, known: NativeKeys.participant, what: "A participant"),
            let who = required("who", in: fields, of: "The participant"),
            let object = self.entity(who, "'who'")
        else { return }
        checkActor(object, of: kind, at: who)
        let row = LinkRow(subject: entity, kind: position, object: Int(object), origin: origin)
        append(row, in: fields, evidence: evidence(in: fields))
    }

    /// The place of an office, or `{at, title, from, to, …}`.
    private mutating func readPost(_ ref: NodeRef, of official: Int) {
        guard let kind = model.codebook.linkKindPosition("holds-office") else {
            return fail(.unknownKind, at: ref, "The codebook has no kind 'holds-office' for posts.")
        }
        guard shape(ref) == .map else {
            guard let place = entity(ref, "'posts'") else { return }
            let row = LinkRow(subject: official, kind: kind, object: Int(place), origin: .post)
            return append(row, detail: LinkDetail(), at: ref)
        }
        guard let fields = fields(of: ref, known: NativeKeys.post, what: "A post"),
            let at = required("at", in: fields, of: "The post"), let place = entity(at, "'at'")
        else { return }
        checkActor(place, of: "posts", at: at)
        let row = LinkRow(subject: official, kind: kind, object: Int(place), origin: .post)
        append(row, in: fields, evidence: evidence(in: fields), title: text("title", in: fields))
    }

    /// Only somebody can learn, teach, visit or lead; anything can be covered or spoken about.
    private mutating func checkActor(_ entity: Int32, of role: String, at ref: NodeRef) {
        guard model.codebook.linkKind(role)?.orientation != Orientation.none,
            !model.codebook.isActor(model.entities[Int(entity)].kind)
        else { return }
        fail(
            .notAnActor, at: ref,
            "'\(model.entities[Int(entity)].id)' is \(article(model.entities[Int(entity)].kind)); "
                + "'\(role)' takes an actor.",
            hint: "Name the region, agency, official or other actor that took part.")
    }

    private func article(_ kind: String) -> String {
        "aeiou".contains(kind.first ?? " ") ? "an \(kind)" : "a \(kind)"
    }
}
