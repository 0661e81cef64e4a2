import Texts

/// Finds what people name in a graph: by id, exact name or alias in any language, or a beginning
/// that only one thing has.
///
/// An id comes before every name, a name as it is written before one that differs in capitals, and
/// a whole name before a beginning.
public struct GraphNames: Sendable {
    /// The graph.
    package let model: GraphModel
    /// The entities by what they answer to, in the order of the graph.
    package let entities: [NamedThing]

    /// Something that can be asked for by a name.
    package enum Thing: Hashable, Sendable {
        case entity(EntityIndex), source(SourceIndex), link(LinkIndex)
    }

    /// Gathers the names of a graph's entities.
    ///
    /// - Complexity: O(entities).
    public init(_ model: GraphModel) {
        self.model = model
        entities = model.entities.map { NamedThing($0) }
    }

    /// The entity that a word names.
    ///
    /// - Throws: `NameError` where nothing or more than one thing is called so.
    /// - Complexity: O(entities).
    public func entity(_ word: String) throws(NameError) -> EntityIndex {
        EntityIndex(try Self.position(of: word, among: entities, as: .entity))
    }

    /// The id by which evidence is judged of the source, actor, publisher or author that a word
    /// names.
    ///
    /// - Throws: `NameError` where nothing or more than one thing is called so.
    /// - Complexity: O(entities + sources).
    public func sourceID(_ word: String) throws(NameError) -> String {
        let all = sources()
        return all[try Self.position(of: word, among: all, as: .source)].id
    }

    /// What a word names: an entity by its id, else a source or a link by its id, else an entity by
    /// a name.
    ///
    /// - Throws: `NameError` where nothing or more than one thing is called so.
    package func anything(_ word: String) throws(NameError) -> Thing {
        if let exact = model.entities.firstIndex(where: { $0.id == word }) { return .entity(exact) }
        if let source = model.sources.firstIndex(where: { $0.id == word }) {
            return .source(source)
        }
        if let link = model.linkNames.index(of: word) { return .link(link) }
        return .entity(try entity(word))
    }

    /// All things whose word evidence can rest on; an actor that is a source keeps its names.
    private func sources() -> [NamedThing] {
        var all = model.sources.map { NamedThing($0) }
        var known = Set(all.map(\.id))
        all += entities.filter { known.insert($0.id).inserted }
        let makers = SourceMakers(model)
        for name in makers.authors.flatMap({ $0 }) + makers.publishers.compactMap({ $0 })
        where known.insert(name).inserted {
            all.append(NamedThing(maker: name))
        }
        let actors = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
        return all.map { actors[$0.id] ?? $0 }
    }

    // MARK: - Finding

    private static func position(
        of word: String, among all: [NamedThing], as sort: NameError.Sort
    ) throws(NameError) -> Int {
        if let exact = all.firstIndex(where: { $0.id == word }) { return exact }
        guard !word.isEmpty else { throw .empty(sort) }
        let folded = word.lowercased()
        let stages: [(NamedThing) -> Bool] = [
            { $0.names.contains(word) },
            { $0.answers { $0.lowercased() == folded } },
            { $0.answers { $0.lowercased().hasPrefix(folded) } },
        ]
        for stage in stages {
            let found = all.indices.filter { stage(all[$0]) }
            if found.count == 1 { return found[0] }
            guard found.isEmpty else { throw ambiguous(word, found.map { all[$0] }) }
        }
        let near = Suggestion.nearest(to: word, among: all.flatMap { $0.names + [$0.id] })
        throw .unknown(word, sort, suggestion: near)
    }

    private static func ambiguous(_ word: String, _ found: [NamedThing]) -> NameError {
        .ambiguous(
            word,
            candidates: found.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
    }
}

extension GraphModel {
    /// Whether an entity is a policy: by its kind, or because a link or an item states it as one.
    ///
    /// - Complexity: O(entities + links) where the kind does not say.
    package func isPolicy(_ entity: EntityIndex) -> Bool {
        nature(ofEntity: entity) == .policy
            || entities.contains { $0.policies.contains(entity) }
            || links.origins.indices.contains { link in
                links.policies(at: link).contains(entity)
            }
    }
}
