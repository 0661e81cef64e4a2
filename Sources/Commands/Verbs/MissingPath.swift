import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Says in one line why there is no path.
struct MissingPath {
    let question: FilteredQuestion
    let reason: Obstacle
    let loss: SourceLoss?

    /// What would give a path.
    let openings: [Opening]

    /// The whole answer in one line, so that a script reads one line and a person misses none.
    var message: String { "no path from \(names[0]) to \(names[1])" + conditions + cause + ways }

    private var names: [String] {
        [question.question.from, question.question.to].map { ends in
            ends.map { question.model.entities[$0].name }.joined(separator: ", ")
        }
    }

    private var cause: String {
        switch reason {
        case .filter(.withoutSources(let ids), _):
            return " without \(ids.joined(separator: ", "))" + fallen
        case .filter(let filter, let count):
            let links = count == 1 ? "1 link" : "\(count) links"
            return "; \(links) excluded by \(filter.option)\(values(of: filter))"
        case .disputed(let count):
            let (links, them) =
                count == 1 ? ("1 link is", "it") : ("\(count) links are", "them")
            return "; \(links) left out, which no evidence supports (--disputed keep walks \(them))"
        case .time:
            return " in time: there is one whose steps are in order for no choice of days"
                + " (--any-order lists it)"
        case .policies:
            return " about one policy; there is one whose steps are about different policies"
                + " (--policies mixed lists it)"
        case .conditions(let through, let avoiding):
            let options = [through ? "--through" : nil, avoiding ? "--avoiding" : nil]
            return "; there is one without " + options.compactMap { $0 }.joined(separator: " and ")
        case .nothing: return ""
        }
    }

    /// Every change that would give a path, in the order in which they were tried.
    private var ways: String {
        guard !openings.isEmpty else { return "" }
        let words = openings.map { opening in
            switch opening {
            case .level(let level): "at --level \(level.rawValue)"
            case .turned: "from \(names[1]) to \(names[0])"
            case .ties: "with --network ties, which also follows links along which no policy flows"
            case .sameDay: "with --simultaneous allow"
            case .undated: "with --undated keep"
            }
        }
        return "; there is one " + words.joined(separator: ", one ")
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
        let parts =
            Wording.clauses(loss.fall, in: question.model)
            + Wording.fallenLinks(loss, in: question.model)
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
