import DiffusionModel

/// Warns of publishers and authors whose name several actors have, so that it is nobody's.
///
/// Sources of one publisher are no independent witnesses, and fall with it: whether they are
/// changes answers.
struct DoubtfulMakers {
    let model: GraphModel
    let places: ModelPlaces

    /// One warning for each such name, at the first source that has it.
    ///
    /// - Complexity: O(sources and what they name); O(entities) where a source names anybody.
    func warnings() -> [Diagnostic] {
        let doubtful = model.sources.isEmpty ? [:] : SourceMakers(model).doubtful
        guard !doubtful.isEmpty else { return [] }
        var seen: Set<String> = []
        return model.sources.indices.flatMap { index -> [Diagnostic] in
            let source = model.sources[index]
            let makers = [source.publisher].compactMap { $0 } + source.authors
            return makers.compactMap { name in
                guard let ids = doubtful[name], seen.insert(name).inserted else { return nil }
                return warning(name, ids, of: index)
            }
        }
    }

    private func warning(_ name: String, _ ids: [String], of source: SourceIndex) -> Diagnostic {
        let listed = ids.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            .warning, .lookAlike, at: places.source(source),
            "'\(name)', which '\(model.sources[source].id)' names as its publisher or author, may "
                + "be \(listed).",
            hint: "It is taken for none of them; write the id of the one that is meant.")
    }
}
