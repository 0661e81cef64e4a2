import DiffusionModel

/// What there is to say, once a file, of how its kinds of entities were read.
struct EntityKindNotes {
    let reading: EntityKindReading
    let model: GraphModel
    let places: ModelPlaces

    /// How many kinds are listed by name.
    private static let mostNames = 12
    /// How many kinds get a suggestion; nobody reads the hundredth.
    private static let mostSuggestions = 64

    private struct Found {
        var count = 0
        let first: EntityIndex
    }

    /// One note of spellings and one of unknown kinds a file, a warning for each near miss.
    func diagnostics() -> [Diagnostic] {
        guard !reading.spelt.isEmpty || !reading.made.isEmpty else { return [] }
        let (found, near) = (foundByFile(), nearKinds())
        return places.files.indices.flatMap { file -> [Diagnostic] in
            let made = reading.made.filter { found[file][$0] != nil }
            let others = made.filter { near[$0] == nil }
            return [spelling(Int32(file)), unknown(others, file, found[file])].compactMap { $0 }
                + made.compactMap { kind in
                    near[kind].flatMap { near in
                        found[file][kind].map { warning(kind, $0, near: near) }
                    }
                }
        }
    }

    private func spelling(_ file: Int32) -> Diagnostic? {
        let spelt = reading.spelt.filter { $0.file == file && !differsInCase($0) }
        guard !spelt.isEmpty else { return nil }
        let words = spelt.prefix(Self.mostNames).map {
            "'\($0.text)' as '\($0.id)' (\(Self.entities($0.count)))"
        }
        return note(
            .kindSpelling, Int(file),
            "Kinds of entities are read as they are spelt: \(Self.listed(words, of: spelt.count)).")
    }

    /// `Region` needs no word: nobody could mean anything else than `region`.
    private func differsInCase(_ spelt: EntityKindReading.Spelt) -> Bool {
        spelt.text.lowercased() == spelt.id
    }

    private func unknown(_ made: [String], _ file: Int, _ found: [String: Found]) -> Diagnostic? {
        guard !made.isEmpty else { return nil }
        let words = made.prefix(Self.mostNames).map {
            "'\($0)' (\(Self.entities(found[$0]?.count ?? 0)))"
        }
        return note(
            .unknownKind, file,
            (made.count == 1 ? "A kind of entities is" : "Kinds of entities are")
                + " not in the codebook and read as actors of a kind of their own: "
                + "\(Self.listed(words, of: made.count)).",
            hint: "'tributary codebook' lists the kinds; a table 'id,orientation,family' adds some."
        )
    }

    private func warning(_ kind: String, _ found: Found, near: String) -> Diagnostic {
        Diagnostic(
            .warning, .unknownKind, at: places.entity(found.first),
            "The codebook has no kind of entities '\(kind)'; "
                + (found.count == 1
                    ? "1 entity is an actor" : "\(found.count) entities are actors")
                + " of a kind of that name.",
            hint: "Did you mean '\(near)'?")
    }

    /// The kinds of the codebook that the first unknown words nearly spell.
    private func nearKinds() -> [String: String] {
        guard !reading.made.isEmpty else { return [:] }
        let made = Set(reading.made)
        var codebook = Codebook()
        for kind in model.codebook.entityKinds where !made.contains(kind.id) { codebook.set(kind) }
        let spellings = KindSpellings(entitiesOf: codebook)
        return reading.made.prefix(Self.mostSuggestions).reduce(into: [:]) { near, kind in
            near[kind] = spellings.nearest(to: kind)
        }
    }

    /// The entities of each made kind in each file: how many, and the first.
    private func foundByFile() -> [[String: Found]] {
        let made = Set(reading.made)
        var found = [[String: Found]](repeating: [:], count: places.files.count)
        guard !made.isEmpty else { return found }
        for (index, entity) in model.entities.indexed() where made.contains(entity.kind) {
            found[Int(places.entities[index].file)][entity.kind, default: Found(first: index)]
                .count += 1
        }
        return found
    }

    // MARK: - Words

    private func note(
        _ code: DiagnosticCode, _ file: Int, _ text: String, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(.note, code, at: SourceLocation(file: places.files[file]), text, hint: hint)
    }

    private static func entities(_ count: Int) -> String {
        count == 1 ? "1 entity" : "\(count) entities"
    }

    private static func listed(_ words: [String], of count: Int) -> String {
        words.joined(separator: ", ")
            + (count > words.count ? " and \(count - words.count) more" : "")
    }
}
