import DiffusionModel

/// The column of a table that says on whose word a row stands.
enum SourceColumn {
    /// What people call it otherwise.
    private static let words: Set<String> = [
        "evidence", "reference", "references", "ref", "refs", "citation", "citations",
    ]

    /// The position of `sources`, or of the first column that is called otherwise.
    static func position(in names: [String]) -> Int? {
        names.firstIndex { TableHeader.letters($0) == "sources" }
            ?? names.firstIndex { isMeant(by: $0) }
    }

    /// Whether a column is one of several for sources, such as `Reference 1`.
    static func isNumbered(_ name: String) -> Bool {
        let letters = TableHeader.letters(name)
        let stem = letters.reversed().drop { $0.isNumber }.reversed()
        let word = String(stem)
        return word.count < letters.count
            && (words.contains(word) || ["source", "sources"].contains(word))
    }

    /// Whether a column may be meant for that of the sources.
    static func isMeant(by name: String) -> Bool { words.contains(TableHeader.letters(name)) }
}
