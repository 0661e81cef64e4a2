/// Who published and who wrote each source of a model.
///
/// An actor is the same whether a source calls it by its id, its name or an alias in any language.
/// A text that is the name of several actors, or of none, stays as it is.
package struct SourceMakers: Sendable {
    /// The id or plain name of each source's publisher; shape `[sources]`.
    package let publishers: IndexedList<SourceIndex, String?>
    /// The ids or plain names of each source's authors; shape `[sources]`.
    package let authors: IndexedList<SourceIndex, [String]>
    /// The ids of the actors that a text names where several are called so, in their order.
    package let doubtful: [String: [String]]

    /// Looks up what the sources of a model name.
    ///
    /// - Complexity: O(sources and what they name); O(entities) where a source names anybody.
    package init(_ model: GraphModel) {
        let texts = model.sources.flatMap { $0.authors + [$0.publisher].compactMap { $0 } }
        let owners = Self.owners(of: Set(texts), in: model)
        let ids = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
        doubtful = owners.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
        publishers = .init(model.sources.map { $0.publisher.map { ids[$0] ?? $0 } })
        authors = .init(model.sources.map { $0.authors.map { ids[$0] ?? $0 } })
    }

    /// The ids of the actors that are called as each text says; texts that are ids themselves are
    /// left out.
    private static func owners(
        of texts: Set<String>, in model: GraphModel
    ) -> [String: Set<String>] {
        guard !texts.isEmpty else { return [:] }
        let taken = Set(model.sources.map(\.id) + model.entities.map(\.id))
        let wanted = texts.subtracting(taken)
        var owners: [String: Set<String>] = [:]
        for entity in model.entities
        where entity.hasDetail && model.codebook.isActor(entity.kind) {
            let detail = entity.detail
            let names =
                [detail.name].compactMap { $0 } + detail.names.map(\.text) + detail.aliases
            for name in names where wanted.contains(name) {
                owners[name, default: []].insert(entity.id)
            }
        }
        return owners
    }
}
