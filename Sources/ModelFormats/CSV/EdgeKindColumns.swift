import DiffusionModel
import EdgeTables
import Texts

/// The words of those columns of an edge table that may hold kinds, each where it stands first.
typealias EdgeKindWords = [Int: [String: CSVScanner.Field]]

/// Which columns of an edge table hold the kinds of links and which their directions.
///
/// The column `type` holds kinds, or what Gephi writes there; `kind` holds them beside it. If
/// neither stands, a column such as `Relation` holds the kinds if the codebook has the words in it:
/// to take any word for a kind would be to guess.
struct EdgeKindColumns {
    /// The column of kinds.
    private(set) var kinds: Int?
    /// The column of directions.
    private(set) var directions: Int?
    /// What is to be said of the choice.
    private(set) var findings: [Diagnostic] = []
    private let columns: [EdgeColumn]
    private let words: EdgeKindWords

    /// Takes the columns by what they hold.
    ///
    /// - Parameters:
    ///   - columns: All columns.
    ///   - header: Their names with the places.
    ///   - words: What those that may be kinds hold.
    ///   - file: The name of the file.
    ///   - codebook: The kinds that are known.
    init(
        _ columns: [EdgeColumn], _ header: [CSVScanner.Field], _ words: EdgeKindWords,
        file: String, _ codebook: TableCodebook
    ) {
        (self.columns, self.words) = (columns, words)
        directions = directionColumn(codebook)
        let (type, kind) = (
            usable { if case .type = $0 { true } else { false } }.first,
            usable { if case .kind = $0 { true } else { false } }.first
        )
        let say = Findings(file: file, header: header)
        if let type, let kind {
            (kinds, findings) = chosen(type, kind, codebook, say)
        } else if let known = type ?? kind {
            kinds = known
        } else {
            (kinds, findings) = relation(codebook, say)
        }
        if let stray = strayDirection(codebook) {
            findings.append(say.stray(stray, codebook.linkKind(stray.text)))
        }
        findings += unreadFlags.map { say.unread($0, isUsed: directions != nil) }
    }

    /// The direction that a word of the column of kinds says, where it names no kind.
    static func direction(_ word: String, _ codebook: TableCodebook) -> Direction? {
        codebook.has(word) ? nil : Direction(ofEdge: word)
    }

    // MARK: - Choosing

    /// The columns of a sort that hold something and are not those of directions.
    private func usable(_ isOfSort: (EdgeColumn) -> Bool) -> [Int] {
        columns.indices.filter {
            isOfSort(columns[$0]) && $0 != directions && words[$0]?.isEmpty == false
        }
    }

    private func directionColumn(_ codebook: TableCodebook) -> Int? {
        let found = columns.indices.filter { index in
            guard let words = words[index]?.keys, !words.isEmpty else { return false }
            switch columns[index] {
            case .type, .kind: return words.allSatisfy { Direction($0) != nil && !codebook.has($0) }
            // A word that nobody can read does not make the other words void: it is refused.
            case .directed: return words.contains { Direction(ofFlag: $0) != nil }
            default: return false
            }
        }
        let type = found.first { if case .type = columns[$0] { true } else { false } }
        return type ?? found.first
    }

    /// Of two columns that may both be kinds the one that holds some, else `type`.
    private func chosen(
        _ type: Int, _ kind: Int, _ codebook: TableCodebook, _ say: Findings
    ) -> (Int, [Diagnostic]) {
        guard holdsKinds(kind, codebook) else { return (type, []) }
        return holdsKinds(type, codebook)
            ? (type, [say.both(type, over: kind)]) : (kind, [say.rather(kind, than: type)])
    }

    private func relation(
        _ codebook: TableCodebook, _ say: Findings
    ) -> (Int?, [Diagnostic]) {
        let columns = usable { if case .relation = $0 { true } else { false } }
        let holders = columns.filter { holdsKinds($0, codebook) }
        guard let first = holders.first else { return (nil, columns.prefix(1).map(say.unsure)) }
        return (first, [say.read(first)] + holders.dropFirst().map { say.both(first, over: $0) })
    }

    private func holdsKinds(_ column: Int, _ codebook: TableCodebook) -> Bool {
        words[column]?.keys.contains { codebook.isLinkKind($0) } ?? false
    }

    /// The words of a column `directed` that say neither yes nor no, in their order.
    private var unreadFlags: [CSVScanner.Field] {
        let flags = columns.indices.filter { index in
            guard case .directed = columns[index] else { return false }
            return directions == nil || directions == index
        }
        return flags.flatMap { column in
            (words[column] ?? [:]).values.filter { Direction(ofFlag: $0.text) == nil }
        }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// The first word of the column of kinds that is a direction.
    private func strayDirection(_ codebook: TableCodebook) -> CSVScanner.Field? {
        guard let kinds, let words = words[kinds] else { return nil }
        return words.filter { Self.direction($0.key, codebook) != nil }.map(\.value)
            .min { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

/// What is said of the columns of kinds of one table.
private struct Findings {
    let file: String
    let header: [CSVScanner.Field]

    func read(_ column: Int) -> Diagnostic {
        Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "The column '\(header[column].text)' is read as the kind of each link.")
    }

    func both(_ used: Int, over other: Int) -> Diagnostic {
        warning(
            other,
            "Both '\(header[used].text)' and '\(header[other].text)' hold kinds of links; "
                + "'\(header[used].text)' is read as the kind, '\(header[other].text)' is kept as "
                + "an attribute.",
            hint: "Keep the kinds in one column, and give the other another name.")
    }

    func rather(_ used: Int, than other: Int) -> Diagnostic {
        warning(
            other,
            "'\(header[used].text)' holds kinds of links and is read as the kind; "
                + "'\(header[other].text)', which holds none, is kept as an attribute.",
            hint: "Give the column '\(header[other].text)' another name, unless it holds the kinds."
        )
    }

    func unsure(_ column: Int) -> Diagnostic {
        warning(
            column,
            "'\(header[column].text)' may hold the kinds of the links; the codebook has none of "
                + "them, so it is kept as an attribute, and the links are of no kind.",
            hint: "Call the column 'type' if it holds the kinds.")
    }

    func stray(_ word: CSVScanner.Field, _ kind: String?) -> Diagnostic {
        Diagnostic(
            .warning, .directedness,
            at: SourceLocation(file: file, line: word.line, column: word.column),
            "'\(word.text)' stands among kinds and is read as the direction of the edge, as Gephi "
                + "writes it; such a link is of no kind.",
            hint: kind.map { "Write '\($0)' where the kind is meant." }
                ?? "Put directions and kinds into two columns, 'Type' and 'Kind'.")
    }

    /// A word in a column of directions that says neither yes nor no; if no word of the column
    /// does, the column may be something else, and is kept.
    func unread(_ word: CSVScanner.Field, isUsed: Bool) -> Diagnostic {
        let rest =
            isUsed
            ? "." : ", and so is no word of its column, which is kept as an attribute."
        return Diagnostic(
            isUsed ? .error : .warning, isUsed ? .invalidValue : .directedness,
            at: SourceLocation(file: file, line: word.line, column: word.column),
            "'\(word.text)' is neither true nor false, so it says no direction" + rest,
            hint: "Write true or false; yes, no, y, n, t, f, 1 and 0 are read as well.")
    }

    private func warning(_ column: Int, _ message: String, hint: String) -> Diagnostic {
        Diagnostic(
            .warning, .columnUse,
            at: SourceLocation(
                file: file, line: header[column].line, column: header[column].column),
            message, hint: hint)
    }
}

/// The kinds of links that are known when a table is read.
struct TableCodebook {
    private let codebook: Codebook
    private let spellings: KindSpellings
    private let entitySpellings: KindSpellings

    static let builtIn = TableCodebook(BuiltInCodebook.codebook)

    init(_ codebook: Codebook) {
        self.codebook = codebook
        spellings = KindSpellings(linksOf: codebook)
        entitySpellings = KindSpellings(entitiesOf: codebook)
    }

    /// The id of the role of items that a column is called by.
    func role(calledBy column: String) -> String? {
        let letters = TableHeader.letters(column)
        return codebook.linkKinds.first { $0.isRole && TableHeader.letters($0.id) == letters }?.id
    }

    /// The ids of the roles of items.
    var roles: [String] { codebook.linkKinds.filter(\.isRole).map(\.id) }

    /// Whether a word is or spells a kind of items.
    func isItem(_ word: String) -> Bool { entityKind(word)?.family == .item }

    /// Whether a word is or spells a kind of entities, that of those without a kind among them.
    func isEntityKind(_ word: String) -> Bool {
        entityKind(word) != nil || word.lowercased() == "node"
    }

    private func entityKind(_ word: String) -> EntityKind? {
        codebook.entityKind(word)
            ?? entitySpellings.match(word).map { codebook.entityKinds[$0.kind] }
    }

    /// Whether a word is the id of a kind.
    func has(_ word: String) -> Bool { codebook.linkKind(word) != nil }

    /// The id of the kind that a word spells.
    func linkKind(_ word: String) -> String? {
        spellings.match(word).map { codebook.linkKinds[$0.kind].id }
    }

    /// The id of the kind that a word spells, else the letters of the word, and whether the word is
    /// the passive, which turns the link round.
    func reading(of word: String) -> (kind: String, isTurned: Bool) {
        guard let match = spellings.match(word) else { return (KindForm.letters(word), false) }
        return (codebook.linkKinds[match.kind].id, match.wording == .passive)
    }

    /// What a word for a kind says of the link.
    func statement(of word: String) -> Reading {
        guard let match = spellings.match(word) else {
            return Reading(kind: KindForm.letters(word))
        }
        let kind = codebook.linkKinds[match.kind]
        // What reads alike from either end is one link whichever end comes first.
        return Reading(
            kind: kind.id, isTurned: match.wording == .passive,
            isIntended: match.wording == .intended, isSymmetric: kind.reads == kind.passive)
    }

    /// The number that a likelihood is, in a word of the codebook, a number or per cent.
    func likelihood(_ text: String) -> Double? {
        let word = codebook.likelihoods.first { $0.word.lowercased() == text.lowercased() }
        if let word { return word.value }
        guard text.hasSuffix("%") else { return NumberText.number(text) }
        return NumberText.number(String(text.dropLast()).trimmed).map { $0 / 100 }
    }

    /// Whether a word spells a kind that joins actors by itself, and is no role of an item.
    func isLinkKind(_ word: String) -> Bool {
        spellings.match(word).map { !codebook.linkKinds[$0.kind].isRole } ?? false
    }
}
