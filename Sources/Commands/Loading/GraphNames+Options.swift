import DiffusionModel
import Questions

/// The names in options, whose values may hold several with commas between.
extension GraphNames {
    /// The ids of the entities that an option names, each once, in the order of the option.
    func entityIDs(_ option: String, _ lists: [CommaList]) throws -> [String] {
        try entities(option, lists).map { model.entities[$0].id }
    }

    private func entities(_ option: String, _ lists: [CommaList]) throws -> [EntityIndex] {
        var seen: Set<EntityIndex> = []
        return try lists.resolved(option, isName: isEntity) { try entity($0) }
            .filter { seen.insert($0).inserted }
    }

    /// The ids of the policies that an option names, each once, in the order of the option.
    ///
    /// What a link or an item states as its policy is one, whatever its kind.
    func policyIDs(_ option: String, _ lists: [CommaList]) throws -> [String] {
        let named = try entities(option, lists)
        if let other = named.first(where: { !model.isPolicy($0) }) {
            throw CommandFailure(.noPolicy(model.entities[other], option: option))
        }
        return named.map { model.entities[$0].id }
    }

    /// The ids of the sources that an option names, in its order.
    func sourceIDs(_ option: String, _ lists: [CommaList]) throws -> [String] {
        try lists.resolved(option, isName: isSource) { try sourceID($0) }
    }

    /// Whether a text with a comma names an entity; few graphs have such names at all.
    private func isEntity(_ text: String) -> Bool {
        entities.contains { $0.answers { $0.contains(",") } } && (try? entity(text)) != nil
    }

    /// Whether a text with a comma names a source, a publisher or an author.
    private func isSource(_ text: String) -> Bool {
        let hasCommas = model.sources.contains { source in
            ([source.id, source.title, source.publisher].compactMap { $0 } + source.authors)
                .contains { $0.contains(",") }
        }
        return (hasCommas || isEntity(text)) && (try? sourceID(text)) != nil
    }
}
