/// A named picture that a file describes.
public struct View: Hashable, Sendable {
    /// The id by which `--view` names it.
    public let id: String
    /// The title of the picture, or nothing where the graph's serves.
    public var title: String?
    /// The subtitle of the picture, or nothing where the graph's serves.
    public var subtitle: String?
    /// Positions, in `GraphModel.entities`, of what is drawn; empty for everything.
    public var only: [Int32] = []
    /// The panels, in the order of the file.
    public var panels: [ViewPanel] = []
    /// Positions, in `GraphModel.entities`, of the two ends of the path to emphasize.
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
    /// Positions, in `GraphModel.entities`, of its members.
    public let members: [Int32]

    /// Creates a group.
    public init(title: String, members: [Int32]) {
        self.title = title
        self.members = members
    }
}

/// The two ends of a path to emphasize.
public struct ViewHighlight: Hashable, Sendable {
    /// The position, in `GraphModel.entities`, of where the policy comes from.
    public let upstream: Int32
    /// The position, in `GraphModel.entities`, of where the policy goes.
    public let downstream: Int32

    /// Creates a pair of ends.
    public init(upstream: Int32, downstream: Int32) {
        self.upstream = upstream
        self.downstream = downstream
    }
}
