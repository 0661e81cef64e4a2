import DiffusionModel

/// Columns that speak of the sources of their rows by what they hold.
extension ColumnGuesses {
    private static let pages: Set<String> = [
        "page", "pages", "p", "pp", "pagenumber", "pagenumbers", "place", "at",
    ]

    /// What else columns may be called where the table has sources of which they speak.
    static func evidenceKnown(_ header: [CSVScanner.Field]) -> [String] {
        SourceColumn.position(in: header.map(\.text)) == nil
            ? [] : ["stance", "quote", "speaker", "via"]
    }

    /// What people call columns of evidence otherwise.
    static let evidenceOtherwise: [String: String] = [
        "disputed": "disputedBy", "disputedbywhom": "disputedBy", "contradictedby": "disputedBy",
        "deniedby": "disputedBy", "refutedby": "disputedBy", "contestedby": "disputedBy",
        "omitted": "omittedBy", "omittedbywhom": "omittedBy", "leftoutby": "omittedBy",
        "evidences": "sources", "sourcestance": "stance", "stanceofsource": "stance",
        "vias": "via", "policys": "policies",
    ]

    /// What offices are called as well as stances.
    private static let stands: Set<String> = ["position", "positions"]

    /// Whether what a column of a table without sources means hangs on what it holds, by its name.
    static func dependsOnValues(_ name: String) -> Bool {
        isTime(name) || stands.contains(TableHeader.letters(name))
            || EdgeColumn.ofEvidence(name) != nil
    }

    /// Whether a column holds nothing but stances, or is called `position` and holds words against
    /// rows, because an office is called so as well.
    func holdsStances(
        _ column: Column, _ values: (Int) -> [CSVScanner.Field]
    ) -> Bool {
        guard !present.contains("stance") else { return false }
        let fields = values(column.index)
        if Self.stands.contains(TableHeader.letters(column.field.text)) {
            return fields.contains { EdgeEvidence.isAgainst($0.text) }
        }
        return !fields.isEmpty && fields.allSatisfy { EdgeEvidence.stance($0.text) != nil }
    }

    /// What columns say of the sources of their rows, by their positions.
    struct OfEvidence {
        /// What each column is.
        var read: [Int: EdgeColumn] = [:]
        /// Those of them that hold places, which have other names.
        var places: [Int] = []
    }

    /// What there is to say of columns under other names, of those that are read and of others.
    ///
    /// - Parameters:
    ///   - times: Those of times.
    ///   - ofEvidence: Those that speak of sources.
    ///   - sources: The positions of those that are read as sources.
    ///   - columns: Those that meant nothing else at first.
    ///   - header: The names of all columns.
    ///   - values: All that a column holds.
    /// - Returns: Notes on what is read, warnings of what may be meant otherwise.
    func findings(
        _ times: Times, _ ofEvidence: OfEvidence, sources: [Int], among columns: [Column],
        _ header: [CSVScanner.Field], _ values: (Int) -> [CSVScanner.Field]
    ) -> [Diagnostic] {
        var read = times.read.keys.sorted().map {
            (field: header[$0], key: "\(times.read[$0] ?? .date)")
        }
        for index in sources where SourceColumn.isMeant(by: header[index].text) {
            read.append((header[index], "sources"))
        }
        read += ofEvidence.places.map { (field: header[$0], key: "the place in each source") }
        let rest = columns.filter {
            times.read[$0.index] == nil && !times.besides.contains($0.index)
                && ofEvidence.read[$0.index] == nil
        }
        return self.read(read) + beside(times.beside + sourcesBeside(rest))
            + nearMisses(among: rest, values)
    }

    /// The columns that hold places in sources, or what speaks against the rows of a table.
    ///
    /// - Parameters:
    ///   - columns: Those that mean nothing else.
    ///   - values: All that a column holds.
    /// - Returns: What they are.
    func ofEvidence(
        among columns: [Column], _ values: (Int) -> [CSVScanner.Field]
    ) -> OfEvidence {
        var found = OfEvidence(places: places(among: columns, values))
        for column in columns {
            let name = column.field.text
            if found.places.contains(column.index) {
                found.read[column.index] = .detail(.at, name)
            } else if isAgainstRows(column, values) {
                found.read[column.index] = .stance(name)
            }
        }
        return found
    }

    /// Whether a column `stance` speaks against rows, though the table has no sources.
    ///
    /// To keep it as an attribute would make support of what is written against the row.
    private func isAgainstRows(
        _ column: Column, _ values: (Int) -> [CSVScanner.Field]
    ) -> Bool {
        EdgeColumn.ofEvidence(column.field.text)?.isStance == true
            && values(column.index).contains { EdgeEvidence.isAgainst($0.text) }
    }

    /// The columns that hold places in the sources of their rows, by their positions: `4`, `p. 4`.
    ///
    /// A column of where something happened may have the same name, so most of what the column
    /// holds has to be places in sources.
    private func places(
        among columns: [Column], _ values: (Int) -> [CSVScanner.Field]
    ) -> [Int] {
        guard hasSources else { return [] }
        let found = columns.filter { column in
            guard Self.pages.contains(TableHeader.letters(column.field.text)) else { return false }
            let cells = values(column.index).flatMap { CellText.values($0.text) }
                .filter { !NoSource.isSaid(by: $0) }
            return 2 * cells.count { PlaceText.page($0) != nil } > cells.count
        }
        return found.prefix(1).map(\.index)
    }
}
