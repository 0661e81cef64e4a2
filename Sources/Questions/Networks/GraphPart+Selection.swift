package import DiffusionModel
package import DiffusionNetwork
package import Exhibits

/// What filters keep, and what is said of that.
extension GraphPart {
    /// What the filters keep for a list; says what fell with sources that are not believed, which
    /// links are left out for being only disputed, and what each filter took where that is asked.
    ///
    /// - Throws: `NameError` or `TributaryError` for names and kinds that the model does not have.
    package func selection(
        in model: GraphModel, hearing listener: any QuestionListener
    ) throws -> Selection {
        selection(try criteria(in: model), in: model, hearing: listener)
    }

    /// The same of filters whose names are found already.
    package func selection(
        _ criteria: SelectionCriteria, in model: GraphModel, saysFall: Bool = true,
        hearing listener: any QuestionListener
    ) -> Selection {
        let selection = Selection(criteria, in: model)
        if saysFall {
            for clause in fall(of: selection, in: model) {
                listener.note(clause, code: "falls-with")
            }
        }
        if let disputed = disputed(leftOutOf: selection) {
            listener.note(disputed, code: "disputed-only")
        }
        if explains { selection.explain(of: model, to: listener) }
        return selection
    }

    /// Tells in an answer what was said of the part of the graph that it is about.
    package func tell(
        of selection: Selection, in model: GraphModel, saysFall: Bool = true,
        countsPositions: Bool = false, _ exhibit: inout Exhibit
    ) {
        exhibit.note(leftOutOf: selection, countsPositions: countsPositions)
        let fallen = saysFall ? fall(of: selection, in: model) : []
        exhibit.remarks =
            fallen + [disputed(leftOutOf: selection)].compactMap { $0 } + exhibit.remarks
    }

    /// What fell with what.
    private func fall(of selection: Selection, in model: GraphModel) -> [String] {
        Wording.clauses(selection.evidence.fall, in: model)
    }

    /// How many links are left out for being only disputed.
    private func disputed(leftOutOf selection: Selection) -> String? {
        let count = selection.disputedLeftOut
        // Whoever asked for it knows; what it took is said where filters are explained one by one.
        guard count > 0, disputed == nil || explains else { return nil }
        let (links, them) =
            count == 1
            ? ("1 link that no evidence supports is", "it")
            : ("\(count) links that no evidence supports are", "them")
        return "\(links) left out; --disputed keep walks \(them)"
    }
}
