import DiffusionModel
package import DiffusionNetwork
package import Exhibits
package import GraphvizRenderer

/// What rooms below speak of, as the options by which users ask for it.
extension Filter {
    /// The option that the filter is typed as.
    package var option: String { name.option }
}

extension Filter.Name {
    /// The option that such a filter is typed as.
    package var option: String {
        switch self {
        case .kinds: "--kind"
        case .linkKinds: "--link-kind"
        case .mechanisms: "--mechanism"
        case .stages: "--stage"
        case .notIntended: "--not-intended"
        case .policies: "--policy"
        case .after: "--after"
        case .before: "--before"
        case .during: "--during"
        case .at: "--at"
        case .minGrade: "--min-grade"
        case .minSources: "--min-sources"
        case .sources: "--source"
        case .withoutSources: "--without-source"
        case .within: "--within"
        case .only: "--only"
        }
    }
}

extension Selection.Step {
    /// The option that took what the step took.
    package var option: String {
        switch cause {
        case .filter(let name): name.option
        case .disputed: "--disputed"
        }
    }
}

extension Offer {
    /// What is typed to ask for it.
    @Sendable package static func typed(_ offer: Offer) -> String {
        switch offer {
        case .level(let level): "--level \(level.rawValue)"
        case .bestPaths: "-k N"
        case .orientations: "--orient \(offer.plain)"
        }
    }
}

extension RenderError {
    /// What went wrong, and what to type instead.
    package var advised: String {
        let advice =
            switch remedy {
            case .withoutGraphviz: "; -o FILE.dot works without"
            case .fewerCards: ": draw fewer with --only or a filter such as --kind or --during"
            case .layout(let engine, let orMoreTime):
                ": try --engine \(engine.rawValue) or a filter"
                    + (engine == .twopi ? " such as --only" : "")
                    + (orMoreTime ? ", or a longer --deadline" : "")
            case nil: ""
            }
        return problem + advice + "."
    }
}

extension DrawingWarning {
    /// What was seen, and what to do about it.
    package var advised: String {
        switch self {
        case .smallText: problem + ": draw less with a filter, or leave --page out."
        case .said: problem
        }
    }
}
