import DiffusionModel

/// Rows of evidence by ids, so that those of two graphs can be compared.
struct EvidenceWords: Hashable {
    /// A row by ids.
    struct Row: Hashable {
        /// The sources of the chain, such as `ningxia-daily via report`.
        let chain: String
        let stance: EvidenceRow.Stance
        let fields: StatedFields
    }

    private let rows: [Row: Int]
    /// The rows in the order in which they are stated.
    private let order: [Row]

    init(_ rows: [EvidenceRow], in model: GraphModel) {
        order = rows.map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            return Row(chain: chain, stance: row.stance, fields: model.fields(ofRow: row))
        }
        self.rows = order.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    static func == (one: EvidenceWords, other: EvidenceWords) -> Bool { one.rows == other.rows }

    func hash(into hasher: inout Hasher) { hasher.combine(rows) }

    /// What became of the rows of an older graph; rows of one chain and stance are one that
    /// changed.
    func differences(from old: EvidenceWords, of subject: Difference.Subject) -> [Difference] {
        guard self != old else { return [] }
        let gone = Self.rest(of: old.order, without: rows)
        var come = Self.rest(of: order, without: old.rows)
        var found: [Difference] = []
        for row in gone {
            let same = come.firstIndex { $0.chain == row.chain && $0.stance == row.stance }
            guard let same else {
                found.append(Self.whole(.vanished, row, subject))
                continue
            }
            for change in come.remove(at: same).fields.differences(from: row.fields) {
                var difference = Difference(.changed, .evidence, of: subject)
                difference.detail = row.chain
                (difference.field, difference.old, difference.new) = change
                found.append(difference)
            }
        }
        return found + come.map { Self.whole(.appeared, $0, subject) }
    }

    private static func whole(
        _ change: Difference.Change, _ row: Row, _ subject: Difference.Subject
    ) -> Difference {
        var difference = Difference(change, .evidence, of: subject)
        (difference.detail, difference.field) = (row.chain, row.stance.rawValue)
        return difference
    }

    /// The rows of a list that another has not, or not so often.
    private static func rest(of order: [Row], without known: [Row: Int]) -> [Row] {
        var known = known
        return order.filter { row in
            guard let count = known[row], count > 0 else { return true }
            known[row] = count - 1
            return false
        }
    }
}
