import DiffusionModel

/// Reading the keys of entities that stand for links: roles, posts, `acts-for`.
extension ModelBuilder {
    /// Reads them, each on what its own file gives for the entity.
    mutating func readShorthands(
        in fields: Fields, of entity: EntityIndex, grounds: Grounds = Grounds(whole: nil)
    ) {
        // A fixed order of keys, so that a graph that is written reads back the same.
        for value in items(.actsFor, in: fields) {
            guard let kind = ownKinds.actsFor else {
                refuseShorthand(Shorthand.actsFor, at: value)
                continue
            }
            readParticipant(value, of: entity, as: kind, origin: .actsFor, grounds)
        }
        for value in items(.posts, in: fields) {
            readPost(value, of: entity, grounds)
        }
        for field in fields.all {
            guard let role = roles.first(where: { $0.text == field.name }),
                isFirst(field, in: fields)
            else { continue }
            let values = fields.all.filter { $0.name == field.name }.flatMap { items($0.value) }
            for value in values {
                readParticipant(value, of: entity, as: role.kind, origin: .role, grounds)
            }
        }
    }

    /// What several files say of one role stands together, where the first of them has it.
    private func isFirst(_ field: Field, in fields: Fields) -> Bool {
        fields.field(named: field.name)?.keyNode == field.keyNode
    }

    private mutating func refuseShorthand(_ kind: String, at ref: NodeRef) {
        fail(
            .unknownKind, at: ref, "The codebook has no kind of links '\(kind)'.",
            hint: "Add it under codebook: link-kinds:.")
    }

    /// An id, or `{who, date, evidence, note}`.
    private mutating func readParticipant(
        _ ref: NodeRef, of entity: EntityIndex, as kind: Int, origin: LinkOrigin, _ grounds: Grounds
    ) {
        guard shape(ref) == .map else {
            let name = model.codebook.linkKinds[kind].id
            guard let object = self.entity(ref, "'\(name)'") else { return }
            checkActor(object, of: kind, at: ref)
            let row = LinkRow(subject: entity, kind: kind, object: object, origin: origin)
            return append(row, at: ref, evidence: grounds.parts[ref.tree])
        }
        guard let fields = fields(of: ref, known: NativeKeys.participant, what: "A participant")
        else { return }
        guard let who = required(.who, in: fields, of: "The participant"),
            let object = self.entity(who, "'who'")
        else { return readRest(of: fields) }
        checkActor(object, of: kind, at: who)
        let row = LinkRow(subject: entity, kind: kind, object: object, origin: origin)
        append(row, in: fields, evidence: evidence(in: fields) ?? grounds.parts[ref.tree])
    }

    /// The place of an office, or `{at, title, from, to, …}`.
    private mutating func readPost(_ ref: NodeRef, of official: EntityIndex, _ grounds: Grounds) {
        guard let kind = ownKinds.office else {
            return fail(
                .unknownKind, at: ref, "The codebook has no kind '\(Shorthand.post)' for posts.")
        }
        guard shape(ref) == .map else {
            guard let place = entity(ref, "'posts'") else { return }
            let row = LinkRow(subject: official, kind: kind, object: place, origin: .post)
            return append(row, at: ref, evidence: grounds.parts[ref.tree])
        }
        guard let fields = fields(of: ref, known: NativeKeys.post, what: "A post") else { return }
        guard let at = required(.at, in: fields, of: "The post"), let place = entity(at, "'at'")
        else { return readRest(of: fields) }
        checkActor(place, named: "posts", at: at)
        let row = LinkRow(subject: official, kind: kind, object: place, origin: .post)
        append(
            row, in: fields, evidence: evidence(in: fields) ?? grounds.parts[ref.tree],
            title: text(.title, in: fields))
    }

    /// Only somebody can learn, teach, visit or lead; anything can be covered or spoken about.
    private mutating func checkActor(_ entity: EntityIndex, of kind: Int, at ref: NodeRef) {
        let orientation = model.codebook.linkKinds[kind].orientation
        guard orientation != .none else { return }
        checkActor(entity, named: model.codebook.linkKinds[kind].id, at: ref)
    }

    private mutating func checkActor(_ entity: EntityIndex, named role: String, at ref: NodeRef) {
        guard !model.codebook.isActor(model.entities[entity].kind) else { return }
        fail(
            .notAnActor, at: ref,
            "'\(model.entities[entity].id)' is \(article(model.entities[entity].kind)); "
                + "'\(role)' takes an actor.",
            hint: "Name the region, agency, official or other actor that took part.")
    }

    private func article(_ kind: String) -> String {
        "aeiou".contains(kind.first ?? " ") ? "an \(kind)" : "a \(kind)"
    }
}
