import DiffusionModel
import Texts

/// Writes the links of a model as an edge table with the headers of Gephi, which it imports with
/// directions, kinds and times.
struct GephiTableWriter {
    private let model: GraphModel

    static let columns = [
        "Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "Timeset",
    ]
    private static let weight = 6

    init(_ model: GraphModel) { self.model = model }

    /// Writes the table, and gives how many texts in it a spreadsheet would take for formulas.
    func write(guardingFormulas: Bool, to blocks: inout TextBlocks) throws -> Int {
        var rows = DelimitedRows(.guardedCSV, guardsFormulas: guardingFormulas)
        try rows.append(Self.columns, to: &blocks)
        let ids = model.linkNames
        for link in model.links.indices {
            let kind = model.kind(ofLink: link)
            try rows.append(
                [
                    model.entities[model.links.subjects[link]].id,
                    model.entities[model.links.objects[link]].id,
                    kind.orientation == .both ? "Undirected" : "Directed",
                    model.kindID(ofLink: link), ids[link], kind.reads,
                    model.links.weight(at: link).map { "\($0)" } ?? "",
                    Self.timeset(model.timing(ofLink: link)),
                ], number: Self.weight, to: &blocks)
        }
        return rows.formulas
    }

    /// The days between which a link may have held, as Gephi writes them.
    static func timeset(_ timing: Timing?) -> String {
        guard let days = timing?.possibleDays, days != .unknown else { return "" }
        let start = days.earliest.isFinite ? "\(days.earliest)" : "-Infinity"
        let end = days.latest.isFinite ? "\(days.latest)" : "Infinity"
        return "<[\(start), \(end)]>"
    }
}
