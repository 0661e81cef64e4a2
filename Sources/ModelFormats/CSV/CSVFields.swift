import DiffusionModel

/// The fields of tables that say when something was and on whose word.
final class CSVFields: Sendable {
    let model: GraphModel
    /// Whether a table of sources stands beside, which says what each passes through by default.
    let besideSources: Bool

    init(model: GraphModel, besideSources: Bool) {
        (self.model, self.besideSources) = (model, besideSources)
    }

    static let timing = ["from", "to", "seen"]
    static let evidence = ["disputedBy", "omittedBy", "credibility"]

    /// A moment, the start and the end of what lasts, and the day on which it was seen.
    static func timing(_ timing: Timing?) -> (date: String, lasting: [String]) {
        switch timing {
        case nil: ("", ["", "", ""])
        case .moment(let date)?: (date.text, ["", "", ""])
        case .seen(let date)?: ("", ["", "", date.text])
        case .lasting(let from, let to)?: ("", [from?.text ?? "", end(to), ""])
        }
    }

    private static func end(_ end: Timing.End?) -> String {
        switch end {
        case nil: ""
        case .open?: ".."
        case .on(let date)?: date.text
        }
    }

    /// The chains of a stance, as one field.
    func sources(_ rows: [EvidenceRow], _ stance: EvidenceRow.Stance = .supports) -> String {
        CellText.joined(
            chains: rows.lazy.filter { $0.stance == stance }.map { row in
                let count = besideSources ? 1 + row.writtenVia : row.chain.count
                return row.chain.prefix(count).map { model.sources[$0].id }
            })
    }

    /// Who disputes and who omits it, and how credible each supporting row is.
    func evidence(_ rows: [EvidenceRow]) -> [String] {
        guard !rows.isEmpty else { return ["", "", ""] }
        let supports = rows.filter { $0.stance == .supports }
        let grades = supports.map { $0.credibility.map { "\($0.grade)" } ?? "" }
        return [
            sources(rows, .disputes), sources(rows, .omits),
            grades.allSatisfy(\.isEmpty) ? "" : grades.joined(separator: CellText.separator),
        ]
    }

    /// A likelihood as it is written; as its number where the word is one of the graph's own, which
    /// no table holds.
    func likelihood(_ likelihood: Likelihood?) -> String {
        guard let likelihood else { return "" }
        let isOwn = model.codebookExtension?.likelihoods.contains(likelihood.text) ?? false
        return isOwn ? "\(likelihood.value)" : likelihood.text
    }

    /// The ids of entities, as one field.
    func entities(_ entities: some Sequence<EntityIndex>) -> String {
        CellText.joined(entities.map { model.entities[$0].id })
    }
}
