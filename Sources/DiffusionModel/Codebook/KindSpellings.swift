import Texts

/// Finds the kinds that words spell, however people write them.
///
/// Words are compared with ids, names and wordings without regard to case, blanks, hyphens and
/// underscores, then without regard to the verb's form. Words for links come before words for the
/// roles of items, so `visit` is `visits`. A word that would fit several kinds fits none.
package struct KindSpellings: Sendable {
    /// Which of a kind's wordings a word is.
    package enum Wording: Int, Sendable {
        /// The id, the name, or the words between subject and object.
        case plain
        /// The words of a link that is only intended.
        case intended
        /// The words between object and subject.
        case passive
    }

    /// A kind that a word spells.
    package struct Match: Equatable, Sendable {
        /// The position of the kind in the codebook.
        package let kind: Int
        /// Which of its wordings the word is.
        package let wording: Wording

        /// Creates a match.
        package init(kind: Int, wording: Wording) { (self.kind, self.wording) = (kind, wording) }
    }

    private struct Entry {
        let match: Match
        /// Lower ranks come first: ids before wordings, links before roles.
        let rank: Int
        /// Whether several kinds are spelt so at this rank.
        var isShared = false
        /// Whether it is what an item's role is called.
        var isRole: Bool { rank % 2 == 1 }
    }

    private var letters: [String: Entry] = [:]
    private var stems: [String: Entry] = [:]
    /// What suggestions are looked for among, each with its kind.
    private var names: [(letters: String, stems: [String], id: String)] = []
    private var count = 0
    /// How many kinds the codebook has; those behind them are named by tables alone.
    private var codebookCount = 0

    /// Prepares the kinds of links of a codebook for being found.
    package init(linksOf codebook: Codebook) {
        for kind in codebook.linkKinds { add(kind) }
        codebookCount = count
    }

    /// Prepares the kinds of entities of a codebook for being found.
    package init(entitiesOf codebook: Codebook) {
        for kind in codebook.entityKinds { add(kind) }
    }

    // MARK: - Finding

    /// The kind that a word spells, if it is one.
    package func match(_ text: String) -> Match? {
        for text in [text, Self.withoutHave(text)].compactMap({ $0 }) {
            if let entry = letters[KindForm.letters(text)] ?? stems[KindForm.stems(text)] {
                return entry.isShared ? nil : entry.match
            }
        }
        return turned(text)
    }

    /// The kind of which a text is the passive: `was funded by`.
    ///
    /// Kinds that only tables name are left out, because which of them are known by then depends on
    /// the order of rows.
    private func turned(_ text: String) -> Match? {
        guard var words = Self.passive(text) else { return nil }
        while words.count > 1, ["be", "have"].contains(KindForm.stem(words[0])) {
            words.removeFirst()
        }
        let verb = words.joined(separator: " ")
        guard let entry = letters[KindForm.letters(verb)] ?? stems[KindForm.stems(verb)],
            !entry.isShared, !entry.isRole, entry.match.wording == .plain,
            entry.match.kind < codebookCount
        else { return nil }
        return Match(kind: entry.match.kind, wording: .passive)
    }

    /// The words before the `by` at the end of a text; nil where it has none.
    private static func passive(_ text: String) -> [String]? {
        let words = KindForm.words(text)
        return words.count > 1 && words.last == "by" ? words.dropLast() : nil
    }

    /// Whether a text names first who was acted upon: `mentored by`.
    package static func isPassive(_ text: String) -> Bool { passive(text) != nil }

    /// `has learned from` without its first word.
    private static func withoutHave(_ text: String) -> String? {
        let words = KindForm.words(text)
        guard words.count > 1, KindForm.stem(words[0]) == KindForm.stem("have") else { return nil }
        return words.dropFirst().joined(separator: " ")
    }

    /// The id of the kind that a word nearly spells.
    ///
    /// - Complexity: O(kinds · letters²).
    package func nearest(to text: String) -> String? {
        guard !Self.isTurned(text) else { return nil }
        let word = KindForm.letters(text)
        let near = Suggestion.nearest(to: word, among: names.lazy.map(\.letters))
        return near.flatMap { near in names.first { $0.letters == near }?.id }
    }

    /// The id of a kind that shares a word of weight with a text: `Study visit` and `visits`.
    package func related(to text: String) -> String? {
        guard !Self.isTurned(text) else { return nil }
        let words = KindForm.words(text).map(KindForm.stem)
        for word in words.reversed() where word.count > 3 {
            if let name = names.first(where: { $0.stems.first == word }) { return name.id }
        }
        return nil
    }

    /// Whether words say no, or turn the ends round; a kind that looks like them would mean
    /// something else.
    private static func isTurned(_ text: String) -> Bool {
        isPassive(text) || KindDoubt(text) != nil
    }

    // MARK: - Adding

    /// Adds the kind of links that comes next in the codebook.
    package mutating func add(_ kind: LinkKind) {
        let (role, position) = (kind.isRole ? 1 : 0, count)
        let match = { (wording: Wording) in Match(kind: position, wording: wording) }
        // A word between two actors is not corrected to the name of an item's role.
        add(kind.id, match(.plain), rank: role, named: kind.isRole ? nil : kind.id)
        add(kind.reads, match(.plain), rank: 2 + role, named: kind.isRole ? nil : kind.id)
        for alias in kind.aliases { add(alias, match(.plain), rank: 2 + role) }
        if let intended = kind.intended { add(intended, match(.intended), rank: 4 + role) }
        if let passive = kind.passive {
            add(passive, match(.passive), rank: 6 + role)
            let words = KindForm.words(passive)
            if words.count > 2, KindForm.stem(words[0]) == "be" {
                let rest = words.dropFirst().joined(separator: " ")
                add(rest, match(.passive), rank: 6 + role)
            }
        }
        count += 1
    }

    /// Adds the kind of entities that comes next in the codebook.
    package mutating func add(_ kind: EntityKind) {
        let match = Match(kind: count, wording: .plain)
        add(kind.id, match, rank: 0, named: kind.id)
        add(kind.name, match, rank: 2)
        add(kind.plural, match, rank: 2)
        for alias in kind.aliases { add(alias, match, rank: 2) }
        if kind.parent == nil { add(kind.section, match, rank: 3) }
        count += 1
    }

    private mutating func add(_ text: String, _ match: Match, rank: Int, named id: String? = nil) {
        Self.add(Entry(match: match, rank: rank), as: KindForm.letters(text), to: &letters)
        Self.add(Entry(match: match, rank: rank), as: KindForm.stems(text), to: &stems)
        guard let id else { return }
        names.append((KindForm.letters(text), KindForm.words(text).map(KindForm.stem), id))
    }

    private static func add(_ entry: Entry, as key: String, to table: inout [String: Entry]) {
        guard !key.isEmpty else { return }
        guard let known = table[key], known.rank <= entry.rank else {
            table[key] = entry
            return
        }
        let isOther = known.match != entry.match && known.rank == entry.rank
        if isOther { table[key]?.isShared = true }
    }
}
