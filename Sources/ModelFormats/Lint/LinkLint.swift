import DiffusionModel
import Texts

/// Finds links whose ends do not fit their kind, adoptions that do not say how far they have come,
/// and links that stand twice.
struct LinkLint {
    let model: GraphModel
    let places: ModelPlaces

    // MARK: - Ends

    /// Warnings on written links whose ends are not what the codebook says that their kind joins.
    ///
    /// Roles, posts and `acts-for` are checked where they are read.
    func unfittingEnds() -> [LintFinding] {
        let wishes = model.codebook.linkKinds.map(\.ends)
        let subjectFits = wishes.map { $0?.subject.map { fits($0) } }
        let objectFits = wishes.map { $0?.object.map { fits($0) } }
        let entities = entityKinds()
        // Columns are fetched once: another module's property is a call each time.
        let (origins, kinds) = (model.links.origins, model.links.kinds)
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        var found: [LintFinding] = []
        for index in origins.indices {
            guard origins[index] == .written || origins[index] == .adoption else { continue }
            let kind = Int(kinds[index])
            if let fits = subjectFits[kind], !fits[entities[subjects[index]]] {
                found.append(.link(.unfittingSubject, index))
            }
            if let fits = objectFits[kind], !fits[entities[objects[index]]] {
                found.append(.link(.unfittingObject, index))
            }
        }
        return found
    }

    /// A finding in words.
    func diagnostic(_ fault: LintFinding.LinkFault, of index: LinkIndex) -> Diagnostic {
        let (link, wish) = (model.links[index], model.kind(ofLink: index).ends)
        return switch fault {
        case .unfittingSubject:
            unfitting(link.subject, wish?.subject, as: "subject", ofLink: index)
        case .unfittingObject: unfitting(link.object, wish?.object, as: "object", ofLink: index)
        default: unstagedAdoption(index)
        }
    }

    private func unfitting(
        _ end: EntityIndex, _ wanted: String?, as side: String, ofLink index: LinkIndex
    ) -> Diagnostic {
        let (entity, kind) = (model.entities[end], model.kind(ofLink: index))
        return Diagnostic(
            .warning, .unfittingEnd, at: places.link(index),
            "'\(entity.id)' is \(Self.article(entity.kind)); '\(kind.id)' takes "
                + "\(Self.article(wanted ?? LinkKind.Ends.anything)) as its \(side).",
            hint: "Name another end or kind; 'tributary codebook' says what each kind joins.")
    }

    /// The position of each entity's kind in the codebook.
    private func entityKinds() -> IndexedList<EntityIndex, Int> {
        var known: [String: Int] = [:]
        return IndexedList(
            model.entities.map { entity in
                if let position = known[entity.kind] { return position }
                let book = model.codebook
                let position = book.entityKindPosition(entity.kind) ?? book.entityKinds.count
                known[entity.kind] = position
                return position
            })
    }

    /// Whether entities of each kind may be an end of which one thing is wanted.
    ///
    /// Kinds that the built-in codebook does not have might fit anything.
    private func fits(_ wanted: String) -> [Bool] {
        let book = model.codebook
        let builtIn = BuiltInCodebook.codebook.entityKinds.map(\.id)
        let family = EntityKind.Family(rawValue: wanted)
        return book.entityKinds.map { kind in
            guard builtIn.contains(where: { book.isKind(kind.id, a: $0) }) else { return true }
            return kind.family == family || book.isKind(kind.id, a: wanted)
        } + [true]
    }

    private static func article(_ kind: String) -> String {
        "aeiou".contains(kind.first ?? " ") ? "an \(kind)" : "a \(kind)"
    }

    // MARK: - Adoptions

    /// Warnings on adoptions that do not say whether the policy is in force or has only begun.
    func unstagedAdoptions() -> [LintFinding] {
        let (origins, kinds) = (model.links.origins, model.links.kinds)
        let isAdoption = model.codebook.linkKinds.map(\.isAdoption)
        return origins.indices.compactMap { index in
            guard origins[index] == .adoption || isAdoption[Int(kinds[index])],
                model.stage(ofLink: index) == .unknown
            else { return nil }
            return .link(.unstagedAdoption, index)
        }
    }

    private func unstagedAdoption(_ index: LinkIndex) -> Diagnostic {
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
        let subject: EntityIndex
        let object: EntityIndex
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
        let suspects = Repetition.suspects(among: kinds.count) { number in
            let index = LinkIndex(number)
            let ends = pair(subjects[index], objects[index])
            let rest = UInt64(kinds[index]) << 32 | UInt64(UInt32(bitPattern: timings[index]))
            return ends &* 0x9DDF_EA08_EB38_2D69 ^ rest &* 0xC2B2_AE3D_27D4_EB4F
        }
        var first: [Key: LinkIndex] = [:]
        // What links say is compared only where several have the same ends, kind and time.
        var parallel: [Key: [Said: LinkIndex]] = [:]
        var found: [LintFinding] = []
        for index in suspects.map({ LinkIndex($0) }) {
            let key = Key(
                subject: subjects[index], object: objects[index], kind: kinds[index],
                timing: timings[index])
            guard let earliest = first[key] else {
                first[key] = index
                continue
            }
            let said = said(index)
            if let earlier = parallel[key, default: [self.said(earliest): earliest]][said] {
                found.append(.duplicate(index, of: earlier))
            } else {
                parallel[key, default: [self.said(earliest): earliest]][said] = index
            }
        }
        return found
    }

    /// Two ends as the halves of a number.
    private func pair(_ subject: EntityIndex, _ object: EntityIndex) -> UInt64 {
        UInt64(UInt32(bitPattern: subject.value)) << 32
            | UInt64(UInt32(bitPattern: object.value))
    }

    private func said(_ index: LinkIndex) -> Said {
        var detail = model.links.detail(at: index) ?? LinkDetail()
        (detail.id, detail.note, detail.evidence) = (nil, nil, nil)
        return Said(
            weight: model.links.weight(at: index), evidence: model.evidence(ofLink: index),
            detail: detail)
    }

    /// That a link says what an earlier one says.
    func duplicate(_ index: LinkIndex, of earlier: LinkIndex) -> Diagnostic {
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
