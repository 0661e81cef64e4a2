import DiffusionModel
import Texts

/// Wide tables of adoptions: a row a unit, a column a policy.
extension MapProposal {
    /// The columns that may each be a policy, where most columns may, and who adopted.
    ///
    /// A cell of such a column says when the policy was adopted, or yes or no. One column alone
    /// is a fact about the unit.
    var wide: (unit: Choice, policies: [Int])? {
        guard subject == nil || subject == .entities, column(of: "kind") == nil else { return nil }
        let policies = columns.filter(\.mayBePolicy).map(\.position)
        guard policies.count > 1, policies.count * 2 >= columns.count,
            let unit = unit(beside: Set(policies))
        else { return nil }
        return (unit, policies)
    }

    private func unit(beside policies: Set<Int>) -> Choice? {
        let rest = columns.filter { !policies.contains($0.position) && $0.count > 0 }
        let named = rest.first { column in
            Self.words(of: "actor").contains(TableHeader.letters(column.name))
        }
        if let named { return Choice(key: "actor", column: named.position, reason: "by its name") }
        let distinct = rest.first { $0.isDistinct && !$0.holdsDates && !$0.holdsNumbers }
        return distinct.map {
            Choice(key: "actor", column: $0.position, reason: "each row has another")
        }
    }

    /// The line of the policies, and what of their cells could not be told.
    var policyLines: [String] {
        guard !policies.isEmpty else { return [] }
        let names = policies.map { name(ofColumn: $0) }.joined(separator: ", ")
        let line =
            "  policies-in: [\(names)]   # a guess: cells are days, years, or yes and no; take out "
            + "what is no policy"
        return [line] + policies.flatMap { doubts(columns[$0]) }
    }

    /// Cells that neither say when nor yes or no.
    private func doubts(_ column: ColumnSight) -> [String] {
        let odd = column.order.filter { !ColumnSight.isAdoption($0) }
        guard !odd.isEmpty else { return [] }
        let examples = odd.prefix(3).map { "'\(Self.comment($0))'" }.joined(separator: ", ")
        let more = odd.count > 3 ? " and \(odd.count - 3) more" : ""
        return [
            "  # '\(Self.comment(column.name))': it cannot be told what \(examples)\(more) may "
                + "mean; kept as \(odd.count == 1 ? "an attribute" : "attributes") of the unit"
        ]
    }
}

extension ColumnSight {
    /// Whether most cells say when something was adopted, or that it was or was not.
    var mayBePolicy: Bool {
        let said = order.filter { Self.isAdoption($0) }
        return count > 0 && said.reduce(0) { $0 + (texts[$1] ?? 0) } * 5 >= count * 4
    }

    /// Whether a cell is a day, a month or a year of four digits, or says yes or no.
    static func isAdoption(_ text: String) -> Bool {
        let word = text.lowercased()
        typealias Adoption = MappedTable.Adoption
        if Adoption.yes.contains(word) || Adoption.no.contains(word) { return true }
        guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= 4 else { return false }
        if text.utf8.count == 4, !(1000...2999).contains(Int(text) ?? 0) { return false }
        return MappedDate.read(text, nil) != .unreadable
    }
}
