import DiffusionAnalysis
import DiffusionModel

extension GraphDifferences {
    /// Each row in a line, such as `changed link a.visits.b.2014 date: 2014 → 2015`.
    var words: [String] { rows.map { words($0) } }

    private func words(_ row: Difference) -> String {
        let head = [row.change.rawValue, row.what.rawValue, id(row), row.detail ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
        guard let field = row.field else { return head }
        guard row.old != nil || row.new != nil else { return head + " " + field }
        return head + " \(field): \(Self.text(row.old)) → \(Self.text(row.new))"
    }

    private func id(_ row: Difference) -> String {
        switch row.subject {
        case .entity(let index, let side): (side == .old ? old : new).entities[index].id
        case .link(let index, let side): (side == .old ? old : new).linkIDs()[index]
        case .source(let index, let side): (side == .old ? old : new).sources[index].id
        case .kind(let id), .view(let id): id
        case .graph: ""
        }
    }

    private static func text(_ value: Difference.Value?) -> String {
        switch value {
        case .text(let text)?: text
        case .number(let number)?: "\(number)"
        case .date(let date)?: date.text
        case .list(let words)?: words.joined(separator: " ")
        case nil: "nothing"
        }
    }
}
