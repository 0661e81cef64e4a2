import DiffusionModel

/// What the column `id` of an edge table is: names of links, or numbers of rows or of nodes.
struct EdgeIDs {
    private let table: EdgeTable

    init(_ table: EdgeTable) { self.table = table }

    /// Whether the ids name no links and are an attribute.
    var areTaken: Bool {
        !areStated && (isNone || areNumbers && !table.sharesNumbers)
    }

    /// Whether the ids may name links, if other tables have the same on the same links.
    ///
    /// Numbers may, but for those that count the rows.
    var mayBeShared: Bool { !isNone && !(areNumbers && countRows) }

    /// Whether a map says that the ids name links, and each stands once.
    private var areStated: Bool { table.idsAreStated && table.repeatedIDs.isEmpty }

    private var isNone: Bool {
        table.ids.isEmpty || table.hasSharedID || nameNodes || areGroups
    }

    /// Whether the ids are the numbers from 0 or 1 up, each once.
    private var countRows: Bool {
        let numbers = Set(table.ids.keys.compactMap { Int($0) })
        guard let first = numbers.min(), let last = numbers.max() else { return false }
        return first <= 1 && last - first + 1 == table.ids.count
    }

    /// Whether ids stand twice or more on average: then they name what rows have in common.
    private var areGroups: Bool { table.repeatedIDs.count >= table.ids.count }

    /// Whether the ids number rows.
    var areNumbers: Bool { !areStated && table.ids.keys.allSatisfy { $0.allSatisfy(\.isNumber) } }

    private var nameNodes: Bool { table.ids.keys.contains { table.nodes[$0] != nil } }

    /// One warning for all ids that stand again where they name no links.
    ///
    /// Where they do, the builder refuses each with both places.
    var findings: [Diagnostic] {
        guard areTaken, let first = table.repeatedIDs.first else { return [] }
        return [warning(first, of: table.repeatedIDs.count)]
    }

    private func warning(_ again: CSVScanner.Field, of count: Int) -> Diagnostic {
        let first = table.ids[again.text] ?? again
        return Diagnostic(
            .warning, .columnUse,
            at: SourceLocation(file: table.file, line: again.line, column: again.column),
            "The id '\(again.text)' stands here a second time; first at \(table.file):"
                + "\(first.line):\(first.column)"
                + (count > 1 ? ", and so do \(count - 1) more" : "")
                + "; the column is kept as an attribute, and names no links.",
            hint: "Call the column otherwise where that is meant.")
    }
}
