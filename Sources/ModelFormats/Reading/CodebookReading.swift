import DiffusionModel

/// The codebooks of all files on the way to one: what they add, and what was said of which kind.
struct CodebookReading {
    /// The kinds and words that the files add to the built-in ones, or change in them.
    var added = CodebookExtension()
    private var stated: [Name: [Field]] = [:]
    private var names: Set<Name> = []
    /// The kinds of entities as they stand in the files, by id.
    private var entityKinds: [String: PlainFields] = [:]

    /// A kind or word, by the part of the codebook in which it stands.
    private struct Name: Hashable {
        let section: NativeKey
        let id: TextID
    }

    /// Looks for the kinds of entities, each of which may name one that stands further down.
    init(_ books: [Fields], in builder: ModelBuilder) {
        for kinds in books.flatMap({ $0.values(.entityKinds) }) {
            for kind in PlainFields(kinds, in: builder).all {
                let id = builder.texts.string(kind.key)
                entityKinds[id] = entityKinds[id] ?? PlainFields(kind.value, in: builder)
            }
        }
    }

    /// Whether no file had a kind or word before; then it counts as stated.
    mutating func isNew(_ kind: Field, _ section: NativeKey) -> Bool {
        names.insert(Name(section: section, id: kind.name)).inserted
    }

    /// Keeps what a file says of a kind or word, and returns what others said of it before.
    mutating func note(_ fields: [Field], of kind: Field, _ section: NativeKey) -> [Field] {
        let name = Name(section: section, id: kind.name)
        guard let earlier = stated[name] else {
            stated[name] = fields
            return []
        }
        stated[name] = earlier + fields
        return earlier
    }

    // MARK: - Kinds that stand further down

    /// A kind of entities: as it is known, or by what is written of it in a place not yet read.
    ///
    /// - Returns: The kind, of which only family and section count; nil where no file has it, or
    ///   where it lies within itself.
    func entityKind(_ id: String, in builder: ModelBuilder) -> EntityKind? {
        var (current, family, section): (String?, EntityKind.Family?, String?) = (id, nil, nil)
        // Wider kinds may come back to where they started.
        for _ in 0...entityKinds.count {
            guard let id = current else { break }
            if let known = builder.model.codebook.entityKind(id) {
                (family, section) = (family ?? known.family, section ?? known.section)
                break
            }
            guard let fields = entityKinds[id] else { break }
            family =
                family
                ?? fields.text(.family, in: builder).flatMap {
                    EntityKind.Family(rawValue: $0.lowercased())
                }
            section = section ?? fields.text(.section, in: builder)
            current = fields.text(.parent, in: builder)
        }
        return family.map { EntityKind(id: id, family: $0, section: section ?? "entities") }
    }

    /// Whether a kind of entities is another one or narrows it, by what is known and written.
    func isKind(_ id: String, a wider: String, in builder: ModelBuilder) -> Bool {
        var current: String? = id
        for _ in 0...entityKinds.count + builder.model.codebook.entityKinds.count {
            guard let kind = current else { return false }
            if kind == wider { return true }
            current =
                builder.model.codebook.entityKind(kind)?.parent
                ?? entityKinds[kind]?.text(.parent, in: builder)
        }
        return false
    }

    /// Whether a file describes a kind of entities, correctly or not.
    func describes(_ id: String) -> Bool { entityKinds[id] != nil }
}
