/// A link whose ends, kind and policies are named by their ids, which may be declared later.
public struct NamedLink: Hashable, Sendable {
    /// The id of whom the sentence is about.
    public let subject: String
    /// The id of the kind in the codebook.
    public let kind: String
    /// The id of whom the sentence relates the subject to.
    public let object: String
    /// The ids of the policies that the link concerns, beside those of `detail`.
    public var policies: [String] = []
    /// When the link was.
    public var timing: Timing?
    /// The weight, dimensionless.
    public var weight: Double?
    /// What else the link states.
    public var detail: LinkDetail?

    /// States that one entity is related to another.
    public init(_ subject: String, _ kind: String, _ object: String) {
        (self.subject, self.kind, self.object) = (subject, kind, object)
    }

    /// A row that keeps the link's place among others until its names are settled.
    var placeholder: LinkRow {
        var row = LinkRow(subject: 0, kind: 0, object: 0)
        (row.timing, row.weight, row.detail) = (timing, weight, detail)
        if !policies.isEmpty, detail == nil { row.detail = LinkDetail() }
        return row
    }
}
