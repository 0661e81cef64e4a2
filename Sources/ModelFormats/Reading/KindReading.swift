import DiffusionModel

/// Which kinds of links the words of files are read as, and how often, to be said once a file.
struct KindReading {
    /// A word that is no id, and the kind that it spells.
    struct Spelt {
        let file: Int32
        let text: String
        let match: KindSpellings.Match
        var count: Int
    }

    /// A kind that only tables name.
    struct Made {
        let kind: Int
        /// The word as it stands first.
        let text: String
    }

    private struct Word: Hashable {
        let file: Int32
        let text: String
    }

    /// The kinds so far, and those of the codebook alone.
    private var known: Codebook
    let codebook: Codebook
    /// What words are looked for among; made when the first word is no id.
    private var spellings: KindSpellings?
    private(set) var spelt: [Spelt] = []
    private(set) var made: [Made] = []
    private var positions: [Word: Int] = [:]

    init(_ codebook: Codebook) { (known, self.codebook) = (codebook, codebook) }

    /// The kind that a word spells, if it is one; counted as read so.
    mutating func match(_ text: String, in file: Int32, count: Int = 1) -> KindSpellings.Match? {
        let word = Word(file: file, text: text)
        if let position = positions[word] {
            spelt[position].count += count
            return spelt[position].match
        }
        let spellings = self.spellings ?? KindSpellings(linksOf: known)
        self.spellings = spellings
        guard let match = spellings.match(text) else { return nil }
        positions[word] = spelt.count
        spelt.append(Spelt(file: file, text: text, match: match, count: count))
        return match
    }

    /// Counts a word that was read more often than it was asked about.
    mutating func count(_ text: String, in file: Int32, more: Int) {
        guard let position = positions[Word(file: file, text: text)] else { return }
        spelt[position].count += more
    }

    /// The id of the kind that a word nearly spells.
    func nearest(to text: String) -> String? {
        (spellings ?? KindSpellings(linksOf: known)).nearest(to: text)
    }

    /// Takes in a kind that was added to the codebook because a table names it.
    mutating func add(_ kind: LinkKind, at position: Int, as text: String) {
        if !Self.generic.contains(kind.id) { made.append(Made(kind: position, text: text)) }
        known.set(kind)
        spellings?.add(kind)
    }

    /// The kinds of links that are said to be links and no more.
    static let generic: Set<String> = ["link", "undirected-link"]
}
