/// Something of a graph that people can name, with all that it answers to.
public struct NamedThing: Hashable, Sendable {
    /// The stable name that files and commands use.
    public let id: String
    /// What people call it; the id where it has no name.
    public let title: String
    /// The id of its kind in the codebook, or in words what else it is, such as `source`.
    public let kind: String
    /// Its names and aliases, in any language.
    public let names: [String]

    /// Names an entity.
    init(_ entity: Entity) {
        (id, title, kind) = (entity.id, entity.name, entity.kind)
        let detail = entity.detail
        names = [detail.name].compactMap { $0 } + detail.names.map(\.text) + detail.aliases
    }

    /// Names a declared source.
    init(_ source: Source) {
        (id, title, kind) = (source.id, source.title ?? source.id, "source")
        names = [source.title].compactMap { $0 }
    }

    /// Describes somebody who published or wrote a source and is no entity.
    init(maker name: String) {
        (id, title, kind, names) = (name, name, "publisher or author", [])
    }

    /// Whether any of its names, or its id, passes a test.
    package func answers(_ isMeant: (String) -> Bool) -> Bool {
        isMeant(id) || names.contains(where: isMeant)
    }
}
