import DiffusionModel
import DiffusionNetwork

/// `list adoptions`: who took up which policy when, by actor and then by date.
struct AdoptionListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = adoptions()
            .map { (key: key($0), row: row($0)) }
        var table = Table(
            columns: [.id("actor"), .id("policy"), .date("date"), "stage"]
                + Table.Column.evidence,
            rows: Table.ordered(rows))
        table.show(["omittedBy"], .never)
        return table
    }

    /// The adoptions of the selected part, in the order of the graph.
    func adoptions() -> [LinkIndex] {
        let isAdoption = model.codebook.linkKinds.map(\.isAdoption)
        let kinds = model.links.kinds
        return kinds.indices.filter { selection.keepsLink[$0] && isAdoption[Int(kinds[$0])] }
    }

    /// What of adoptions no picture draws: with which likelihood they are stated.
    static func notesOfLikelihood(_ links: [LinkIndex], in model: GraphModel) -> [String] {
        let count = links.count { model.likelihood(ofLink: $0) != nil }
        guard count > 0 else { return [] }
        return [
            "Stated with a likelihood, which is not drawn: "
                + "\(SummaryWords.count(count, "adoption"))."
        ]
    }

    /// What became of adoptions that no picture of who had adopted draws.
    ///
    /// - Parameters:
    ///   - ended: How many have an end.
    ///   - others: How many adopters did something else about what they adopted.
    /// - Returns: A sentence each.
    static func notes(ended: Int, others: Int) -> [String] {
        var notes: [String] = []
        if ended > 0 {
            notes.append(
                "\(ended) of these adoptions \(ended == 1 ? "has" : "have") an end; whoever "
                    + "adopted still counts.")
        }
        if others > 0 {
            notes.append(
                "Not drawn: what else \(SummaryWords.count(others, "actor")) did about what is "
                    + "adopted, such as a repeal.")
        }
        return notes
    }

    /// When somebody adopted first, of whom several records say so: not before the first day of
    /// any, and surely by the last day of the one that is over first.
    static func first(of days: [DayBounds]) -> DayBounds {
        DayBounds(
            days.map(\.earliest).min() ?? DayBounds.unknown.earliest,
            days.map(\.latest).min() ?? DayBounds.unknown.latest)
    }

    private func key(_ index: LinkIndex) -> [String] {
        let day = model.timing(ofLink: index)?.start.earliest
        let sortable = day.map { $0.isFinite ? $0.description : "" } ?? "~"
        return [subject(index), sortable, object(index)]
    }

    private func row(_ index: LinkIndex) -> [Table.Value] {
        let testimony = selection.evidence.testimony(ofLink: index)
        return [
            .text(subject(index)), .text(object(index)), .timing(model.timing(ofLink: index)),
            .text(model.stage(ofLink: index).rawValue),
        ] + Table.Value.evidence(testimony, in: model)
    }

    private func subject(_ index: LinkIndex) -> String {
        model.entities[model.links.subjects[index]].id
    }

    private func object(_ index: LinkIndex) -> String {
        model.entities[model.links.objects[index]].id
    }
}
