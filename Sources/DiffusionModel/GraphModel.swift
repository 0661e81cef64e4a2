/// A graph of entities and links with its sources and codebook: what a file says, made valid.
///
/// `EntityIndex`, `SourceIndex` and `LinkIndex` join the parts; they are meaningless in another
/// model. Everything keeps the author's order. `GraphModel.Builder` makes it, and checks that its
/// parts fit.
public struct GraphModel: Sendable {
    /// What a file says about itself.
    public package(set) var header: GraphHeader
    /// The coding scheme: the built-in one with what the file adds or replaces.
    public package(set) var codebook: Codebook
    /// The kinds that the file itself adds or replaces, as it writes them.
    public package(set) var codebookExtension: CodebookExtension?
    /// Actors and items.
    public package(set) var entities: IndexedList<EntityIndex, Entity>
    /// Documents first as declared, then actors and items whose word is passed on.
    public package(set) var sources: IndexedList<SourceIndex, Source>
    /// Dated, typed, evidenced relations.
    public package(set) var links: LinkTable
    /// Named pictures.
    public package(set) var views: [View]
    /// Whether some entities or links are context, which selections leave out.
    ///
    /// A filter leaves as context what the rest needs to be read aright.
    public package(set) var hasContext = false
    /// Whether the rows of tables say of every link that it has no direction, and none gets one
    /// from its kind.
    public package(set) var statesNoDirection = false

    /// Creates a graph without entities and links, as a builder fills it.
    init(codebook: Codebook) {
        self.header = GraphHeader()
        self.codebook = codebook
        self.codebookExtension = nil
        self.entities = []
        self.sources = []
        self.links = LinkTable()
        self.views = []
    }

    /// The entity ids with their places.
    ///
    /// - Complexity: O(entities); build it once and keep it.
    public func entitiesByID() -> [String: EntityIndex] {
        var found = [String: EntityIndex](minimumCapacity: entities.count)
        for (index, entity) in entities.indexed() { found[entity.id] = index }
        return found
    }
}

/// What a graph file says about itself.
public struct GraphHeader: Hashable, Sendable {
    /// The title.
    public var title: String?
    /// The subtitle.
    public var subtitle: String?
    /// A remark in the author's words.
    public var note: String?
    /// The language of the file, as a BCP 47 tag.
    public var language: String?
    /// The licence of the file.
    public var license: String?
    /// The evidence of whatever names none.
    public var cite: [EvidenceRow] = []

    /// Creates a header that says nothing.
    public init() {}
}

/// What a file adds to the built-in codebook, kept so that the file can be written again.
public struct CodebookExtension: Hashable, Sendable {
    /// Whether the file's codebook stands alone.
    public var replaces = false
    /// The ids of the entity kinds that the file describes.
    public var entityKinds: [String] = []
    /// The ids of the link kinds that the file describes.
    public var linkKinds: [String] = []
    /// The words for likelihoods that the file describes.
    public var likelihoods: [String] = []

    /// Creates an extension that adds nothing.
    public init() {}
}
