import DiffusionModel

/// Reading actors and items.
extension ModelBuilder {
    mutating func readEntities() {
        let entries = EntriesByID(raw.entities)
        for (index, id) in zip(model.entities.indices, entityIDs) {
            readEntity(entries[id], at: index)
        }
        for entry in refused { checkRefused(entry) }
    }

    /// Finds what else is wrong with an entry that makes no entity.
    private mutating func checkRefused(_ entry: RawEntry) {
        guard shape(entry.value) == .map,
            let fields = fields(of: entry.value, known: nil, what: "The entry")
        else { return }
        // Items may have whatever actors have, and more.
        let item = model.codebook.entityKinds.first { $0.family == .item }
        _ = detail(in: fields, of: item?.id ?? "")
        _ = evidence(in: fields)
        // The links go with the model, which is refused for the entry.
        readShorthands(in: fields, of: 0)
    }

    private mutating func readEntity(_ entries: [RawEntry], at index: EntityIndex) {
        let (id, kind) = (model.entities[index].id, model.entities[index].kind)
        let known = knownKeys(of: kind)
        var (maps, names): ([Fields], [(text: String, ref: NodeRef)]) = ([], [])
        for entry in entries where shape(entry.value) != .null {
            if shape(entry.value) == .scalar {
                if let name = single(entry.value, "The name") { names.append((name, entry.value)) }
            } else if let fields = fields(
                of: entry.value, known: known.with(recordKeys(entry)), what: "The \(kind) '\(id)'")
            {
                maps.append(fields)
            }
        }
        checkNames(names, maps, .name)
        let grounds = grounds(of: entries, in: maps)
        var detail = EntityDetail()
        if let fields = united(maps) {
            detail = self.detail(in: fields, of: kind, on: grounds)
            readShorthands(in: fields, of: index, grounds: grounds)
        }
        detail.evidence = grounds.whole
        detail.name = detail.name ?? names.first?.text
        model.entities[index] = Entity(
            id: id, kind: kind, detail: detail == EntityDetail() ? nil : detail)
    }

    /// Refuses short names that contradict each other or that of a map; maps unite by themselves.
    mutating func checkNames(
        _ short: [(text: String, ref: NodeRef)], _ maps: [Fields], _ key: NativeKey
    ) {
        guard let first = short.first else { return }
        var others = Array(short.dropFirst())
        if let ref = maps.lazy.compactMap({ $0.value(key) }).first, shape(ref) == .scalar {
            others.append((text(ref), ref))
        }
        for other in others where other.text != first.text {
            fail(
                .contradiction, at: other.ref,
                "The \(key) differs from the one at \(words(for: first.ref)).",
                hint: key == .name
                    ? "Keep one as the name and add the other as an alias."
                    : "Make both files say the same.")
        }
    }

    // MARK: - Keys

    private mutating func knownKeys(of kind: String) -> KnownKeys {
        if let known = knownKeys[kind] { return known }
        let known = madeKnownKeys(of: kind)
        knownKeys[kind] = known
        return known
    }

    private func madeKnownKeys(of kind: String) -> KnownKeys {
        guard !model.codebook.isActor(kind) else {
            return KnownKeys(NativeKeys.entity + NativeKeys.actor)
        }
        var known = KnownKeys(NativeKeys.entity + NativeKeys.item)
        known.roles = roles
        return model.codebook.nature(of: kind) == .claim ? known.with(NativeKeys.claim) : known
    }

    // MARK: - Values

    private mutating func detail(
        in fields: Fields, of kind: String, on grounds: Grounds = Grounds(whole: nil)
    ) -> EntityDetail {
        var detail = EntityDetail()
        detail.name = text(.name, in: fields)
        detail.names = localizedNames(in: fields)
        detail.aliases = texts(.aliases, in: fields)
        detail.within = entities(.within, in: fields)
        detail.note = text(.note, in: fields)
        detail.url = text(.url, in: fields)
        detail.attributes = attributes(in: fields)
        detail.isContext = isContext(fields)
        guard !model.codebook.isActor(kind) else { return detail }
        detail.timing = timing(in: fields)
        detail.stage = choice(.stage, in: fields, .unknownStage, as: Stage.self)
        detail.mechanisms = mechanisms(in: fields)
        detail.policies = entities(.policy, in: fields)
        detail.likelihood = likelihood(in: fields)
        detail.coder = text(.coder, in: fields)
        detail.says = text(.says, in: fields)
        detail.positions = positions(in: fields, on: grounds)
        return detail
    }

    mutating func localizedNames(in fields: Fields) -> [LocalizedName] {
        entries(.names, in: fields).compactMap { field in
            single(field.value, "The name").map {
                LocalizedName(language: name(field), text: $0)
            }
        }
    }

    /// The value of a key that must stand.
    mutating func required(_ key: NativeKey, in fields: Fields, of what: String) -> NodeRef? {
        if let value = fields.value(key) { return value }
        fail(.missingKey, at: fields.place, "\(what) has no '\(key)'.", hint: "Add '\(key): …'.")
        return nil
    }

    // MARK: - What lies within what

    /// Refuses an entity that lies within itself.
    mutating func checkWithin() {
        let within = IndexedList<EntityIndex, [EntityIndex]>(model.entities.map(\.detail.within))
        for index in Circles.members(of: within) {
            diagnostics.append(
                Diagnostic(
                    .error, .circular, at: places.entity(index),
                    "'\(model.entities[index].id)' lies within itself.",
                    hint: "Follow its 'within' and remove one step."))
        }
    }
}
