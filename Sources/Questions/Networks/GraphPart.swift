public import DiffusionModel
public import DiffusionNetwork

/// Which part of a graph a question looks at.
///
/// Values of one property are alternatives, properties add up. Names are ids, names or aliases in
/// any language, or beginnings that only one thing has; kinds may be spelled as people write them.
public struct GraphPart: Sendable {
    /// Entities of these kinds, narrower kinds included.
    public var kinds: [String] = []
    /// Links of these kinds.
    public var linkKinds: [String] = []
    /// Links along which a policy moves for one of these reasons.
    public var mechanisms: [Mechanism] = []
    /// Links that have come this far.
    public var stages: [Stage] = []
    /// Whether links that are only intended are left out.
    public var leavesOutIntended = false
    /// Links that state one of these policies, what lies within or around it.
    public var policies: [String] = []
    /// Links that may lie later than one of these dates.
    public var after: [PartialDate] = []
    /// Links that may lie earlier than one of these dates.
    public var before: [PartialDate] = []
    /// Links that may lie within one of these dates.
    public var during: [PartialDate] = []
    /// Links that may hold on one of these days.
    public var at: [PartialDate] = []
    /// Links with a supporting row that is graded at least so.
    public var minGrade: MinimumGrade?
    /// Links with so many supporting rows that are independent of one another.
    public var minSources: Int?
    /// Links that one of these sources, actors or publishers supports.
    public var sources: [String] = []
    /// Whose word is not believed: every row of evidence that passes through one of these falls.
    public var withoutSources: [String] = []
    /// Entities within one of these, at any depth.
    public var within: [String] = []
    /// These entities alone, and the links between them.
    public var only: [String] = []
    /// What becomes of links that have evidence and no support; nil leaves them out of networks and
    /// keeps them in lists.
    public var disputed: DisputedLinks?
    /// Whether undated links pass the filters on dates.
    public var keepsUndated = false
    /// Whether links that state no policy pass the filter on policies.
    public var keepsUnstated = false
    /// Whether ungraded links pass the filter on grades.
    public var keepsUngraded = false
    /// Whether a listener is told how each filter changed the counts.
    package var explains = false

    /// Looks at the whole graph.
    public init() {}
}
