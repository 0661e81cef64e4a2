import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Says in one line why there is no path, and what would give one.
extension PathFinding {
    /// Why there is no path, in one line, so that a script reads one line and a person misses none.
    package var reason: String {
        let turned = way(isTurned: true)
        let wording = asked.advice(
            on: .paths(question.question), turned: String(turned.dropFirst()))
        return "no path" + way() + conditions + rules(wording) + ways(wording)
    }

    /// From whom to whom a question asks, or the other way round.
    private func way(isTurned: Bool = false) -> String {
        let (from, to) = (question.question.from, question.question.to)
        let names = (isTurned ? [to, from] : [from, to]).map { ends in
            ends.map { question.model.entities[$0].name }.joined(separator: ", ")
        }
        return " from \(names[0]) to \(names[1])"
    }

    private var conditions: String {
        let asked = question.question
        let parts = [("through", asked.through), ("avoiding", asked.avoiding)]
        return parts.filter { !$0.1.isEmpty }.map { word, entities in
            let names = entities.map { question.model.entities[$0].name }
            return " \(word) \(names.joined(separator: ", "))"
        }.joined()
    }

    /// What is wrong with the paths that there are: they are out of order, or of several policies,
    /// or rest on a source that is not believed.
    private func rules(_ wording: AdviceWording) -> String {
        let alone = wording.advice.alone
        var words = alone.contains(.anyOrder) ? " in time" : ""
        if alone.contains(.mixedPolicies) { words += " about " + (policies ?? "one policy") }
        for case .without(.withoutSources(let ids)) in alone {
            words += " without \(ids.joined(separator: ", "))" + fallen
        }
        return words
    }

    /// The policies that are asked for, by name.
    private var policies: String? {
        let asked = question.criteria.filters.flatMap(\.policies)
        let names = asked.map { question.model.entities[$0].name }
        return names.isEmpty ? nil : names.joined(separator: " or ")
    }

    private func ways(_ wording: AdviceWording) -> String {
        wording.ways("there is one", next: "one") { remedy in
            if case .without(.withoutSources) = remedy { true } else { false }
        }
    }

    private var fallen: String {
        guard let loss else { return "" }
        let parts =
            Wording.clauses(loss.fall, in: question.model)
            + Wording.fallenLinks(loss, in: question.model)
        return parts.map { "; " + $0 }.joined()
    }
}
