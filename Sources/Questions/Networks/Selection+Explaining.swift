import DiffusionModel
import DiffusionNetwork

/// What is told where filters are explained: what each left, and why it took what it could not
/// judge.
extension Selection {
    /// Says what each filter left of links, entities and stands on claims, and what it took
    /// unjudged.
    func explain(of model: GraphModel, to listener: any QuestionListener) {
        var counts = [
            ("links", model.links.count, \Selection.Step.links),
            ("entities", model.entities.count, \Selection.Step.entities),
        ]
        let positions = model.entities.reduce(0) { $0 + $1.detail.positions.count }
        if steps.contains(where: { $0.positions.left < positions }) {
            counts.append(("positions on claims", positions, \.positions.left))
        }
        for (noun, count, left) in counts {
            let words = steps.map { " → \($0.option) \($0[keyPath: left])" }
            listener.note("\(noun) \(count)" + words.joined(), code: "explain")
        }
        for step in steps {
            for words in step.words { listener.note(words, code: "explain") }
        }
    }
}

extension Selection.Step {
    /// What the filter took though it could not judge it, and what it kept that may not match.
    fileprivate var words: [String] {
        [
            dropped(unjudged, "link"), dropped(positions.unjudged, "position"),
            unjudgeable(cannotBeJudged, "link"), unjudgeable(positions.cannotBeJudged, "position"),
            offices, uncertain(uncertain, "link"), uncertain(positions.uncertain, "position"),
        ].compactMap { $0 }
    }

    private func dropped(_ count: Int, _ noun: String) -> String? {
        guard count > 0, let reason = lack?.rawValue else { return nil }
        return "\(option) dropped \(count) \(reason) \(Self.plural(noun, count)); "
            + "--\(reason) keep keeps \(count == 1 ? "it" : "them")"
    }

    private func unjudgeable(_ count: Int, _ noun: String) -> String? {
        guard count > 0 else { return nil }
        return "\(option) dropped \(count) \(Self.plural(noun, count)) graded F or 6, which "
            + "says that nobody can judge"
    }

    private var offices: String? {
        guard undatedOffices > 0 else { return nil }
        return "\(option) let \(undatedOffices) undated "
            + "\(undatedOffices == 1 ? "post or" : "posts and") acts-for pass"
    }

    private func uncertain(_ count: Int, _ noun: String) -> String? {
        guard count > 0 else { return nil }
        return "\(option) kept \(count) \(Self.plural(noun, count)) that only may match"
    }

    private static func plural(_ noun: String, _ count: Int) -> String {
        count == 1 ? noun : noun + "s"
    }
}
