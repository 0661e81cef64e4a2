/// A dated, typed, evidenced relation of exactly two entities, as one row of a `LinkTable`.
///
/// Times, stages and evidence here are what the link itself states; `GraphModel` answers what
/// it inherits from its item and its file.
public struct Link: Sendable {
    /// The place of the link in its table.
    public let index: LinkIndex
    /// Whom the sentence is about.
    public let subject: EntityIndex
    /// The position of the kind in `Codebook.linkKinds`.
    public let kind: Int
    /// Whom the sentence relates the subject to.
    public let object: EntityIndex
    /// The shorthand that the link was written as.
    public let origin: LinkOrigin
    /// The time that the link itself states.
    public let timing: Timing?
    /// The weight, dimensionless, that the link itself states.
    public let weight: Double?
    /// What else the link itself states.
    public let detail: LinkDetail?
}

/// A link on its way into a `LinkTable`.
public struct LinkRow: Sendable {
    /// Whom the sentence is about.
    public var subject: EntityIndex
    /// The position of the kind in `Codebook.linkKinds`.
    public var kind: Int
    /// Whom the sentence relates the subject to.
    public var object: EntityIndex
    /// The shorthand that the link is written as.
    public var origin: LinkOrigin
    /// The time that the link states.
    public var timing: Timing?
    /// The weight that the link states.
    public var weight: Double?
    /// What else the link states.
    public var detail: LinkDetail?

    /// Creates a written link that states nothing but its ends and kind.
    public init(
        subject: EntityIndex, kind: Int, object: EntityIndex, origin: LinkOrigin = .written
    ) {
        self.subject = subject
        self.kind = kind
        self.object = object
        self.origin = origin
    }
    /// Takes over a link of a table.
    package init(_ link: Link) {
        self.init(
            subject: link.subject, kind: link.kind, object: link.object, origin: link.origin)
        (timing, weight, detail) = (link.timing, link.weight, link.detail)
    }
}
