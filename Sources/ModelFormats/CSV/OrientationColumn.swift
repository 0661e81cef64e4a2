import DiffusionModel

/// A column `orientation`: the ways of kinds of links, or what entities have that is called so.
struct OrientationColumn {
    private let column: Int
    private let isBesideKinds: Bool
    private let hasSentences: Bool
    private let hasFamilies: Bool
    /// Whether a field holds one of the words for ways.
    private var hasWays = false
    /// The first field that holds something else.
    private var other: CSVScanner.Field?

    /// Finds the column of that name and looks at its rows; nil where there is none.
    init?(_ header: [CSVScanner.Field], rows: some TableRowSource) {
        let names = header.map { TableHeader.letters($0.text) }
        guard let column = names.firstIndex(of: "orientation") else { return nil }
        self.column = column
        // A row with a kind of its own is no kind; kinds of links have sentences, those of entities
        // families.
        isBesideKinds = names.contains("kind") || names.contains("type")
        hasSentences = !Set(names).isDisjoint(with: ["reads", "intended", "passive"])
        hasFamilies = names.contains("family")
        guard !isBesideKinds else { return }
        var rows = rows
        while let row = try? rows.row() { note(row) }
    }

    private mutating func note(_ row: [CSVScanner.Field]) {
        guard column < row.count, !row[column].text.isEmpty else { return }
        if Orientation(rawValue: row[column].text.lowercased()) != nil {
            hasWays = true
        } else if other == nil {
            other = row[column]
        }
    }

    /// Whether the rows of the table are kinds.
    var describesKinds: Bool {
        guard !isBesideKinds else { return false }
        return hasSentences || other == nil && (hasWays || hasFamilies)
    }

    /// A warning where some rows look like kinds, and one does not, so that none is read as a kind.
    func doubt(in file: String) -> Diagnostic? {
        guard !isBesideKinds, !describesKinds, hasWays, let other else { return nil }
        let ways = Orientation.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .warning, .columnUse,
            at: SourceLocation(file: file, line: other.line, column: other.column),
            "'\(other.text)' is no orientation of a kind, so the table is read as entities, and "
                + "the column as an attribute.",
            hint: "In a table of kinds each is one of: \(ways).")
    }
}
