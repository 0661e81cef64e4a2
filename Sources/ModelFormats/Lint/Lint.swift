public import DiffusionModel

/// Finds what is valid and yet probably not as meant: links without date or source, loose ends.
public enum Lint {
    /// The warnings on a model that was read, in the order of the files.
    ///
    /// - Complexity: O((entities + links) log) for sorting the warnings.
    public static func warnings(on read: ReadModel) -> [Diagnostic] {
        let findings = findings(on: read)
        return (0..<findings.count).map { findings[$0] }
    }

    /// The same warnings, each put into words when somebody asks for it.
    ///
    /// - Parameters:
    ///   - read: The model.
    ///   - alikeNames: Whether names that look alike are among them.
    /// - Returns: The warnings, in the order of the files.
    package static func findings(on read: ReadModel, alikeNames: Bool = false) -> LintFindings {
        var read = read
        if alikeNames {
            read.warnings += NameLint(model: read.model, places: read.places).warnings()
        }
        let linter = Linter(model: read.model, places: read.places)
        let links = LinkLint(model: read.model, places: read.places)
        var found = read.warnings.indices.map { LintFinding.read(Int32($0)) }
        for more in [
            linter.links, links.unfittingEnds, links.unstagedAdoptions, links.duplicates,
            linter.entities,
            linter.sources,
        ] {
            found += more()
        }
        return LintFindings(read, found)
    }
}

/// Finds links without date or source, names that stand twice, and entities that no link joins to
/// others.
struct Linter {
    let model: GraphModel
    let places: ModelPlaces

    // MARK: - Links

    func links() -> [LintFinding] {
        var found: [LintFinding] = []
        var (undatedItems, unsourcedItems): (Set<EntityIndex>, Set<EntityIndex>) = ([], [])
        let missesDate = model.codebook.linkKinds.map { !$0.isTimeless }
        let isCited = !model.header.cite.isEmpty
        // Columns are fetched once: another module's property is a call each time.
        let (links, timings) = (model.links, model.links.timingIndices)
        let (subjects, objects) = (links.subjects, links.objects)
        let (kinds, origins) = (links.kinds, links.origins)
        for index in subjects.indices {
            if subjects[index] == objects[index] { found.append(.link(.selfLink, index)) }
            let isRole = origins[index] == .role
            if missesDate[Int(kinds[index])], timings[index] < 0,
                !isRole || model.timing(ofLink: index) == nil,
                // What roles lack their item lacks, and it is said once.
                !isRole || undatedItems.insert(subjects[index]).inserted
            {
                found.append(.link(.undated, index))
            }
            if isCited, model.isBare(index) { continue }
            guard let fault = fault(ofEvidenceOf: index) else { continue }
            let isShared = isRole && links.evidence(at: index) == nil
            if !isShared || unsourcedItems.insert(subjects[index]).inserted {
                found.append(.link(fault, index))
            }
        }
        return found
    }

    /// What is wrong with what a link rests on, if anything.
    private func fault(ofEvidenceOf link: LinkIndex) -> LintFinding.LinkFault? {
        let testimony = Testimony(model.evidence(ofLink: link))
        if testimony.isDisputedOnly { return .disputedOnly }
        guard testimony.isEmpty else { return nil }
        return isSourcedClaim(link) ? nil : .unsourced
    }

    /// A finding in words.
    func diagnostic(_ fault: LintFinding.LinkFault, of index: LinkIndex) -> Diagnostic {
        switch fault {
        case .selfLink:
            warning(
                .selfLink, places.link(index),
                "'\(id(model.links.subjects[index]))' is linked to itself.",
                hint: "Check both ends.")
        case .undated:
            warning(
                .undated, place(of: index), "\(name(of: index)) has no date.",
                hint: "Add 'date:', or bounds such as 'date: by 2018-11-27'.")
        case .unsourced:
            warning(
                .unsourced, place(of: index), "\(name(of: index)) has no source.",
                hint: "Add 'evidence:', or 'cite:' for the whole file.")
        case .disputedOnly:
            warning(
                .disputedOnly, place(of: index),
                "No evidence supports \(name(of: index)): \(voices(against: index)).",
                hint:
                    "Add what supports it; paths and measures leave it out unless --disputed keep "
                    + "says otherwise.")
        case .unfittingSubject, .unfittingObject, .unstagedAdoption:
            LinkLint(model: model, places: places).diagnostic(fault, of: index)
        }
    }

    /// That an entity has the name of another.
    func sharedName(_ index: EntityIndex, with other: EntityIndex) -> Diagnostic {
        warning(
            .sharedName, places.entity(index),
            "'\(id(index))' has the same name as '\(id(other))'.",
            hint: "Are they one? If not, make the names differ.")
    }

    /// That an entity has no part in anything.
    func isolated(_ index: EntityIndex) -> Diagnostic {
        warning(
            .isolated, places.entity(index),
            "Nothing is linked to '\(id(index))', and no claim or source names it.",
            hint: "Link it, or remove it.")
    }

    /// That nobody names a source.
    func unusedSource(_ index: SourceIndex) -> Diagnostic {
        warning(
            .unusedSource, places.source(index),
            "No evidence names the source '\(model.sources[index].id)'.",
            hint: "Cite it where it supports something, or remove it.")
    }

    /// Whether a link is the role of a claim on which every stand has evidence of its own.
    private func isSourcedClaim(_ link: LinkIndex) -> Bool {
        guard let item = model.item(ofLink: link) else { return false }
        let positions = model.entities[item].detail.positions
        return !positions.isEmpty && positions.allSatisfy { isSourced($0) }
    }

    /// A document that takes a stand is itself the source of that.
    private func isSourced(_ position: Position) -> Bool {
        position.evidence?.isEmpty == false || model.sources[position.holder].entity == nil
    }

    /// Who disputes a link and who leaves it out.
    private func voices(against link: LinkIndex) -> String {
        let testimony = Testimony(model.evidence(ofLink: link))
        func clause(_ rows: [EvidenceRow], _ verb: String) -> String? {
            let first = rows.compactMap(\.chain.first).map { model.sources[$0].id }
            return first.first.map { name in
                let others = Set(first).count - 1
                return others > 0 ? "\(name) and \(others) more \(verb)" : "\(name) \(verb)"
            }
        }
        return [
            clause(testimony.disputes, "disputes it"), clause(testimony.omits, "leaves it out"),
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }

    private func place(of link: LinkIndex) -> SourceLocation {
        model.itemAtFault(ofLink: link).map { places.entity($0) } ?? places.link(link)
    }

    private func name(of link: LinkIndex) -> String {
        if let item = model.itemAtFault(ofLink: link) { return "'\(model.entities[item].id)'" }
        let kind = model.kind(ofLink: link).reads
        return "'\(id(model.links.subjects[link])) \(kind) \(id(model.links.objects[link]))'"
    }

    private func id(_ entity: EntityIndex) -> String { model.entities[entity].id }

    // MARK: - Entities and sources

    func entities() -> [LintFinding] {
        var firstWithName: [String: EntityIndex] = [:]
        var found: [LintFinding] = []
        let joined = joinedEntities()
        for (index, entity) in model.entities.indexed() {
            if let first = firstWithName[entity.name] {
                // That a name is another's id was said when the files were read.
                guard entity.name != entity.id,
                    model.entities[first].name != model.entities[first].id
                else { continue }
                found.append(.sharedName(index, with: first))
            } else {
                firstWithName[entity.name] = index
            }
            if !joined[index] { found.append(.isolated(index)) }
        }
        return found
    }

    /// Whether each entity is an end of a link or is named by a claim, a place or evidence.
    private func joinedEntities() -> IndexedList<EntityIndex, Bool> {
        var joined = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        for index in subjects.indices {
            joined[subjects[index]] = true
            joined[objects[index]] = true
            for policy in model.links.policies(at: index) { joined[policy] = true }
        }
        join(namedBySources: &joined)
        for (index, entity) in model.entities.indexed() {
            let detail = entity.detail
            if !detail.positions.isEmpty { joined[index] = true }
            for other in detail.within { joined[other] = true }
            for other in detail.policies { joined[other] = true }
        }
        return joined
    }

    /// Joins who is a source, published or wrote one, or spoke in a row of evidence.
    private func join(namedBySources joined: inout IndexedList<EntityIndex, Bool>) {
        guard !model.sources.isEmpty else { return }
        let entities = model.entitiesByID()
        for source in model.sources {
            if let entity = source.entity { joined[entity] = true }
        }
        let makers = SourceMakers(model)
        for name in makers.authors.flatMap({ $0 }) + makers.publishers.compactMap({ $0 }) {
            if let entity = entities[name] { joined[entity] = true }
        }
        func hear(_ rows: [EvidenceRow]) {
            for row in rows { if let speaker = row.speaker { joined[speaker] = true } }
        }
        hear(model.header.cite)
        for index in model.links.indices { hear(model.links.evidence(at: index) ?? []) }
        for entity in model.entities {
            hear(entity.evidence ?? [])
            for position in entity.detail.positions {
                if let speaker = position.speaker { joined[speaker] = true }
                hear(position.evidence ?? [])
            }
        }
    }

    func sources() -> [LintFinding] {
        guard !model.sources.isEmpty else { return [] }
        var used = IndexedList<SourceIndex, Bool>(repeating: false, count: model.sources.count)
        func use(_ rows: [EvidenceRow]) {
            for row in rows { for member in row.chain { used[member] = true } }
        }
        use(model.header.cite)
        for index in model.links.indices { use(model.links.evidence(at: index) ?? []) }
        for entity in model.entities {
            let detail = entity.detail
            use(detail.evidence ?? [])
            for position in detail.positions {
                used[position.holder] = true
                use(position.evidence ?? [])
            }
        }
        for source in model.sources {
            for other in source.via + source.dependsOn { used[other] = true }
        }
        return model.sources.indices.filter { !used[$0] }.map { .unusedSource($0) }
    }

    private func warning(
        _ code: DiagnosticCode, _ place: SourceLocation, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(.warning, code, at: place, message, hint: hint)
    }
}

extension GraphModel {
    /// The item whose date and evidence a role has; nil where the link has evidence of its own.
    func itemAtFault(ofLink link: LinkIndex) -> EntityIndex? {
        links.evidence(at: link) == nil ? item(ofLink: link) : nil
    }
}
