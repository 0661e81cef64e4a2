/// What an entity of one kind is.
public struct EntityKind: Hashable, Sendable {
    /// The two families of entities.
    public enum Family: String, Hashable, Sendable, CaseIterable {
        /// Somebody: a region, an official, an agency and the like.
        case actor
        /// Something: an agreement, an event, a policy, a claim, a document.
        case item
    }

    /// The id that files use.
    public let id: String
    /// Whether entities of the kind are somebody or something.
    public var family: Family
    /// The section of a native file that holds the kind.
    public var section: String
    /// The word for one.
    public var name: String
    /// The word for several.
    public var plural: String
    /// Other words for the kind, by which it is found where people spell it so.
    public var aliases: [String] = []
    /// The wider kind that this one narrows.
    public var parent: String?
    /// What entities of the kind are in a diffusion; nil where the wider kind says it.
    public var nature: Nature?
    /// What the cards of its entities look like; nil where the wider kind says it.
    public var shape: Shape?
    /// The wording of the coding scheme.
    public var definition = Definition()

    /// Creates a kind that is called by its id.
    public init(id: String, family: Family, section: String) {
        self.id = id
        self.family = family
        self.section = section
        self.name = id.map { $0 == "-" ? " " : String($0) }.joined()
        self.plural = self.name + "s"
    }
}
