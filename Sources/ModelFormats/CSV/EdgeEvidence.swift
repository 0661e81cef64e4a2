import DiffusionModel
import Texts

/// The rows of evidence that the columns of one row of a table hold.
struct EdgeEvidence {
    /// A chain of sources with what the row says of it.
    struct Row {
        let chain: CellChain
        let field: CSVScanner.Field
        /// Whether it stands in the column `sources`, of which the other columns speak.
        let isOwn: Bool
        fileprivate(set) var stance: (word: String, field: CSVScanner.Field)
        fileprivate var via: [String] = []
        fileprivate var details: [(key: NativeKey, text: String, field: CSVScanner.Field)] = []
    }

    private(set) var rows: [Row] = []
    /// The credibility of each chain of the column `sources`, joined as they are.
    var credibility: CSVScanner.Field?
    /// What is said of a source where the row names none.
    private(set) var rest: EdgeRow = []
    /// A value for one source that stands beside several.
    private(set) var unclear: CSVScanner.Field?
    /// A value that says that there is none.
    private(set) var none: CSVScanner.Field?

    /// The evidence of a row of a table.
    init(_ row: EdgeRow, _ columns: [EdgeColumn], isID: (String) -> Bool) {
        for (index, field) in row {
            switch columns[index] {
            case .sources(let stance): add(field, stance, isID: isID)
            case .credibility: credibility = field
            default: break
            }
        }
        for (index, field) in row {
            switch columns[index] {
            case .stance: take(stance: field, in: index)
            case .detail(let key, _): take(field, as: key, in: index)
            default: break
            }
        }
    }

    private mutating func add(
        _ field: CSVScanner.Field, _ stance: EvidenceRow.Stance, isID: (String) -> Bool
    ) {
        rows += CellText.evidence(field.text, isID: isID).map { chain in
            Row(
                chain: chain, field: field, isOwn: stance == .supports,
                stance: (stance.rawValue, field))
        }
    }

    // MARK: - What other columns say of the sources

    /// The stance that a word is, without regard to case.
    static func stance(_ text: String) -> EvidenceRow.Stance? {
        EvidenceRow.Stance(rawValue: text.lowercased())
    }

    /// Whether a word is written against what its row says, be it a stance that is known or not.
    static func isAgainst(_ text: String) -> Bool {
        against.contains(text.trimmed.lowercased())
    }

    private static let against: Set<String> = [
        "disputes", "disputed", "dispute", "omits", "omitted", "omit", "denies", "denied", "deny",
        "contradicts", "contradicted", "contradict", "refutes", "refuted", "rejects", "rejected",
    ]

    private mutating func take(stance field: CSVScanner.Field, in column: Int) {
        let word = Self.stance(field.text)?.rawValue ?? field.text
        for index in rows.indices where rows[index].isOwn { rows[index].stance = (word, field) }
    }

    private mutating func take(_ field: CSVScanner.Field, as key: NativeKey, in column: Int) {
        let own = rows.indices.filter { rows[$0].isOwn && !rows[$0].chain.saysNone }
        guard let first = own.first else {
            rest.append((column, field))
            return
        }
        if key == .via { return take(hands: field, of: own) }
        guard own.count > 1 else { return take(field.text, field, as: key, of: first) }
        let values = CellText.slots(field.text)
        guard values.count == own.count else {
            // No source is made to say what another says, so the value goes to the first alone.
            unclear = unclear ?? field
            return take(field.text, field, as: key, of: first)
        }
        for (index, value) in zip(own, values) { take(value, field, as: key, of: index) }
    }

    /// Of several pages each is a place; a word for none, such as `n/a`, is passed over.
    private mutating func take(
        _ text: String, _ field: CSVScanner.Field, as key: NativeKey, of row: Int
    ) {
        for value in key == .at ? CellText.values(text) : [text] {
            guard !value.isEmpty else { continue }
            if NoSource.isSaid(by: value) {
                none = none ?? field
            } else {
                rows[row].details.append((key, value, field))
            }
        }
    }

    /// The hands are those of all sources, unless there are as many chains of them as sources.
    private mutating func take(hands field: CSVScanner.Field, of own: [Int]) {
        let chains = CellText.slots(field.text).map { slot in
            CellText.evidence(slot) { _ in false }.filter { !$0.saysNone }.flatMap(\.members)
        }
        if chains.allSatisfy(\.isEmpty) { none = none ?? field }
        let isOneToOne = own.count > 1 && chains.count == own.count
        for (place, index) in own.enumerated() {
            rows[index].via += isOneToOne ? chains[place] : Array(chains.joined())
        }
    }

    // MARK: - Reading them

    /// Each source with the field that names it.
    var sources: [(id: String, field: CSVScanner.Field)] {
        rows.filter { !$0.chain.saysNone }.flatMap { row in
            (row.chain.members + row.via).map { ($0, row.field) }
        }
    }

    /// Whether nobody is named.
    var namesNobody: Bool { rows.allSatisfy(\.chain.saysNone) }

    // MARK: - The tree

    /// Writes the rows of evidence of one link, which several rows of a table may hold.
    static func write(_ all: [EdgeEvidence], to tree: inout RecordTree) throws(Diagnostic) {
        guard let first = all.lazy.flatMap(\.rows).first else { return }
        tree.stand(at: first.field)
        tree.scalar("evidence")
        try tree.begin(.list)
        for evidence in all { try evidence.writeRows(to: &tree) }
        tree.end()
    }

    private func writeRows(to tree: inout RecordTree) throws(Diagnostic) {
        let grades = credibility.map { GradeCounts.grades($0.text) } ?? []
        var number = 0
        for row in rows {
            let grade = row.isOwn && number < grades.count ? grades[number] : ""
            number += row.isOwn ? 1 : 0
            try write(row, grade: grade, to: &tree)
        }
    }

    private func write(_ row: Row, grade: String, to tree: inout RecordTree) throws(Diagnostic) {
        tree.stand(at: row.field)
        try tree.begin(.map)
        tree.pair("source", row.chain.members[0])
        let hands = row.chain.members.dropFirst() + row.via
        if !hands.isEmpty { try tree.list("via", Array(hands)) }
        let places = row.details.filter { $0.key == .at }.map {
            PlaceText.page($0.text) ?? $0.text
        }.filter { $0 != row.chain.place }
        let place = ([row.chain.place].compactMap { $0 } + places).joined(separator: ", ")
        if !place.isEmpty { tree.pair("at", place) }
        if row.stance.word != EvidenceRow.Stance.supports.rawValue {
            tree.stand(at: row.stance.field)
            tree.pair("stance", row.stance.word)
        }
        for detail in row.details where detail.key != .at {
            tree.stand(at: detail.field)
            tree.pair(detail.key.rawValue, detail.text)
        }
        if let field = credibility, !grade.isEmpty {
            tree.stand(at: field)
            tree.pair("credibility", grade)
        }
        tree.end()
    }
}
