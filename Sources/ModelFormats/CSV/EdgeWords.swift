import DiffusionModel

/// What the rows of a table say of their ends and kinds.
struct EdgeWords {
    let columns: [EdgeColumn]
    /// Whether the column `type` holds Gephi's directions.
    let hasDirections: Bool
    private let hasType: Bool

    /// What one row says.
    struct Said {
        var source: String?
        var target: String?
        var kind: String?
        /// Whether the link has no direction.
        var isUndirected = false
        /// What is a kind by the name of its column, beside a type that is one.
        var attributes: EdgeRow = []
    }

    init(columns: [EdgeColumn], hasDirections: Bool) {
        (self.columns, self.hasDirections) = (columns, hasDirections)
        hasType = columns.contains { if case .type = $0 { true } else { false } }
    }

    func said(in row: EdgeRow) -> Said {
        var said = Said()
        for (index, field) in row {
            switch columns[index] {
            case .source: said.source = field.text
            case .target: said.target = field.text
            case .type where hasDirections:
                said.isUndirected = Direction(field.text) == .undirected
            case .type: said.kind = field.text
            case .kind where hasType && !hasDirections: said.attributes.append((index, field))
            case .kind: said.kind = field.text
            default: break
            }
        }
        return said
    }
}

/// The rows of evidence that the columns of one row of a table hold.
struct EdgeEvidence {
    private var chains: [(members: [String], stance: EvidenceRow.Stance, field: CSVScanner.Field)] =
        []
    /// The credibility of each chain that supports, joined as they are.
    var credibility: CSVScanner.Field?

    mutating func add(_ field: CSVScanner.Field, _ stance: EvidenceRow.Stance) {
        chains += CellText.chains(field.text).map { ($0, stance, field) }
    }

    func write(to tree: inout RecordTree) throws(Diagnostic) {
        guard !chains.isEmpty else { return }
        let grades =
            credibility?.text.split(separator: ";", omittingEmptySubsequences: false)
            .map { String($0).trimmed } ?? []
        if let first = chains.first { tree.stand(at: first.field) }
        tree.scalar("evidence")
        try tree.begin(.list)
        var number = 0
        for chain in chains {
            let isGraded = chain.stance == .supports && number < grades.count
            let grade = isGraded ? grades[number] : ""
            number += chain.stance == .supports ? 1 : 0
            tree.stand(at: chain.field)
            try tree.begin(.map)
            tree.pair("source", chain.members[0])
            if chain.members.count > 1 { try tree.list("via", Array(chain.members.dropFirst())) }
            if chain.stance != .supports { tree.pair("stance", chain.stance.rawValue) }
            if let field = credibility, !grade.isEmpty {
                tree.stand(at: field)
                tree.pair("credibility", grade)
            }
            tree.end()
        }
        tree.end()
    }
}
