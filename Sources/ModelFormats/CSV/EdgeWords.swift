import DiffusionModel

/// What the rows of a table say of their ends and kinds.
struct EdgeWords {
    let columns: [EdgeColumn]
    let use: EdgeKindColumns
    let codebook: TableCodebook

    /// What one row says.
    struct Said {
        var source: String?
        var target: String?
        var kind: String?
        /// Whether the link has no direction.
        var isUndirected = false
        /// What is a kind or a direction by the name of its column, beside one that is.
        var attributes: EdgeRow = []
    }

    func said(in row: EdgeRow) -> Said {
        var said = Said()
        for (index, field) in row {
            switch columns[index] {
            case .source: said.source = field.text
            case .target: said.target = field.text
            case .type, .kind, .relation, .directed: take(index, field, &said)
            default: break
            }
        }
        return said
    }

    private func take(_ column: Int, _ field: CSVScanner.Field, _ said: inout Said) {
        if column == use.directions {
            let direction = Direction(field.text) ?? Direction(ofFlag: field.text)
            if direction == .undirected { said.isUndirected = true }
        } else if column != use.kinds {
            said.attributes.append((column, field))
        } else if let direction = EdgeKindColumns.direction(field.text, codebook) {
            if direction == .undirected { said.isUndirected = true }
        } else {
            said.kind = field.text
        }
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
        let grades = credibility.map { GradeCounts.grades($0.text) } ?? []
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
