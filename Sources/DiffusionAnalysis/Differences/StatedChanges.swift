package import DiffusionModel

/// What a graph that holds two says became of each entity and link.
package struct StatedChanges: Sendable {
    private let model: GraphModel

    /// Looks at the attributes of a graph.
    package init(_ model: GraphModel) { self.model = model }

    /// What became of an entity; nil where it is the same, or nothing is said.
    package func change(of entity: EntityIndex) -> Difference.Change? {
        let entity = model.entities[entity]
        return entity.hasDetail ? Self.change(in: entity.detail.attributes) : nil
    }

    /// What became of what some links tell together: some may have changed, and others not.
    package func change(of links: [LinkIndex]) -> Difference.Change? {
        let found = Set(links.map { Self.change(in: model.links.detail(at: $0)?.attributes ?? []) })
        guard let first = found.first else { return nil }
        return found.count == 1 ? first : .changed
    }

    /// Whether any entity or link says what became of it.
    package var areStated: Bool {
        model.entities.contains { $0.hasDetail && Self.isStated(in: $0.detail.attributes) }
            || model.links.indices.contains { link in
                Self.isStated(in: model.links.detail(at: link)?.attributes ?? [])
            }
    }

    private static func isStated(in attributes: [Attribute]) -> Bool {
        attributes.contains { $0.name == Difference.Change.attribute }
    }

    private static func change(in attributes: [Attribute]) -> Difference.Change? {
        attributes.first { $0.name == Difference.Change.attribute }
            .flatMap { Difference.Change(rawValue: $0.value) }
    }
}
