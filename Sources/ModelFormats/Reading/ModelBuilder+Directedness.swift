import DiffusionModel

/// Rows without a direction of one kind that has one, in one file.
struct UndirectedRows {
    let file: Int32
    let kind: Int
    /// The kind as it stands in the first of them.
    let first: NodeRef
    var count: Int
}

/// Saying that rows without a direction are read along that of their kind.
extension ModelBuilder {
    /// Counts rows that say they have no direction where their kind has one, which is followed.
    mutating func noteDirection(of kind: Int, at ref: NodeRef, count: Int = 1) {
        rowsWithoutDirection += count
        let orientation = model.codebook.linkKinds[kind].orientation
        guard orientation == .forward || orientation == .backward else { return }
        let known = undirectedRows.firstIndex { $0.file == ref.tree && $0.kind == kind }
        if let known {
            undirectedRows[known].count += count
        } else {
            undirectedRows.append(
                UndirectedRows(file: ref.tree, kind: kind, first: ref, count: count))
        }
    }

    /// Settles whether every link is one whose row says that it has no direction.
    mutating func settleDirectedness() {
        model.statesNoDirection =
            rowsWithoutDirection > 0 && rowsWithoutDirection == model.links.count
            && undirectedRows.isEmpty
    }

    /// A warning for each file and kind, at the first row.
    func directionNotes() -> [Diagnostic] {
        undirectedRows.map { rows in
            let id = model.codebook.linkKinds[rows.kind].id
            let what = rows.count == 1 ? "1 undirected row is" : "\(rows.count) undirected rows are"
            return Diagnostic(
                .warning, .directedness, at: location(rows.first),
                "\(what) of the kind '\(id)', which has a direction, and read along it.",
                hint: "Where they lead both ways, write --orient '\(id)=both'.")
        }
    }
}
