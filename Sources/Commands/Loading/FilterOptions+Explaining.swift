import DiffusionModel
import DiffusionNetwork

/// What `--explain` says: what each filter left, and why it took what it could not judge.
extension FilterOptions {
    /// Says what each filter left of links, entities and stands on claims, and what it took
    /// unjudged.
    func sayWhatEachTook(_ selection: Selection, of graph: LoadedGraph) {
        let model = graph.model
        var counts = [
            ("links", model.links.count, \Selection.Step.links),
            ("entities", model.entities.count, \Selection.Step.entities),
        ]
        let positions = model.entities.reduce(0) { $0 + $1.detail.positions.count }
        if selection.steps.contains(where: { $0.positions.left < positions }) {
            counts.append(("positions on claims", positions, \.positions.left))
        }
        for (noun, count, left) in counts {
            let steps = selection.steps.map { " → \($0.option) \($0[keyPath: left])" }
            graph.reporter.note("\(noun) \(count)" + steps.joined(), code: "explain")
        }
        for step in selection.steps {
            for words in step.words { graph.reporter.note(words, code: "explain") }
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
