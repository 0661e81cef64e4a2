/// A named picture that a file describes.
public struct View: Hashable, Sendable {
    /// The id by which `--view` names it.
    public let id: String
    /// The title of the picture, or nil where the graph's serves.
    public var title: String?
    /// The subtitle of the picture, or nil where the graph's serves.
    public var subtitle: String?
    /// What is drawn; empty for everything.
    public var only: [EntityIndex] = []
    /// The panels, in the order of the file.
    public var panels: [ViewPanel] = []
    /// The two ends of the path to emphasize.
    public var highlight: ViewHighlight?
    /// A remark that stands at the foot.
    public var note: String?

    /// Creates a picture of everything.
    public init(id: String) { self.id = id }
}

/// A group of entities that a picture draws together.
public struct ViewPanel: Hashable, Sendable {
    /// The title of the group.
    public let title: String
    /// Its members.
    public let members: [EntityIndex]

    /// Creates a group.
    public init(title: String, members: [EntityIndex]) {
        self.title = title
        self.members = members
    }
}

/// The two ends of a path to emphasize.
public struct ViewHighlight: Hashable, Sendable {
    /// Where the policy comes from.
    public let upstream: EntityIndex
    /// Where the policy goes.
    public let downstream: EntityIndex

    /// Creates a pair of ends.
    public init(upstream: EntityIndex, downstream: EntityIndex) {
        self.upstream = upstream
        self.downstream = downstream
    }
}
