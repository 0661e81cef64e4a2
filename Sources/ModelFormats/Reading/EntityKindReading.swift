import DiffusionModel

/// Which kinds of entities the words of files are read as, to be said once a file.
struct EntityKindReading {
    /// A word that is no id, and the kind that it spells.
    struct Spelt {
        let file: Int32
        let text: String
        let id: String
        var count: Int
    }

    private struct Word: Hashable {
        let file: Int32
        let text: String
    }

    private(set) var spelt: [Spelt] = []
    /// The kinds that only tables name, in the order in which they stand.
    private(set) var made: [String] = []
    private var positions: [Word: Int] = [:]
    /// What words are looked for among; made when the first word is no id.
    private var spellings: KindSpellings?

    /// The kind that a word spells, if it is one; counted as read so.
    mutating func match(_ text: String, in file: Int32, of codebook: Codebook) -> String? {
        let word = Word(file: file, text: text)
        if let position = positions[word] {
            spelt[position].count += 1
            return spelt[position].id
        }
        let spellings = self.spellings ?? KindSpellings(entitiesOf: codebook)
        self.spellings = spellings
        guard let match = spellings.match(text) else { return nil }
        let id = codebook.entityKinds[match.kind].id
        positions[word] = spelt.count
        spelt.append(Spelt(file: file, text: text, id: id, count: 1))
        return id
    }

    /// Takes in a kind that was added to the codebook because a table names it.
    mutating func add(_ kind: EntityKind, isNamed: Bool) {
        if isNamed { made.append(kind.id) }
        spellings?.add(kind)
    }
}
