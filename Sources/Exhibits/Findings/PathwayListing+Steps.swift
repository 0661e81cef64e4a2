import DiffusionAnalysis

extension PathwayListing {
    /// The same paths with a row for each step: the rank of its path, its number in it, and what
    /// `steps` has of it; `describeSteps` adds the notes.
    package func stepTable(caption: String) -> Table {
        let rows = pathways.paths.enumerated().flatMap { place, path in
            path.steps.enumerated().map { number, step in
                [.integer(place + 1), .integer(number + 1)] + self.step(step).map(\.value)
            }
        }
        var table = Table(
            columns: [Table.Column("rank"), Table.Column("step")] + Self.stepColumns, rows: rows,
            caption: caption)
        table.summary = summary
        table.show(
            ["through", "policies", "disputedBy", "offices", "officesInDoubt", "covers"],
            .whereFilled)
        table.show(["omittedBy"], .never)
        return table
    }

    /// Adds the notes about the paths of which the table lists steps.
    package func describeSteps(_ table: inout Table) {
        let ranks = table.rows.compactMap { row -> Int? in
            if case .integer(let rank)? = row.first { rank } else { nil }
        }
        table.notes = ranks.isEmpty ? [] : notes(Set(ranks).sorted())
    }
}
