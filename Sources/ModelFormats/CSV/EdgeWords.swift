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
        /// Fields whose columns are called as kinds or directions are, beside the column that is.
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
