import DiffusionAnalysis

extension PathwayListing {
    /// The same paths with a row for each step: the rank of its path, its number in it, and what
    /// `steps` has of it; `describeSteps` adds the notes.
    package func stepExhibit(caption: String) -> Exhibit {
        let rows = pathways.paths.enumerated().flatMap { place, path in
            path.steps.enumerated().map { number, step in
                [.integer(place + 1), .integer(number + 1)] + self.step(step).map(\.value)
            }
        }
        var table = Table(
            columns: [.number("rank"), .number("step")] + Self.stepColumns, rows: rows)
        table.show(
            ["through", "policies", "disputedBy", "offices", "officesInDoubt", "covers"],
            .whereFilled)
        table.show(["omittedBy"], .never)
        return Exhibit(table, caption: caption, summary: summary)
    }

    /// Adds the notes about the paths of which the table lists steps.
    package func describeSteps(_ exhibit: inout Exhibit) {
        let pathOfRow = pathways.paths.enumerated().flatMap { place, path in
            path.steps.map { _ in place }
        }
        let places = Set(exhibit.table.rowNumbers.map { pathOfRow[$0] }).sorted()
        exhibit.notes = places.isEmpty ? [] : notes(places)
    }
}
