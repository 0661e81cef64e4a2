import DiffusionModel

/// The ids that several tables of links have: links that they state together, or numbers of rows.
///
/// Where most ids that a table shares with others stand on the same link there, they name links.
/// Where most stand on other links, each table numbers its own rows.
struct SharedLinkIDs {
    /// A link as tables are compared by it, whichever way its kind is put.
    struct Link: Hashable {
        let subject: String
        let kind: String
        let object: String
    }

    /// A row that gives an id.
    struct Use {
        let table: Int
        let link: Link
        let field: CSVScanner.Field
        let file: String
    }

    private var uses: [String: [Use]] = [:]

    /// Adds the rows of a table; the tables come in the order of their files.
    mutating func add(_ rows: [Use]) {
        for row in rows { uses[row.field.text, default: []].append(row) }
    }

    /// Ids of a table that stand on other links in others.
    struct Clash {
        let count: Int
        /// How many ids of the table stand in others at all.
        let shared: Int
        /// The first of those that an earlier table has, with the row there.
        let first: (here: Use, there: Use)?
    }

    /// How the shared ids of a table clash with others; nil where they name links.
    ///
    /// - Parameter rows: All rows of the table that give an id.
    /// - Returns: The ids that stand on other links elsewhere, where most do.
    func clash(of rows: [Use]) -> Clash? {
        var (seen, shared, clashes): (Set<String>, Int, [Use]) = ([], 0, [])
        for row in rows where seen.insert(row.field.text).inserted {
            let others = others(than: row)
            guard !others.isEmpty else { continue }
            shared += 1
            if !others.contains(where: { $0.link == row.link }) { clashes.append(row) }
        }
        guard 2 * clashes.count > shared else { return nil }
        let first = clashes.lazy.compactMap { here in
            others(than: here).first { $0.table < here.table }.map { (here: here, there: $0) }
        }.first
        return Clash(count: clashes.count, shared: shared, first: first)
    }

    /// Whether a table shares ids with others, and each is on the same link there.
    ///
    /// Nothing less makes ids of numbers, because most tables number their rows.
    func agree(on rows: [Use]) -> Bool {
        let shared = rows.map { (row: $0, others: others(than: $0)) }.filter { !$0.others.isEmpty }
        return !shared.isEmpty
            && shared.allSatisfy { row, others in others.allSatisfy { $0.link == row.link } }
    }

    private func others(than row: Use) -> [Use] {
        (uses[row.field.text] ?? []).filter { $0.table != row.table }
    }
}

extension EdgeTable {
    /// The rows that give an id, where the column `id` may name links.
    func namedLinks(_ table: Int) -> [SharedLinkIDs.Use] {
        guard EdgeIDs(self).mayBeShared, let words else { return [] }
        return rows.compactMap { row in
            let id = row.first { if case .id = columns[$0.column] { true } else { false } }
            guard let field = id?.field else { return nil }
            return SharedLinkIDs.Use(
                table: table, link: words.link(in: row), field: field, file: file)
        }
    }

    /// Takes the ids for numbers of rows.
    ///
    /// - Returns: A note, in the later of two tables that have one id for two links.
    mutating func numberRows(_ clash: SharedLinkIDs.Clash) -> [Diagnostic] {
        hasSharedID = true
        guard let (here, there) = clash.first else { return [] }
        let many = clash.shared > 1 ? ", and so do \(clash.count) of \(clash.shared) such ids" : ""
        return [
            Diagnostic(
                .note, .columnUse,
                at: SourceLocation(file: file, line: here.field.line, column: here.field.column),
                "The id '\(here.field.text)' names another link than at \(there.file):"
                    + "\(there.field.line):\(there.field.column)\(many); the ids of both tables "
                    + "number rows, and are kept as attributes.")
        ]
    }
}

extension EdgeWords {
    /// The link of a row, by the kind that its word spells and the way in which it is put.
    fileprivate func link(in row: EdgeRow) -> SharedLinkIDs.Link {
        let said = said(in: row)
        let (source, target) = (said.source ?? "", said.target ?? "")
        let (kind, isTurned) = codebook.reading(of: said.kind ?? "link")
        return SharedLinkIDs.Link(
            subject: isTurned ? target : source, kind: kind, object: isTurned ? source : target)
    }
}
