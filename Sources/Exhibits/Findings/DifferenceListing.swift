package import DiffusionAnalysis
import DiffusionModel

/// What two graphs do not say alike, a row a difference.
package final class DifferenceListing: Sendable {
    private let differences: GraphDifferences
    private let oldNames: LinkNames
    private let newNames: LinkNames

    /// Prepares to word the differences of two graphs.
    package init(_ differences: GraphDifferences) {
        self.differences = differences
        (oldNames, newNames) = (differences.old.linkNames, differences.new.linkNames)
    }

    /// The rows, in the order of the finding.
    package func table() -> Table {
        let rows = differences.rows
        var table = Table(
            columns: [
                .term("change"), .term("what"), .id("id"), .name("name"), "field", "old", "new",
            ], order: Array(0..<Int32(rows.count)),
            row: { [self] place in
                let row = rows[place]
                return [
                    .text(row.change.rawValue), .text(row.what.rawValue), .optional(id(of: row)),
                    .optional(name(of: row)), .optional(row.field), Self.value(row.old),
                    Self.value(row.new),
                ]
            })
        table.show(["field", "old", "new"], .whereFilled)
        return table
    }

    /// How many rows tell of each change.
    package var summary: [Table.Field] {
        Difference.Change.allCases.map { change in
            Table.Field(
                change.rawValue, .integer(differences.rows.count { $0.change == change }))
        }
    }

    // MARK: - What a row is about

    /// The id of the thing that differs, or to which the evidence or the stand belongs.
    package func id(of row: Difference) -> String? {
        switch row.subject {
        case .entity(let index, let side): model(side).entities[index].id
        case .link(let index, .old): oldNames[index]
        case .link(let index, .new): newNames[index]
        case .source(let index, let side): model(side).sources[index].id
        case .kind(let id), .view(let id): id
        case .graph: nil
        }
    }

    /// What people call the thing that differs; of evidence the chain, of a stand its holder.
    package func name(of row: Difference) -> String? {
        if let detail = row.detail { return detail }
        switch row.subject {
        case .entity(let index, let side): return Wording.name(of: model(side).entities[index])
        case .link(let index, let side): return sentence(index, model(side))
        case .source(let index, let side):
            return Wording.title(of: model(side).sources[index], in: model(side))
        case .kind(let id): return name(ofKind: id)
        case .view(let id): return title(ofView: id)
        case .graph: return differences.new.header.title ?? differences.old.header.title
        }
    }

    private func model(_ side: Difference.Side) -> GraphModel {
        side == .old ? differences.old : differences.new
    }

    private func sentence(_ index: LinkIndex, _ model: GraphModel) -> String {
        let (subject, object) = (model.links.subjects[index], model.links.objects[index])
        let ends = [subject, object].map { Wording.name(of: model.entities[$0]) }
        return "\(ends[0]) \(Wording.verb(ofLink: index, in: model)) \(ends[1])"
    }

    private func name(ofKind id: String) -> String? {
        let books = [differences.new.codebook, differences.old.codebook]
        return books.lazy.compactMap { $0.entityKind(id)?.name ?? $0.linkKind(id)?.reads }.first
    }

    private func title(ofView id: String) -> String? {
        let views = differences.new.views + differences.old.views
        return views.first { $0.id == id }?.title
    }

    // MARK: - What was and is said

    private static func value(_ value: Difference.Value?) -> Table.Value {
        switch value {
        case .text(let text)?: .text(text)
        case .number(let number)?: .number(number)
        case .date(let date)?: .date(date)
        case .list(let words)?: .texts(words)
        case nil: .null
        }
    }
}
