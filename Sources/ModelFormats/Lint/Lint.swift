public import DiffusionModel

/// Finds what is valid and yet probably not as meant: links without date or source, loose ends.
public enum Lint {
    /// The warnings on a model that was read, in the order of the files.
    ///
    /// - Complexity: O((entities + links) log) for sorting the warnings.
    public static func warnings(on read: ReadModel) -> [Diagnostic] {
        let linter = Linter(model: read.model, places: read.places)
        let links = LinkLint(model: read.model, places: read.places)
        let found =
            read.warnings + linter.links() + links.unfittingEnds() + links.duplicates()
            + linter.entities() + linter.sources()
        return found.enumerated().sorted { left, right in
            let (one, other) = (left.element.location, right.element.location)
            return (one.file, one.line, one.column, left.offset)
                < (other.file, other.line, other.column, right.offset)
        }.map(\.element)
    }
}

private struct Linter {
    let model: GraphModel
    let places: ModelPlaces

    // MARK: - Links

    func links() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var faultyItems: Set<Int> = []
        let missesDate = model.codebook.linkKinds.map { needsDate($0) }
        for index in 0..<model.links.count {
            if model.links.subjects[index] == model.links.objects[index] {
                found.append(
                    warning(
                        .selfLink, places.link(index),
                        "'\(id(model.links.subjects[index]))' is linked to itself.",
                        hint: "Check both ends."))
            }
            // What roles lack their item lacks, and it is said once.
            if let item = model.item(ofLink: index), !faultyItems.insert(item).inserted { continue }
            if missesDate[Int(model.links.kinds[index])], isUndated(index) {
                found.append(
                    warning(
                        .undated, place(of: index), "\(name(of: index)) has no date.",
                        hint: "Add 'date:', or bounds such as 'date: by 2018-11-27'."))
            }
            if isUnsourced(index) {
                found.append(
                    warning(
                        .unsourced, place(of: index), "\(name(of: index)) has no source.",
                        hint: "Add 'evidence:', or 'cite:' for the whole file."))
            }
        }
        return found
    }

    private func isUndated(_ link: Int) -> Bool {
        model.links.timingIndices[link] < 0 && model.timing(ofLink: link) == nil
    }

    private func isUnsourced(_ link: Int) -> Bool {
        (model.links.evidence(at: link) ?? model.evidence(ofLink: link)).isEmpty
    }

    /// Offices, allegiances and likenesses hold without a date being missed.
    private func needsDate(_ kind: LinkKind) -> Bool {
        !["acts-for", "holds-office", "similar-to", "covers", "about"].contains(kind.id)
    }

    private func place(of link: Int) -> SourceLocation {
        model.item(ofLink: link).map { places.entity($0) } ?? places.link(link)
    }

    private func name(of link: Int) -> String {
        if let item = model.item(ofLink: link) { return "'\(model.entities[item].id)'" }
        let kind = model.kind(ofLink: link).reads
        return "'\(id(model.links.subjects[link])) \(kind) \(id(model.links.objects[link]))'"
    }

    private func id(_ entity: Int32) -> String { model.entities[Int(entity)].id }

    // MARK: - Entities and sources

    func entities() -> [Diagnostic] {
        var firstWithName: [String: Int] = [:]
        var found: [Diagnostic] = []
        let joined = joinedEntities()
        for (index, entity) in model.entities.enumerated() {
            if let first = firstWithName[entity.name] {
                found.append(
                    warning(
                        .sharedName, places.entity(index),
                        "'\(entity.id)' has the same name as '\(model.entities[first].id)'.",
                        hint: "Are they one? If not, make the names differ."))
            } else {
                firstWithName[entity.name] = index
            }
            if !joined[index] {
                found.append(
                    warning(
                        .isolated, places.entity(index),
                        "Nothing is linked to '\(entity.id)', and no claim or source names it.",
                        hint: "Link it, or remove it."))
            }
        }
        return found
    }

    /// Whether each entity is an end of a link or is named by a claim, a place or evidence.
    private func joinedEntities() -> [Bool] {
        var joined = Array(repeating: false, count: model.entities.count)
        for index in 0..<model.links.count {
            joined[Int(model.links.subjects[index])] = true
            joined[Int(model.links.objects[index])] = true
            for policy in model.links.policies(at: index) { joined[Int(policy)] = true }
        }
        for source in model.sources { if let entity = source.entity { joined[entity] = true } }
        for (index, entity) in model.entities.enumerated() {
            let detail = entity.detail
            if !detail.positions.isEmpty { joined[index] = true }
            for other in detail.within { joined[Int(other)] = true }
            for other in detail.policies { joined[Int(other)] = true }
        }
        return joined
    }

    func sources() -> [Diagnostic] {
        var used = Array(repeating: false, count: model.sources.count)
        func use(_ rows: [EvidenceRow]) {
            for row in rows { for member in row.chain { used[Int(member)] = true } }
        }
        use(model.header.cite)
        for index in 0..<model.links.count { use(model.links.evidence(at: index) ?? []) }
        for entity in model.entities {
            let detail = entity.detail
            use(detail.evidence ?? [])
            for position in detail.positions {
                used[position.holder] = true
                use(position.evidence ?? [])
            }
        }
        for source in model.sources {
            for other in source.via + source.dependsOn { used[Int(other)] = true }
        }
        return model.sources.indices.filter { !used[$0] }.map { index in
            warning(
                .unusedSource, places.source(index),
                "No evidence names the source '\(model.sources[index].id)'.",
                hint: "Cite it where it supports something, or remove it.")
        }
    }

    private func warning(
        _ code: DiagnosticCode, _ place: SourceLocation, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(.warning, code, at: place, message, hint: hint)
    }
}
