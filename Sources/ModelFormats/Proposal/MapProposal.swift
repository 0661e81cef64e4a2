import DiffusionModel
import Texts

/// What the columns of a table may mean, by their names and by what they hold.
struct MapProposal {
    /// What a key takes its values from, and why.
    struct Choice {
        let key: String
        let column: Int
        let reason: String
    }

    /// What messages call the table.
    let file: String
    let columns: [ColumnSight]
    private(set) var choices: [Choice] = []
    /// The columns that each are a policy, where the table is wide.
    private(set) var policies: [Int] = []
    /// The rows that name the columns, and whether they are what is read where nothing is said.
    let headerLines: ClosedRange<Int>?
    let isHeaderFirst: Bool
    /// How many rows there are below.
    let rowCount: Int

    /// Looks at all rows of a table.
    init(_ sheet: Sheet) {
        file = sheet.file
        let lines = Self.headerLines(of: sheet)
        let header = MappedHeader(sheet, in: lines)
        headerLines = lines
        let first = sheet.rows.first?.first?.line
        isHeaderFirst = lines.map { $0.lowerBound == first && $0.count == 1 } ?? true
        var columns = header.fields.enumerated().map {
            ColumnSight(name: $1.text, position: $0)
        }
        var count = 0
        for row in sheet.rows.dropFirst(header.rowsBefore) {
            if row.contains(where: { !$0.text.isEmpty }) { count += 1 }
            for (index, cell) in row.enumerated() where index < columns.count {
                columns[index].see(cell)
            }
        }
        (self.columns, rowCount) = (columns, count)
        chooseByNames()
        chooseByCells()
    }

    /// What each row is by the choices.
    var subject: TableMap.Statement.Subject? { MapKeys.subject(of: choices.map(\.key)) }

    /// The column of a key.
    func column(of key: String) -> ColumnSight? {
        choices.first { $0.key == key }.map { columns[$0.column] }
    }

    /// The rows of names: the first that holds two texts, and the next as well where names stand
    /// over several columns, as merged cells do.
    private static func headerLines(of sheet: Sheet) -> ClosedRange<Int>? {
        let rows = sheet.rows.prefix(8)
        let texts = rows.map { row in row.map { $0.text.visiblyTrimmed }.filter { !$0.isEmpty } }
        guard let place = texts.firstIndex(where: { Set($0).count > 1 }),
            let line = rows[place].first?.line
        else { return sheet.rows.first?.first.map { $0.line...$0.line } }
        let isWide = sheet.merges.contains {
            $0.rows == line...line && $0.columns.count > 1
        }
        guard isWide, place + 1 < rows.count, let next = rows[place + 1].first?.line,
            Set(texts[place + 1]).count == texts[place + 1].count
        else { return line...line }
        return line...next
    }

    // MARK: - By names

    private static let names: [(key: String, words: Set<String>)] = [
        (
            "source",
            [
                "source", "subject", "entitya", "actora", "actor1", "partya", "from", "sender",
                "origin", "entity1", "node1", "a", "who", "statea", "state1", "countrya",
                "country1", "exporter", "sourcename",
            ]
        ),
        (
            "target",
            [
                "target", "object", "entityb", "actorb", "actor2", "partyb", "to", "receiver",
                "recipient", "destination", "entity2", "node2", "b", "whom", "with", "stateb",
                "state2", "countryb", "country2", "importer", "targetname",
            ]
        ),
        (
            "kind",
            [
                "kind", "type", "connection", "relation", "relationship", "link", "interaction",
                "verb", "tie", "linktype", "contact", "occasion", "event", "activity", "action",
            ]
        ),
        ("date", ["date", "when", "year", "day", "time", "dated"]),
        ("from", ["start", "begin", "startdate", "since", "datestart", "validfrom"]),
        ("to", ["end", "until", "enddate", "dateend", "validto", "till"]),
        (
            "evidence",
            [
                "evidence", "sources", "sourceurl", "reference", "references", "url", "citation",
                "link", "proof", "document", "documents", "report",
            ]
        ),
        ("at", ["page", "pages", "at"]),
        ("quote", ["quote", "quotation"]),
        ("note", ["note", "notes", "comment", "comments", "remark", "remarks"]),
        ("weight", ["weight", "strength", "amount"]),
        ("stage", ["stage", "status"]),
        ("coder", ["coder", "codedby"]),
        ("actor", ["unit", "adopter", "state", "actor", "country", "province", "city"]),
        ("policy", ["policy", "policies", "innovation"]),
        ("id", ["id", "code", "abbreviation", "key"]),
        ("name", ["name", "label", "title"]),
        ("aliases", ["aliases", "alias", "othernames"]),
        ("within", ["within", "region", "partof"]),
    ]

    /// The names that a column of a key may have.
    static func words(of key: String) -> Set<String> {
        names.first { $0.key == key }?.words ?? []
    }

    private mutating func chooseByNames() {
        let letters = columns.map { TableHeader.letters($0.name) }
        for (key, words) in Self.names {
            guard let column = letters.indices.first(where: { words.contains(letters[$0]) }),
                fits(key, columns[column])
            else { continue }
            choose(key, column, "by its name")
        }
        dropUnfit()
    }

    /// Whether what a column holds may stand under a key.
    private func fits(_ key: String, _ column: ColumnSight) -> Bool {
        guard column.count > 0, !choices.contains(where: { $0.column == column.position }) else {
            return false
        }
        switch key {
        case "source", "target", "actor", "kind", "policy":
            return !column.holdsDates && !column.holdsAddresses
        case "date", "from", "to": return column.holdsDates
        case "weight": return column.holdsNumbers
        case "stage": return column.order.allSatisfy { Stage(rawValue: $0.lowercased()) != nil }
        case "id": return column.isDistinct
        default: return true
        }
    }

    /// Leaves out what does not go with what the rows are.
    private mutating func dropUnfit() {
        if !has("policy") { choices.removeAll { $0.key == "actor" } }
        let isOfLinks = MapKeys.subject(of: choices.map(\.key)) == .links
        if isOfLinks {
            choices.removeAll { ["actor", "name", "aliases", "within"].contains($0.key) }
        }
        guard let subject else { return }
        choices.removeAll { MapKeys.reading($0.key, of: subject) == nil }
        let lasts = choices.contains { ["from", "to"].contains($0.key) }
        if lasts { choices.removeAll { $0.key == "date" } }
    }

    private mutating func choose(_ key: String, _ column: Int, _ reason: String) {
        guard !choices.contains(where: { $0.key == key || $0.column == column }) else { return }
        choices.append(Choice(key: key, column: column, reason: reason))
    }

    // MARK: - By cells

    private mutating func chooseByCells() {
        if let wide {
            (choices, policies) = ([wide.unit], wide.policies)
            return
        }
        if subject == nil { chooseEnds() }
        guard subject == .links || subject == .adoptions else { return }
        if subject == .links, !has("kind"),
            let column = free.first(where: \.holdsFewWords)
        {
            choose("kind", column.position, "few words stand over and over")
        }
        if !has("date"), !has("from"), let column = free.first(where: \.holdsDates) {
            choose("date", column.position, "most cells are dates")
        }
        if !has("evidence"),
            let column = free.first(where: { $0.holdsAddresses && $0.count * 10 >= rowCount })
        {
            choose("evidence", column.position, "most cells are addresses")
        }
    }

    private var free: [ColumnSight] {
        columns.filter { column in !choices.contains { $0.column == column.position } }
    }

    private func has(_ key: String) -> Bool { choices.contains { $0.key == key } }

    /// The two columns that have the most names in common, or those that look like names.
    private mutating func chooseEnds() {
        let candidates = columns.filter {
            $0.count * 2 > rowCount && !$0.holdsDates && !$0.holdsNumbers && !$0.holdsAddresses
        }
        var best: (first: Int, second: Int, common: Int)?
        for (place, first) in candidates.enumerated() {
            // Two columns that say the same are two spellings of one thing.
            for second in candidates[(place + 1)...] where first.texts != second.texts {
                let common = first.order.count { second.texts[$0] != nil }
                if common > (best?.common ?? 0) { best = (first.position, second.position, common) }
            }
        }
        // A word or two that columns of a long table share are no names.
        guard let best, best.common >= 3 || rowCount < 20 else { return }
        let reason =
            best.common == 1
            ? "a name stands in both columns" : "\(best.common) names stand in both columns"
        choices.removeAll { ["id", "name", "actor", "source", "target"].contains($0.key) }
        choices.removeAll { [best.first, best.second].contains($0.column) }
        choose("source", best.first, reason)
        choose("target", best.second, reason)
    }
}
