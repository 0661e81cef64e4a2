/// A document, or an actor whose word is passed on.
public struct Source: Hashable, Sendable {
    /// The id, shared with entities: an actor named as a source keeps its own.
    public private(set) var id: String
    /// The actor or document of the graph that is named as a source.
    public private(set) var entity: EntityIndex?
    /// The title of a document.
    public var title: String?
    /// Who wrote it: an entity's id or a plain name.
    public var authors: [String] = []
    /// Who published it: an entity's id or a plain name.
    public var publisher: String?
    /// When it was published.
    public var published: PartialDate?
    /// Where it can be read.
    public var url: String?
    /// Where a copy is archived.
    public var archived: String?
    /// When it was retrieved.
    public var retrieved: PartialDate?
    /// The SHA-256 of a local capture, as 64 hexadecimal digits.
    public var sha256: String?
    /// The language, as a BCP 47 tag.
    public var language: String?
    /// How reliable the source is.
    public var reliability: Reliability?
    /// The hands that its word passed through by default.
    public var via: [SourceIndex] = []
    /// What it rests on.
    public var dependsOn: [SourceIndex] = []
    /// A remark in the author's words.
    public var note: String?
    /// Further values by name; kept, not read.
    public var attributes: [Attribute] = []

    /// Creates a source of which nothing is said.
    public init(id: String, entity: EntityIndex? = nil) {
        self.id = id
        self.entity = entity
    }

    /// The same source in another graph, under an id, with the places that things have there.
    package func placed(
        as id: String, entity: EntityIndex?, via: [SourceIndex], dependsOn: [SourceIndex]
    ) -> Source {
        var copy = self
        (copy.id, copy.entity, copy.via, copy.dependsOn) = (id, entity, via, dependsOn)
        return copy
    }
}
