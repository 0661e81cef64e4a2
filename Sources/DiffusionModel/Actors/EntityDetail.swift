/// What is said of an entity beyond its id and kind.
public struct EntityDetail: Hashable, Sendable {
    /// The name, or nil where the id serves as one.
    public var name: String?
    /// Names in other languages and scripts, in the author's order.
    public var names: [LocalizedName] = []
    /// Other names by which the entity may be called.
    public var aliases: [String] = []
    /// What the entity lies in.
    public var within: [EntityIndex] = []
    /// A remark in the author's words.
    public var note: String?
    /// Where to read of the entity.
    public var url: String?
    /// What supports that the entity is as described; nil where it inherits the file's.
    public var evidence: [EvidenceRow]?
    /// Further values by name, in the author's order.
    public var attributes: [Attribute] = []
    /// The time of an item.
    public var timing: Timing?
    /// How far an item has come.
    public var stage: Stage?
    /// Why a policy moves through an item.
    public var mechanisms: [Mechanism] = []
    /// The policies that an item concerns.
    public var policies: [EntityIndex] = []
    /// How likely the analyst holds an item to be as described.
    public var likelihood: Likelihood?
    /// Who coded an item.
    public var coder: String?
    /// What a claim says.
    public var says: String?
    /// Each one's stand on a claim.
    public var positions: [Position] = []
    /// Whether the entity is context: a filter kept it only because the rest needs it to be
    /// understood.
    public var isContext = false

    /// Creates a detail that says nothing.
    public init() {}
}

/// A name in one language.
public struct LocalizedName: Hashable, Sendable {
    /// The language as a BCP 47 tag, such as `zh` or `ug`.
    public let language: String
    /// The name.
    public let text: String

    /// Creates a name in a language.
    public init(language: String, text: String) {
        self.language = language
        self.text = text
    }
}
