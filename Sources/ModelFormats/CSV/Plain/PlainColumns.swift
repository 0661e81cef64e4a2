import DiffusionModel
import EdgeTables
import Texts

/// The columns of an edge table whose meaning is known before its rows are read.
///
/// What a column means is decided as for any table of links, by `EdgeTable`, which is asked here
/// before it has rows. What hangs on values after all is supposed, and looked at once they are
/// there: then the table is left to the general reader if it is otherwise.
final class PlainColumns {
    /// The place of each column that the reader of plain tables reads, by its name there.
    private(set) var places: [String: Int] = [:]
    /// Whether the dates stand under another name, if most of them are dates.
    let hasGuessedDates: Bool
    /// What is to be said of the header.
    let findings: [Diagnostic]
    /// The columns of texts.
    private(set) var texts: [Text] = []
    private var titles: [Text] = []
    private var relations: [(place: Int, name: String)] = []
    /// All columns with their names, where it hangs on words what a column of relations holds.
    private var asked: (header: [CSVScanner.Field], columns: [EdgeColumn])?

    /// A column of texts that are kept as they are.
    struct Text {
        /// Why a column is one of texts.
        enum Reason {
            /// Whatever it holds.
            case known
            /// Its name means nothing else.
            case named
            /// It numbers the rows, or its texts are the ids of links.
            case ids
            /// Another column holds the kinds of links.
            case besideKinds
        }

        let place: Int
        let column: LinkTexts.Column
        var reason = Reason.known
    }

    /// Looks at a header; nil where it has a mistake, or columns that are not plain.
    init?(_ fields: [CSVScanner.Field], file: String) {
        let header = TableHeader(fields)
        guard header.hasEnds, header.faults(in: file, shape: .links).isEmpty else { return nil }
        var table = EdgeTableParser(header, file: file, isFromTo: false).table
        let times = Self.times(in: fields)
        if !times.isEmpty { table.rows = [times] }
        (hasGuessedDates, findings) = (
            !times.isEmpty, table.settle(.builtIn, declared: [])
        )
        guard table.columns.count == fields.count else { return nil }
        for (place, column) in table.columns.enumerated() {
            guard take(column, at: place) else { return nil }
        }
        guard settleRelations() else { return nil }
        if !relations.isEmpty { asked = (fields, table.columns) }
        // Titles that are no titles of posts are kept as the last attribute.
        texts = texts.sorted { $0.place < $1.place } + titles
        let lasts = places["from"] != nil || places["to"] != nil
        guard places["source"] != nil, places["target"] != nil, !lasts || places["date"] == nil,
            Set(texts.map(\.column)).count == texts.count
        else { return nil }
    }

    /// A row in which all columns that are called as times are hold some.
    private static func times(in header: [CSVScanner.Field]) -> EdgeRow {
        header.enumerated().filter { ColumnGuesses.isTime($1.text) }.map { place, field in
            (place, CSVScanner.Field(text: "2000", line: field.line, column: field.column))
        }
    }

    private func take(_ column: EdgeColumn, at place: Int) -> Bool {
        switch column {
        case .source: return put("source", place)
        case .target: return put("target", place)
        case .type, .kind: return put("type", place)
        case .value(.weight): return put("weight", place)
        case .value(let key) where [.date, .from, .to].contains(key):
            return put(key.rawValue, place)
        case .value(.note): texts.append(Text(place: place, column: .note))
        case .relation(let name): relations.append((place, name))
        case .value(.title): titles.append(Text(place: place, column: .attribute("title")))
        case .id(let name):
            texts.append(Text(place: place, column: .attribute(name), reason: .ids))
        case .attribute(let name):
            // Longer names may be too long, which is for the general reader to say.
            guard !ColumnGuesses.dependsOnValues(name), name.utf8.count <= 100 else { return false }
            let attribute = AttributeColumns.attribute(ofColumn: name)
            texts.append(Text(place: place, column: .attribute(attribute), reason: .named))
        default: return false
        }
        return true
    }

    private func put(_ name: String, _ place: Int) -> Bool {
        places.updateValue(place, forKey: name) == nil
    }

    /// A column such as `Relation` holds attributes beside one of kinds, and may hold kinds where
    /// it is the only one.
    private func settleRelations() -> Bool {
        guard places["type"] == nil, let first = relations.first else {
            texts += relations.map {
                Text(place: $0.place, column: .attribute($0.name), reason: .besideKinds)
            }
            return true
        }
        return relations.count == 1 && put("type", first.place)
    }

    // MARK: - What was supposed

    private static let starts = ["date", "from"]

    /// What is to be said of the column of kinds, whose words are known now; nil where it holds
    /// none.
    func findings(ofKinds kinds: [String], in file: String) -> [Diagnostic]? {
        guard let asked, let type = places["type"] else { return [] }
        let words = kinds.map { ($0, CSVScanner.Field(text: $0, line: 1, column: 1)) }
        let use = EdgeKindColumns(
            asked.columns, asked.header, [type: Dictionary(words) { first, _ in first }],
            file: file, .builtIn)
        return use.kinds == type ? use.findings : nil
    }

    /// Whether texts that stand under dates let their column be read as such under any name.
    func areDates(_ texts: some Collection<String>) -> Bool {
        guard hasGuessedDates else { return true }
        var (hasFirst, hasLast) = (false, false)
        for text in texts {
            let (first, last) = LastingText.parts(text) ?? (text[...], "")
            let isFirst = first.isEmpty || ColumnGuesses.isTime(String(first), .from)
            guard isFirst, last.isEmpty || ColumnGuesses.isTime(String(last), .to) else {
                return false
            }
            (hasFirst, hasLast) = (hasFirst || !first.isEmpty, hasLast || !last.isEmpty)
        }
        let (saysLast, saysFirst) = (
            places["to"] != nil, places.keys.contains { Self.starts.contains($0) }
        )
        return hasFirst == saysFirst && hasLast == saysLast
    }

    /// The texts of links, as what they are now that all are there; nil where a column holds what
    /// makes it something else.
    ///
    /// - Parameters:
    ///   - linkTexts: The texts, with attributes where it is open.
    ///   - isNode: Whether a node is called by a text.
    /// - Returns: The texts, or nil.
    func settled(_ linkTexts: LinkTexts, isNode: (String) -> Bool) -> LinkTexts? {
        var settled = linkTexts
        for index in texts.indices {
            switch texts[index].reason {
            case .known: break
            case .named:
                let stances = linkTexts.count(in: index) { EdgeEvidence.stance($0) != nil }
                if let stances, stances > 0 { return nil }
            case .ids:
                if Self.rise(linkTexts, index) { continue }
                guard Self.areIDs(linkTexts, index, isNode) else { return nil }
                settled = settled.putting(.id, at: index)
            case .besideKinds:
                let isTrimmed = linkTexts.count(in: index) { text in
                    text.visiblyTrimmed.utf8.count == text.trimmed.utf8.count
                }
                if isTrimmed == nil { return nil }
            }
        }
        return settled
    }

    /// Whether each text of a column is one link's alone.
    ///
    /// Ids that are made of ends have points: whether a link has such an id anyway is for the
    /// general reader to see.
    private static func areIDs(
        _ linkTexts: LinkTexts, _ column: Int, _ isNode: (String) -> Bool
    ) -> Bool {
        var (seen, areNumbers): (Set<String>, Bool) = ([], true)
        let count = linkTexts.count(in: column) { id in
            areNumbers = areNumbers && id.utf8.allSatisfy { isDigit($0) }
            return id.utf8.count <= 100 && id.utf8.allSatisfy { isPlain($0) } && !isNode(id)
                && seen.insert(id).inserted
        }
        return count != nil && !areNumbers
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ".")
    }

    /// Whether a column has rising numbers alone, which number rows whatever the ends are called.
    private static func rise(_ linkTexts: LinkTexts, _ column: Int) -> Bool {
        var last = -1
        return linkTexts.count(in: column) { text in
            guard text.utf8.allSatisfy({ isDigit($0) }), let number = Int(text),
                number > last
            else { return false }
            last = number
            return true
        } != nil
    }
}
