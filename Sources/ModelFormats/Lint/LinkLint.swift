import DiffusionModel

/// Finds links whose ends do not fit their kind, adoptions that may be none, and links that stand
/// twice.
struct LinkLint {
    let model: GraphModel
    let places: ModelPlaces

    // MARK: - Ends

    /// What the built-in codebook says an end is.
    private struct End: OptionSet {
        let rawValue: UInt8
        static let actor = End(rawValue: 1)
        static let policy = End(rawValue: 2)
        static let claim = End(rawValue: 4)
        /// Of a graph's own kind, which may be whatever a link takes.
        static let anything = End(rawValue: 7)

        var words: String {
            self == .actor ? "an actor" : self == .policy ? "a policy" : "a claim"
        }
    }

    /// What a kind of links wants at its ends; nothing where it takes anything.
    private typealias Wish = (subject: End?, object: End?)

    /// Warnings on written links of built-in kinds whose ends the definitions do not have.
    ///
    /// Roles, posts and `acts-for` are checked where they are read.
    func unfittingEnds() -> [LintFinding] {
        let wishes = model.codebook.linkKinds.map { wish(of: $0) }
        let ends = ends()
        // Columns are fetched once: another module's property is a call each time.
        let (origins, kinds) = (model.links.origins, model.links.kinds)
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        var found: [LintFinding] = []
        for index in origins.indices {
            guard origins[index] == .written || origins[index] == .adoption else { continue }
            let wish = wishes[Int(kinds[index])]
            let subject = Int(subjects[index])
            if let wanted = wish.subject, !ends[subject].isSuperset(of: wanted) {
                found.append(LintFinding(.unfittingSubject, index))
            }
            let object = Int(objects[index])
            if let wanted = wish.object, !ends[object].isSuperset(of: wanted) {
                found.append(LintFinding(.unfittingObject, index))
            }
        }
        return found
    }

    /// A finding in words.
    func diagnostic(_ finding: LintFinding) -> Diagnostic {
        let index = Int(finding.index)
        if finding.kind == .duplicate { return duplicate(index, of: Int(finding.other)) }
        if finding.kind == .unstagedAdoption { return unstagedAdoption(index) }
        let (link, wish) = (model.links[index], wish(of: model.kind(ofLink: index)))
        return finding.kind == .unfittingSubject
            ? unfitting(link.subject, wish.subject ?? .anything, as: "subject", ofLink: index)
            : unfitting(link.object, wish.object ?? .anything, as: "object", ofLink: index)
    }

    private func unfitting(
        _ end: Int, _ wanted: End, as side: String, ofLink index: Int
    ) -> Diagnostic {
        let (entity, kind) = (model.entities[end], model.kind(ofLink: index))
        return Diagnostic(
            .warning, .unfittingEnd, at: places.link(index),
            "'\(entity.id)' is \(Self.article(entity.kind)); '\(kind.id)' takes \(wanted.words) "
                + "as its \(side).",
            hint: "Name another end or kind; 'tributary codebook' says what each kind joins.")
    }

    /// What the definition of a built-in kind wants; a graph's own kinds take anything.
    private func wish(of kind: LinkKind) -> Wish {
        guard !kind.isRole, BuiltInCodebook.codebook.linkKind(kind.id) == kind else {
            return (nil, nil)
        }
        switch kind.id {
        case "adopts": return (.actor, .policy)
        case "asserts", "denies": return (nil, .claim)
        // Approval goes to a policy as well as to those who practise it.
        case "endorses": return (.actor, nil)
        default: return kind.orientation == .none ? (nil, nil) : (.actor, .actor)
        }
    }

    /// What each entity is; nothing is known of kinds that the built-in codebook does not have.
    private func ends() -> [End] {
        var known: [String: End] = [:]
        return model.entities.map { entity in
            if let end = known[entity.kind] { return end }
            let end = end(of: entity.kind)
            known[entity.kind] = end
            return end
        }
    }

    private func end(of kind: String) -> End {
        let wider = BuiltInCodebook.codebook.entityKinds.map(\.id)
        guard wider.contains(where: { model.codebook.isKind(kind, a: $0) }) else {
            return .anything
        }
        if model.codebook.isActor(kind) { return .actor }
        if model.codebook.isKind(kind, a: "policy") { return .policy }
        return model.codebook.isKind(kind, a: "claim") ? .claim : []
    }

    private static func article(_ kind: String) -> String {
        "aeiou".contains(kind.first ?? " ") ? "an \(kind)" : "a \(kind)"
    }

    // MARK: - Adoptions

    /// Warnings on adoptions that do not say whether the policy is in force or has only begun.
    func unstagedAdoptions() -> [LintFinding] {
        let origins = model.links.origins
        return origins.indices.compactMap { index in
            guard origins[index] == .adoption, model.stage(ofLink: index) == .unknown else {
                return nil
            }
            return LintFinding(.unstagedAdoption, index)
        }
    }

    private func unstagedAdoption(_ index: Int) -> Diagnostic {
        let link = model.links[index]
        return Diagnostic(
            .warning, .adoptionStage, at: places.link(index),
            "Whether '\(model.entities[link.subject].id)' has begun or done the adoption of "
                + "'\(model.entities[link.object].id)' is not said.",
            hint: "Add 'stage: begun' or 'stage: done'; a plan is another kind of link, such as "
                + "'aims-to-learn-from' or 'promotes'.")
    }

    // MARK: - Links that stand twice

    private struct Key: Hashable {
        let subject: Int32
        let object: Int32
        let kind: UInt16
        let timing: Int32
    }

    /// What a link says apart from its ends, its time, its name and its remark.
    private struct Said: Hashable {
        let weight: Double?
        let evidence: [EvidenceRow]
        let detail: LinkDetail
    }

    /// Warnings on links that say the same as an earlier one, on the same evidence.
    func duplicates() -> [LintFinding] {
        let (kinds, timings) = (model.links.kinds, model.links.timingIndices)
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        let suspects = Repetition.suspects(among: kinds.count) { index in
            let ends = UInt64(UInt32(subjects[index])) << 32 | UInt64(UInt32(objects[index]))
            let rest = UInt64(kinds[index]) << 32 | UInt64(UInt32(bitPattern: timings[index]))
            return ends &* 0x9DDF_EA08_EB38_2D69 ^ rest &* 0xC2B2_AE3D_27D4_EB4F
        }
        var first: [Key: Int] = [:]
        // What links say is compared only where several have the same ends, kind and time.
        var parallel: [Key: [Said: Int]] = [:]
        var found: [LintFinding] = []
        for index in suspects {
            let key = Key(
                subject: subjects[index], object: objects[index], kind: kinds[index],
                timing: timings[index])
            guard let earliest = first[key] else {
                first[key] = index
                continue
            }
            let said = said(index)
            if let earlier = parallel[key, default: [self.said(earliest): earliest]][said] {
                found.append(LintFinding(.duplicate, index, like: earlier))
            } else {
                parallel[key, default: [self.said(earliest): earliest]][said] = index
            }
        }
        return found
    }

    private func said(_ index: Int) -> Said {
        var detail = model.links.detail(at: index) ?? LinkDetail()
        (detail.id, detail.note, detail.evidence) = (nil, nil, nil)
        return Said(
            weight: model.links.weight(at: index), evidence: model.evidence(ofLink: index),
            detail: detail)
    }

    private func duplicate(_ index: Int, of earlier: Int) -> Diagnostic {
        let link = model.links[index]
        let sentence =
            "\(model.entities[link.subject].id) \(model.kind(ofLink: index).reads) "
            + model.entities[link.object].id
        let place = places.link(earlier)
        return Diagnostic(
            .warning, .duplicateLink, at: places.link(index),
            "'\(sentence)' stands here a second time; first at \(place.file):\(place.line):"
                + "\(place.column).",
            hint: "Remove one of the two, or give them the dates and sources that tell them apart.")
    }
}
