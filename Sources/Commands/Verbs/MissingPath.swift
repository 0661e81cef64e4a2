import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Says in one line why there is no path.
struct MissingPath {
    let question: FilteredQuestion
    let reason: Obstacle
    let loss: SourceLoss?

    /// The whole answer in one line, so that a script reads one line and a person misses none.
    var message: String {
        let names = [question.question.from, question.question.to].map { ends in
            ends.map { question.model.entities[$0].name }.joined(separator: ", ")
        }
        let none = "no path from \(names[0]) to \(names[1])" + conditions
        switch reason {
        case .filter(.withoutSources(let ids), _):
            return "\(none) without \(ids.joined(separator: ", "))" + fallen
        case .filter(let filter, let count):
            let links = count == 1 ? "1 link" : "\(count) links"
            return "\(none); \(links) excluded by \(filter.option)\(values(of: filter))"
        case .disputed(let count):
            let (links, them) =
                count == 1 ? ("1 link is", "it") : ("\(count) links are", "them")
            return "\(none); \(links) left out, which no evidence supports "
                + "(--disputed keep walks \(them))"
        case .time:
            return "\(none) in time: there is one whose steps are in order for no choice of days"
                + " (--any-order lists it)"
        case .conditions(let through, let avoiding):
            let options = [through ? "--through" : nil, avoiding ? "--avoiding" : nil]
            return "\(none); there is one without "
                + options.compactMap { $0 }.joined(separator: " and ")
        case .nothing where question.settings.view == .flow:
            return "\(none) (--network ties also follows links along which no policy flows)"
        case .nothing:
            return none
        }
    }

    private var conditions: String {
        let asked = question.question
        let parts = [("through", asked.through), ("avoiding", asked.avoiding)]
        return parts.filter { !$0.1.isEmpty }.map { word, entities in
            let names = entities.map { question.model.entities[$0].name }
            return " \(word) \(names.joined(separator: ", "))"
        }.joined()
    }

    private var fallen: String {
        guard let loss else { return "" }
        let ids = question.model.linkNames
        let parts =
            Wording.clauses(loss.fall, in: question.model)
            + [("fallen", false), ("no longer supported", true)].compactMap { word, isDisputed in
                let links = loss.fallen.filter { $0.isDisputed == isDisputed }.flatMap(\.links)
                let names = links.map { ids[$0] }.joined(separator: ", ")
                return links.isEmpty ? nil : "\(word): \(names)"
            }
        return parts.map { "; " + $0 }.joined()
    }

    private func values(of filter: Filter) -> String {
        switch filter {
        case .after(let dates), .before(let dates), .during(let dates), .at(let dates):
            " " + dates.map(\.text).joined(separator: ",")
        case .kinds(let words), .linkKinds(let words), .sources(let words):
            " " + words.joined(separator: ",")
        default: ""
        }
    }
}
