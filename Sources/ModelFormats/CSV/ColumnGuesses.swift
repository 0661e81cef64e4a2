import DiffusionModel

/// Columns that are called otherwise than those that tables have, and what they may be meant for.
struct ColumnGuesses {
    /// A column that has no other meaning than an attribute of its name.
    typealias Column = (index: Int, field: CSVScanner.Field)

    private let file: String
    /// The letters of the names of all columns.
    private let present: Set<String>
    /// What else the columns of the table may be called.
    private let known: [String]
    /// What people call a column of this sort of table otherwise.
    private let otherwise: [String: String]

    private init(
        _ header: [CSVScanner.Field], file: String, known: [String], otherwise: [String: String]
    ) {
        (self.file, self.known, self.otherwise) = (file, known, otherwise)
        present = Set(header.map { TableHeader.letters($0.text) })
    }

    /// Guesses about a table of links.
    static func ofLinks(_ header: [CSVScanner.Field], file: String) -> ColumnGuesses {
        ColumnGuesses(
            header, file: file,
            known: [
                "weight", "date", "stage", "mechanism", "likelihood", "coder", "sources", "seen",
                "policies", "title", "note", "disputedBy", "omittedBy", "credibility", "directed",
            ],
            otherwise: [
                "direction": "directed", "disputed": "disputedBy", "omitted": "omittedBy",
                "dated": "date", "evidences": "sources",
            ])
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
            header, file: file, known: ofAll + (hasItems ? ofItems + roles : []),
            otherwise: [
                "alias": "aliases", "region": "within", "disputed": "disputedBy",
                "omitted": "omittedBy", "dated": "date", "evidences": "sources",
            ])
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

    // MARK: - Times

    /// What other names of columns of times mean.
    private static let times: [String: NativeKey] = [
        "start": .from, "validfrom": .from, "end": .to, "validto": .to, "year": .date,
    ]

    /// The columns that hold times under other names, where no column of times stands and all they
    /// hold are dates that start with a year.
    ///
    /// - Parameters:
    ///   - columns: Those that mean nothing else.
    ///   - isFree: Whether `from` and `to` hold no dates.
    ///   - values: All that a column holds.
    /// - Returns: What each such column holds, by its position.
    func times(
        among columns: [Column], isFree: Bool = false, _ values: (Int) -> [CSVScanner.Field]
    ) -> [Int: NativeKey] {
        let taken = isFree ? ["date", "seen"] : ["date", "seen", "from", "to"]
        guard present.isDisjoint(with: taken) else { return [:] }
        var found: [Int: NativeKey] = [:]
        for column in columns {
            guard let key = Self.times[TableHeader.letters(column.field.text)],
                !found.values.contains(key)
            else { continue }
            let fields = values(column.index)
            guard !fields.isEmpty, fields.allSatisfy({ Self.isTime($0.text, key) }) else {
                continue
            }
            found[column.index] = key
        }
        // What lasts has no date of its own beside.
        let lasts = found.values.contains { $0 != .date }
        return lasts ? found.filter { $0.value != .date } : found
    }

    private static func isTime(_ text: String, _ key: NativeKey) -> Bool {
        if key == .to, text == ".." { return true }
        let year = text.utf8.prefix(4)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return year.count == 4 && year.allSatisfy { digits.contains($0) }
            && (try? PartialDate(parsing: text)) != nil
    }

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

    /// Says that columns are kept with sources, for which nothing is read from them.
    func kept(_ columns: [Column]) -> [Diagnostic] {
        columns.map { column in
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: file),
                "The table describes sources; its column '\(column.field.text)' is kept as an "
                    + "attribute of each, and is no kind of entities.")
        }
    }

    /// A warning for each column whose name is near to that of another, or means one.
    func nearMisses(among columns: [Column]) -> [Diagnostic] {
        columns.compactMap { column in
            guard let hint = hint(for: column.field.text) else { return nil }
            return Diagnostic(
                .warning, .columnUse,
                at: SourceLocation(
                    file: file, line: column.field.line, column: column.field.column),
                "The column '\(column.field.text)' is kept as an attribute.", hint: hint)
        }
    }

    private func hint(for name: String) -> String? {
        let letters = TableHeader.letters(name)
        if letters == "posts", known.contains("within") {
            return "Posts are links: write a row for each into a table of links, from the official "
                + "to the place, of the type holds-office, with 'from' and 'to'."
        }
        if let key = Self.times[letters] {
            guard known.contains("date"),
                present.isDisjoint(with: ["date", "from", "to", "seen"])
            else { return nil }
            return "Call it '\(key)', with dates such as 2014 or 2014-03-01, if it says when."
        }
        let meant = otherwise[letters] ?? near(letters)
        guard let meant, known.contains(meant), !present.contains(TableHeader.letters(meant)) else {
            return nil
        }
        return "Call it '\(meant)' if that is meant."
    }

    /// The name that one letter, or two of a long word, make of another, if the first letter stays.
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
    ]
}
