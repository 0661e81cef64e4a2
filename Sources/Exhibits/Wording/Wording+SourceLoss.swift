package import DiffusionAnalysis
package import DiffusionModel
import DiffusionNetwork

extension Wording {
    /// What falls because some sources are not believed, a line each thing.
    ///
    /// An item of which something is left is not said to fall, but its roles that do.
    ///
    /// - Parameters:
    ///   - loss: What falls.
    ///   - model: The graph.
    ///   - changes: What changes of the answer though no part of it falls.
    /// - Returns: Sentences.
    package static func lines(
        _ loss: SourceLoss, in model: GraphModel, changes: [String] = []
    ) -> [String] {
        let ids = model.linkNames
        let names = loss.disbelieved.joined(separator: ", ")
        let with = clauses(loss.fall, in: model).map { $0.capitalizedFirst + "." }
        guard !loss.fallen.isEmpty else {
            let words =
                changes.isEmpty
                ? "nothing of the answer falls"
                : (["no path that is listed falls"] + changes).joined(separator: "; ")
            return with + ["Without \(names) \(words)."]
        }
        let counts = refolded(loss, in: model).map { "Without \(names) \($0)." }
        return with + counts
            + loss.fallen.map { fallen in
                let links = fallen.links.map { ids[$0] }.joined(separator: ", ")
                let label =
                    fallen.item.map { model.entities[$0].name }
                    ?? fallen.links.first.map { Statement(ofLink: $0, in: model).text } ?? ""
                let what = fallen.isDisputed ? "nothing supports this" : "this falls"
                return "Without \(names) \(what): \(label) (\(links))."
            }
    }
}

extension Wording {
    /// The ids of what falls, to follow other words: `fallen: a, b`, `no longer supported: c`.
    ///
    /// - Parameters:
    ///   - loss: What falls.
    ///   - model: The graph.
    ///   - most: How many ids are named at most; the others are counted.
    /// - Returns: No words where nothing falls.
    package static func fallenLinks(
        _ loss: SourceLoss, in model: GraphModel, most: Int = .max
    ) -> [String] {
        let ids = model.linkNames
        return [("fallen", false), ("no longer supported", true)].compactMap { word, isDisputed in
            let links = loss.fallen.filter { $0.isDisputed == isDisputed }.flatMap(\.links)
            let names = counted(links.prefix(most).map { ids[$0] }, of: links.count)
            return links.isEmpty ? nil : "\(word): \(names)"
        }
    }

    /// Who counts for a region now that an office fell, and by which office, to follow other words:
    /// `Lena now counts for B (fallen: lena.holds-office.d)`.
    ///
    /// - Parameters:
    ///   - loss: What falls.
    ///   - model: The graph.
    ///   - most: How many are named at most; the others are counted.
    /// - Returns: No words where nobody does.
    package static func refolded(
        _ loss: SourceLoss, in model: GraphModel, most: Int = .max
    ) -> [String] {
        let ids = model.linkNames
        let words = loss.refolded.prefix(most).map { refolded in
            let regions = list(refolded.regions.map { model.entities[$0].name }, "and")
            let offices = refolded.offices.map { ids[$0] }.joined(separator: ", ")
            return "\(model.entities[refolded.actor].name) now counts for \(regions), "
                + "by the fall of \(offices)"
        }
        let rest = loss.refolded.count - words.count
        return words + (rest > 0 ? ["\(rest) more now count for a region"] : [])
    }

    /// Names, and how many more there are.
    package static func counted(_ names: [String], of count: Int) -> String {
        let rest = count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

extension String {
    /// The text with a capital at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
