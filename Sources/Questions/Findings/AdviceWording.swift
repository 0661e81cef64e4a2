import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork

/// Puts into words what would give an answer; each piece of advice does if it is followed as it
/// stands.
///
/// By reference, as copying all of it is much code.
final class AdviceWording {
    private let question: UnansweredQuestion
    let advice: Advice
    /// How the question would be put the other way round.
    private let turned: String

    /// Words what gives an answer to a question that has none.
    init(_ question: UnansweredQuestion, turned: String) {
        (self.question, self.turned) = (question, turned)
        advice = question.advice()
    }

    /// The filters that shut an answer out, and the other ways to one, after semicolons.
    ///
    /// - Parameters:
    ///   - opening: What there is then: `there is one`, `somebody is`.
    ///   - next: What each way but the first begins with: `one`, `or`.
    ///   - spared: What is said elsewhere.
    /// - Returns: The words; empty where there is no way to name.
    func ways(
        _ opening: String, next: String, sparing spared: (Remedy) -> Bool = { _ in false }
    ) -> String {
        guard advice.together.isEmpty else {
            let words = advice.together.map { option(of: $0) }
            return "; \(opening) by several changes together: " + words.joined(separator: ", and ")
        }
        let (filters, ways) = split(advice.alone.filter { !spared($0) })
        let shut = filters.map { "; " + without($0, opening) }.joined()
        return ways.isEmpty
            ? shut
            : shut + "; \(opening) " + ways.map { phrase(for: $0) }.joined(separator: ", \(next) ")
    }

    private func split(_ remedies: [Remedy]) -> (filters: [Filter], others: [Remedy]) {
        var (filters, others): ([Filter], [Remedy]) = ([], [])
        for remedy in remedies {
            if case .without(let filter) = remedy {
                filters.append(filter)
            } else {
                others.append(remedy)
            }
        }
        return (filters, others)
    }

    private func phrase(for remedy: Remedy) -> String {
        switch remedy {
        case .disputed where question.criteria.disputed == .only: option(of: remedy)
        case .disputed: "along links that no evidence supports (--disputed keep walks them)"
        case .anyOrder:
            "whose steps are in order for no choice of days (--any-order lists it)"
        case .mixedPolicies where !asksForPolicy:
            "whose steps are about different policies (--policies mixed lists it)"
        case .mixedPolicies:
            "whose steps have nothing of it in common (--policies mixed lists it)"
        case .view(.ties):
            "with --network ties, which also follows links along which no policy flows"
        default: option(of: remedy)
        }
    }

    private func option(of remedy: Remedy) -> String {
        switch remedy {
        case .without(let filter): "without \(filter.option)\(values(of: filter))"
        case .undated: "with --undated keep"
        case .unstated: "with --unstated keep"
        case .ungraded: "with --ungraded keep"
        case .disputed where question.criteria.disputed == .only:
            "with --disputed keep in place of only, which walks links that evidence supports too"
        case .disputed: "with --disputed keep"
        case .anyOrder: "with --any-order"
        case .sameDay: "with --simultaneous allow"
        case .mixedPolicies: "with --policies mixed"
        case .withoutThrough: "without --through"
        case .withoutAvoiding: "without --avoiding"
        case .level(let level): "at --level \(level.rawValue)"
        case .view(let view): "with --network \(view.rawValue)"
        case .withoutOrientations: "without --orient"
        case .turned: turned
        }
    }

    private var asksForPolicy: Bool {
        !question.criteria.filters.allSatisfy(\.policies.isEmpty)
    }

    /// How many links a filter takes, and that there is an answer without it.
    ///
    /// A filter on policies may take no link and still shut out every path, because no path has a
    /// policy in common with it.
    private func without(_ filter: Filter, _ opening: String) -> String {
        let (count, name) = (question.linksExcluded(by: filter), filter.option + values(of: filter))
        guard count > 0 else { return "without \(name) \(opening)" }
        let links = "\(count) \(count == 1 ? "link" : "links")"
        return "\(links) excluded by \(name), without which \(opening)"
    }

    private func values(of filter: Filter) -> String {
        func ids(_ entities: [EntityIndex]) -> [String] {
            entities.map { question.model.entities[$0].id }
        }
        let values: [String] =
            switch filter {
            case .after(let dates), .before(let dates), .during(let dates), .at(let dates):
                dates.map(\.text)
            case .kinds(let words), .linkKinds(let words), .sources(let words),
                .withoutSources(let words):
                words
            case .mechanisms(let words): words.map(\.rawValue)
            case .stages(let words): words.map(\.rawValue)
            case .policies(let entities), .within(let entities), .only(let entities): ids(entities)
            case .minSources(let count): [String(count)]
            case .minGrade, .notIntended: []
            }
        return values.isEmpty ? "" : " " + values.joined(separator: ",")
    }
}
