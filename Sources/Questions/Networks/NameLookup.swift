import DiffusionModel

/// Finds what options name; ids are found as they are, and names gathered where one is no id.
final class NameLookup {
    private let model: GraphModel
    private lazy var names = GraphNames(model)

    init(_ model: GraphModel) { self.model = model }

    /// The entity that a word names.
    ///
    /// - Throws: `NameError`.
    func entity(_ word: String) throws -> EntityIndex {
        if let exact = model.entities.firstIndex(where: { $0.id == word }) { return exact }
        return try names.entity(word)
    }

    /// The entities that words name, each once.
    func entities(_ words: [String]) throws -> [EntityIndex] {
        var (found, seen): ([EntityIndex], Set<EntityIndex>) = ([], [])
        for word in words {
            let entity = try entity(word)
            if seen.insert(entity).inserted { found.append(entity) }
        }
        return found
    }

    /// The policies that words name, each once.
    ///
    /// What a link or an item states as its policy is one, whatever its kind.
    func policies(_ words: [String]) throws -> [EntityIndex] {
        let named = try entities(words)
        if let other = named.first(where: { !model.isPolicy($0) }) {
            throw TributaryError.noPolicy(model.entities[other])
        }
        return named
    }

    /// The ids by which evidence is judged of what words name.
    func sourceIDs(_ words: [String]) throws -> [String] {
        var ids: [String] = []
        for word in words {
            let isID = model.sources.contains { $0.id == word }
            ids.append(isID ? word : try names.sourceID(word))
        }
        return ids
    }
}
