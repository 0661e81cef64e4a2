import DiffusionModel
import Texts

/// Declaring ids before anything names them: entities and documents share one space of ids.
extension ModelBuilder {
    /// Gives every entity its position; entities of a section stand together, in file order.
    mutating func declareEntities() {
        var sectionOrder: [String: Int] = [:]
        var order: [(index: Int, id: TextID)] = []
        var stated = TextMap<StatedKind>()
        for index in raw.entities.indices {
            let entry = raw.entities[index]
            let (kind, isID) = (kind(of: entry), isID(entry))
            guard let kind, isID else {
                refused.append(entry)
                refusedIDs[entry.id] = true
                continue
            }
            let isStated = !isTable(entry.value) || kindField(of: entry) != nil
            if let earlier = stated[entry.id] {
                let first = raw.entities[earlier.first]
                refuseSecond(entry, after: first)
                if entry.idRef.tree == first.idRef.tree { refused.append(entry) }
                guard isStated else { continue }
                guard let both = earlier.united(with: kind, of: index, in: model.codebook) else {
                    refuse(kind, of: entry, after: raw.entities[earlier.index], earlier.kind)
                    continue
                }
                stated[entry.id] = both
                continue
            }
            stated[entry.id] = StatedKind(
                first: index, index: index, kind: kind, isStated: isStated)
            order.append((index, entry.id))
        }
        let rows = order.map { row -> (section: Int, index: Int, kind: String) in
            let kind = stated[row.id]?.kind ?? "node"
            let section = model.codebook.entityKind(kind)?.section ?? "entities"
            let rank = sectionOrder[section] ?? sectionOrder.count
            sectionOrder[section] = rank
            return (rank, row.index, kind)
        }
        for row in rows.sorted(by: { ($0.section, $0.index) < ($1.section, $1.index) }) {
            let entry = raw.entities[row.index]
            entityIDs.append(entry.id)
            entityPositions[entry.id] = model.entities.append(
                Entity(id: texts.string(entry.id), kind: row.kind))
            places.entities.append(place(entry.idRef))
        }
    }

    /// The same id in two files is one entity; in one file it is a mistake.
    private mutating func refuseSecond(_ entry: RawEntry, after first: RawEntry) {
        guard entry.idRef.tree == first.idRef.tree else { return }
        fail(
            .duplicateID, at: entry.idRef,
            "The id '\(texts.string(entry.id))' stands here a second time; first at "
                + "\(words(for: first.idRef)).",
            hint: "Give one of the two another id, or join them.")
    }

    private mutating func refuse(
        _ kind: String, of entry: RawEntry, after first: RawEntry, _ earlier: String
    ) {
        guard entry.idRef.tree != first.idRef.tree else { return }
        fail(
            .contradiction, at: entry.idRef,
            "'\(texts.string(entry.id))' is of the kind '\(kind)' here and '\(earlier)' at "
                + "\(words(for: first.idRef)).",
            hint: "Make both files say the same, or give one of the two another id.")
    }

    private mutating func isID(_ entry: RawEntry) -> Bool {
        let span = texts.span(entry.id)
        guard isShort(entry.id, at: entry.idRef) else { return false }
        if texts.withBytes(of: span, { $0.allSatisfy(Self.isPlain) }), span.length > 0 {
            return true
        }
        let id = texts.string(entry.id)
        let controls = id.unicodeScalars.contains { $0.properties.generalCategory == .control }
        if id.isEmpty || id != id.trimmed || controls {
            fail(
                .invalidID, at: entry.idRef,
                "An id must not be empty, start or end with a space, or hold control characters.",
                hint: "Use letters, digits and hyphens, such as 'ningxia-daily'.")
            return false
        }
        guard id.utf8.count != id.visiblyTrimmed.utf8.count else { return true }
        fail(
            .invalidID, at: entry.idRef,
            "The id has a sign at an end that nobody sees, such as a no-break or zero-width space.",
            hint: "Write '\(id.visiblyTrimmed)'.")
        return false
    }

    /// Whether a byte is of ASCII, and neither a space nor a control character.
    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    // MARK: - Kinds

    /// The kind that an entry names itself, else that of its section.
    private mutating func kind(of entry: RawEntry) -> String? {
        if let mention = entry.mention {
            switch mention {
            case .node:
                needNodes()
                return "node"
            case .policy: return policyKind()
            }
        }
        let own = kindField(of: entry)
        if own == nil, isTable(entry.value) {
            needNodes()
            return "node"
        }
        guard let section = entry.section else {
            if let own { return known(own, section: nil) }
            fail(
                .missingKey, at: entry.idRef, "'\(texts.string(entry.id))' does not say its kind.",
                hint: "Add 'kind: …', or move it to a section such as regions.")
            return nil
        }
        if let own { return known(own, section: section) }
        if let kind = model.codebook.plainKind(ofSection: section.rawValue) { return kind.id }
        fail(
            .unknownKind, at: entry.idRef, "The codebook has no kind for the section '\(section)'.",
            hint: "Add one under codebook: entity-kinds: with 'section: \(section)'.")
        return nil
    }

    private func kindField(of entry: RawEntry) -> NodeRef? {
        guard shape(entry.value) == .map else { return nil }
        var nodes = children(entry.value)
        while let node = nodes.next(), let value = nodes.next() {
            if shape(node) == .scalar, NativeKey(textID(node)) == .kind {
                return shape(value) == .null ? nil : value
            }
        }
        return nil
    }

    private mutating func known(_ ref: NodeRef, section: NativeKey?) -> String? {
        guard let text = single(ref, "'kind'") else { return nil }
        let id = entityKindID(text, at: ref) ?? text
        guard let kind = model.codebook.entityKind(id) else {
            let near = Suggestion.nearest(to: id, among: model.codebook.entityKinds.map(\.id))
            fail(
                .unknownKind, at: ref, "The codebook has no kind of entities '\(id)'.",
                hint: near.map { "Did you mean '\($0)'?" }
                    ?? "See 'tributary codebook', or add it under codebook: entity-kinds:.")
            return nil
        }
        guard section == nil || section?.rawValue == kind.section else {
            fail(
                .misplacedKind, at: ref,
                "The kind '\(id)' belongs to the section '\(kind.section)', not here.",
                hint: "Move the entity to '\(kind.section):'.")
            return nil
        }
        return id
    }

    // MARK: - Sources

    mutating func declareSources() {
        var firstEntry = TextMap<RawEntry>()
        for entry in raw.sources where isID(entry) {
            if let earlier = firstEntry[entry.id] {
                refuseSecond(entry, after: earlier)
                continue
            }
            firstEntry[entry.id] = entry
            if let entity = entityPositions[entry.id] {
                let place = places.entity(entity)
                fail(
                    .duplicateID, at: entry.idRef,
                    "The id '\(texts.string(entry.id))' is taken by the entity at "
                        + "\(place.file):\(place.line):\(place.column).",
                    hint: "An actor may be named as a source without being declared again.")
                continue
            }
            addSource(Source(id: texts.string(entry.id)), as: entry.id, at: entry.idRef)
        }
    }

    @discardableResult
    private mutating func addSource(
        _ source: Source, as id: TextID, at ref: NodeRef
    ) -> SourceIndex {
        let index = model.sources.append(source)
        sourcePositions[id] = index
        sourceIDs.append(id)
        places.sources.append(place(ref))
        return index
    }

    // MARK: - References

    /// The position of the entity that a text names.
    mutating func entity(_ ref: NodeRef, _ what: @autoclosure () -> String) -> EntityIndex? {
        singleID(ref, what()).flatMap { entity(word($0), at: ref) }
    }

    mutating func entity(_ word: Word, at ref: NodeRef) -> EntityIndex? {
        if let id = word.id {
            if let position = entityPositions[id] { return position }
            if refusedIDs[id] != nil { return nil }
        }
        let id = texts.string(word.span)
        let near = suggestions.nearest(to: id, among: model.entities.lazy.map(\.id))
        fail(
            .unknownEntity, at: ref, "No entity is called '\(id)'.",
            hint: listHint(for: id, at: ref) ?? near.map { "Did you mean '\($0)'?" }
                ?? "Declare it under regions, officials, agencies or another section.")
        return nil
    }

    /// The position of the source that a text names: a document, or an actor or item.
    mutating func source(_ word: Word, at ref: NodeRef) -> SourceIndex? {
        if let id = word.id {
            if let position = sourcePositions[id] { return position }
            if let entity = entityPositions[id] {
                let source = Source(id: model.entities[entity].id, entity: entity)
                return addSource(source, as: id, at: ref)
            }
            if refusedIDs[id] != nil { return nil }
        }
        let id = texts.string(word.span)
        let near = suggestions.nearest(
            to: id, among: model.sources.map(\.id) + model.entities.map(\.id))
        fail(
            .unknownSource, at: ref, "No source is called '\(id)'.",
            hint: NoSource.isSaid(by: id)
                ? "Leave the key out if there is none, or name the source."
                : near.map { "Did you mean '\($0)'?" } ?? "Declare it under sources.")
        return nil
    }

    mutating func entities(_ key: NativeKey, in fields: Fields) -> [EntityIndex] {
        var found: [EntityIndex] = []
        for item in items(key, in: fields) {
            if isTable(item) {
                found += entities(inTable: item, "'\(key)'")
            } else if let entity = entity(item, "'\(key)'") {
                found.append(entity)
            }
        }
        return found
    }
}
