/// What a link says beyond its ends, kind and date; most links of a large table say none of it.
public struct LinkDetail: Hashable, Sendable {
    /// The id that the file gives, or nil where it is made from the ends.
    public var id: String?
    /// How far the link has come, or nil where the link itself does not say.
    public var stage: Stage?
    /// Why the policy moves along the link; empty when the link itself does not say.
    public var mechanisms: [Mechanism] = []
    /// The policies that the link concerns.
    public var policies: [EntityIndex] = []
    /// How likely the analyst holds the link to be true.
    public var likelihood: Likelihood?
    /// Who coded the link.
    public var coder: String?
    /// A remark in the author's words.
    public var note: String?
    /// The title of a post.
    public var title: String?
    /// What supports the link; nil where it inherits the evidence of its item or file.
    public var evidence: [EvidenceRow]?
    /// Further values by name, in the author's order.
    public var attributes: [Attribute] = []
    /// Whether the link is context: a filter kept it only because the rest needs it to be
    /// understood.
    public var isContext = false

    /// Creates a detail that says nothing.
    public init() {}

    /// Whether nothing is said.
    package var saysNothing: Bool {
        evidence == nil && policies.isEmpty && mechanisms.isEmpty && attributes.isEmpty
            && id == nil && stage == nil && likelihood == nil && coder == nil && note == nil
            && title == nil && !isContext
    }
}

/// A value that the model keeps for the author without reading it.
public struct Attribute: Hashable, Sendable {
    /// The name of the value.
    public let name: String
    /// The value as it was written.
    public let value: String

    /// Creates a named value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
