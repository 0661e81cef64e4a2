import DiffusionModel
import Texts

/// Columns that are called otherwise than those that tables have, and what they may be meant for.
struct ColumnGuesses {
    /// A column that has no other meaning than an attribute of its name.
    typealias Column = (index: Int, field: CSVScanner.Field)

    let file: String
    let header: [CSVScanner.Field]
    /// The letters of the names of all columns.
    let present: Set<String>
    /// What else the columns of the table may be called.
    let known: [String]
    /// What people call a column of this sort of table otherwise.
    private let otherwise: [String: String]

    private init(
        _ header: [CSVScanner.Field], file: String, known: [String], otherwise: [String: String]
    ) {
        (self.file, self.header) = (file, header)
        (self.known, self.otherwise) = (known, otherwise)
        present = Set(header.map { TableHeader.letters($0.text) })
    }

    /// Guesses about a table of links.
    static func ofLinks(_ header: [CSVScanner.Field], file: String) -> ColumnGuesses {
        ColumnGuesses(
            header, file: file,
            known: [
                "weight", "date", "stage", "mechanism", "likelihood", "coder", "sources", "seen",
                "policies", "title", "note", "disputedBy", "omittedBy", "credibility", "directed",
            ] + evidenceKnown(header),
            otherwise: evidenceOtherwise.merging([
                "direction": "directed", "dated": "date",
            ]) { first, _ in first })
    }

    /// Guesses about a table of entities.
    static func ofEntities(
        _ header: [CSVScanner.Field], file: String, hasItems: Bool, roles: [String]
    ) -> ColumnGuesses {
        let ofItems = ["date", "stage", "seen", "policies", "mechanism", "likelihood", "coder"]
        let ofAll = [
            "name", "kind", "aliases", "within", "note", "sources", "disputedBy", "omittedBy",
            "credibility", "acts-for",
        ]
        return ColumnGuesses(
            header, file: file,
            known: ofAll + evidenceKnown(header) + (hasItems ? ofItems + roles : []),
            otherwise: evidenceOtherwise.merging([
                "alias": "aliases", "region": "within", "dated": "date",
            ]) { first, _ in first })
    }

    /// Guesses about a table of sources.
    static func ofSources(_ header: [CSVScanner.Field], file: String) -> ColumnGuesses {
        ColumnGuesses(
            header, file: file,
            known: [
                "title", "author", "publisher", "published", "archived", "retrieved", "language",
                "reliability", "via", "depends-on", "note",
            ],
            otherwise: [
                "name": "title", "label": "title", "date": "published", "year": "published",
                "grade": "reliability", "dependent": "depends-on", "copies": "depends-on",
                "outlet": "publisher",
            ])
    }

    /// Whether the table says on whose word its rows stand.
    var hasSources: Bool { SourceColumn.position(in: header.map(\.text)) != nil }

    // MARK: - What is said

    /// Says that columns are read as others.
    func read(_ columns: [(field: CSVScanner.Field, key: String)]) -> [Diagnostic] {
        guard !columns.isEmpty else { return [] }
        let words = columns.map { "'\($0.field.text)' as \($0.key)" }
        return [
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: file),
                "Columns are read under other names: \(words.joined(separator: ", ")).")
        ]
    }

    /// Says that columns are kept with sources as they are, since they have no meaning there.
    func kept(_ columns: [Column]) -> [Diagnostic] {
        columns.map { column in
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: file),
                "The table describes sources; its column '\(column.field.text)' is kept as an "
                    + "attribute of each, and is no kind of entities.")
        }
    }

    /// A warning for each column whose name is near to that of another, or means one.
    ///
    /// - Parameters:
    ///   - columns: Those that mean nothing else.
    ///   - values: All that a column holds, where it may be stances.
    /// - Returns: The warnings.
    func nearMisses(
        among columns: [Column], _ values: (Int) -> [CSVScanner.Field] = { _ in [] }
    ) -> [Diagnostic] {
        columns.compactMap { column in
            let byValues =
                holdsStances(column, values) ? "Call it 'stance' if that is meant." : nil
            guard let hint = hint(for: column.field.text) ?? byValues else { return nil }
            return Diagnostic(
                .warning, .columnUse,
                at: SourceLocation(
                    file: file, line: column.field.line, column: column.field.column),
                "The column '\(column.field.text)' is kept as an attribute.", hint: hint)
        }
    }

    /// A warning for each column that would be read as another if that did not stand beside it.
    ///
    /// - Parameter columns: Columns with what says the same as they.
    /// - Returns: The warnings.
    func beside(_ columns: [(field: CSVScanner.Field, other: CSVScanner.Field)]) -> [Diagnostic] {
        columns.map { field, other in
            Diagnostic(
                .warning, .columnUse,
                at: SourceLocation(file: file, line: field.line, column: field.column),
                "The column '\(field.text)' stands beside '\(other.text)', which is read; it is "
                    + "kept as an attribute.",
                hint: timeHint(for: field, beside: other)
                    ?? "Put what both say into '\(other.text)', or give '\(field.text)' another "
                    + "name if it says something else.")
        }
    }

    /// The columns that are called as sources may be, each with the column that is read as the
    /// sources.
    func sourcesBeside(
        _ columns: [Column]
    ) -> [(field: CSVScanner.Field, other: CSVScanner.Field)] {
        guard let read = SourceColumn.position(in: header.map(\.text)) else { return [] }
        return columns.filter { column in
            SourceColumn.isMeant(by: column.field.text)
                || SourceColumn.isNumbered(column.field.text)
        }.map {
            (field: $0.field, other: header[read])
        }
    }

    private func hint(for name: String) -> String? {
        let letters = TableHeader.letters(name)
        if letters == "posts", known.contains("within") {
            return "Posts are links: write a row for each into a table of links, from the official "
                + "to the place, of the type holds-office, with 'from' and 'to'."
        }
        if let key = Self.times[letters] {
            guard known.contains("date"), present.isDisjoint(with: Self.columnsOfTimes) else {
                return nil
            }
            return "Call it '\(key)', with dates such as 2014 or 2014-03-01, if it says when."
        }
        if SourceColumn.isNumbered(name), known.contains("sources"), !hasSources {
            return "Put all sources of a row into one column 'sources', with '; ' between them, if "
                + "that is meant."
        }
        let meant = otherwise[letters] ?? near(letters)
        guard let meant, known.contains(meant), !present.contains(TableHeader.letters(meant)) else {
            return nil
        }
        return "Call it '\(meant)' if that is meant."
    }

    /// The name that becomes the word by a change of one letter, or of two in a long word, if the
    /// first letter stays.
    private func near(_ letters: String) -> String? {
        guard !Self.ownWords.contains(letters) else { return nil }
        let candidates = known.filter { name in
            let other = TableHeader.letters(name)
            return other.count > 3 && other.first == letters.first && other != letters
        }
        return candidates.first { name in
            let other = TableHeader.letters(name)
            let most = min(letters.count, other.count) >= 8 ? 2 : 1
            return Suggestion.edits(from: letters, to: other) <= most
        }
    }

    /// Words that are near to names of columns and mean something of their own.
    private static let ownWords: Set<String> = [
        "state", "stake", "staged", "data", "date1", "date2", "code", "codes", "codex", "node",
        "content", "contest", "seed", "mode", "modes", "kin", "king", "namer", "visit", "learned",
        "quota", "quotas",
    ]
}
