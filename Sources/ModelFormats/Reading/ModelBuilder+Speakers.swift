import DiffusionModel

/// Reading who speaks: an actor by its id, or by a name or alias that it alone has.
///
/// Publishers and authors are read so too; names of entities that are no actors do not count here.
extension ModelBuilder {
    /// Whom a text of a speaker may mean.
    private enum Speaker {
        case entity(EntityIndex)
        case several([String])
        case nobody
    }

    /// The entity that a value names as a speaker; a mistake where it names none, or several.
    mutating func speaker(_ ref: NodeRef) -> EntityIndex? {
        guard let id = singleID(ref, "'speaker'") else { return nil }
        switch meant(by: id) {
        case .entity(let position): return position
        case .nobody: return entity(word(id), at: ref)
        case .several(let ids):
            fail(
                .unknownEntity, at: ref, "\(ids.count) actors are called '\(texts.string(id))'.",
                hint: Self.hint(ids))
            return nil
        }
    }

    /// The entity that a row of a table quotes; a name that none has stays as a note.
    mutating func speaker(in fields: Fields) -> (entity: EntityIndex?, note: String?) {
        guard let ref = fields.value(.speaker) else { return (nil, nil) }
        guard isTable(ref), shape(ref) == .scalar else { return (speaker(ref), nil) }
        let name = text(ref)
        var (message, hint) = (
            "No entity is called '\(name)'",
            "Add a row for it to a table of nodes, or write the id of an entity."
        )
        switch meant(by: textID(ref)) {
        case .entity(let position): return (position, nil)
        case .nobody:
            if let id = identifier(of: name) { hint = "Write '\(id)', the id." }
        case .several(let ids):
            (message, hint) = ("\(ids.count) actors are called '\(name)'", Self.hint(ids))
        }
        warn(
            .unknownEntity, at: ref,
            "\(message); that it speaks is kept as a note on the evidence.", hint: hint)
        return (nil, "speaker: \(name)")
    }

    private static func hint(_ ids: [String]) -> String {
        "Write the id of the one that is meant: " + ids.map { "'\($0)'" }.joined(separator: ", ")
            + "."
    }

    private mutating func meant(by text: TextID) -> Speaker {
        let id = texts.identity(text)
        if let position = entityPositions[id] { return .entity(position) }
        guard sourcePositions[id] == nil, refusedIDs[id] == nil else { return .nobody }
        let owners = actorsByName()[texts.string(text)] ?? []
        if let owner = owners.first, owners.count == 1 { return .entity(owner) }
        return owners.isEmpty ? .nobody : .several(owners.map { model.entities[$0].id })
    }

    /// The actors of each name, found once: rows of evidence may stand before whom they quote.
    private mutating func actorsByName() -> [String: [EntityIndex]] {
        if let known = actorNames { return known }
        // What is wrong with these entries is said where they are read.
        var reader = self
        var found: [String: [EntityIndex]] = [:]
        for entry in raw.entities {
            guard let position = entityPositions[entry.id],
                model.codebook.isActor(model.entities[position].kind)
            else { continue }
            for name in reader.names(of: entry) where found[name]?.contains(position) != true {
                found[name, default: []].append(position)
            }
        }
        actorNames = found
        return found
    }

    private mutating func names(of entry: RawEntry) -> [String] {
        if shape(entry.value) == .scalar { return [text(entry.value)] }
        guard shape(entry.value) == .map,
            let fields = fields(of: entry.value, known: nil, what: "The entry")
        else { return [] }
        return [text(.name, in: fields)].compactMap { $0 } + localizedNames(in: fields).map(\.text)
            + texts(.aliases, in: fields)
    }
}
