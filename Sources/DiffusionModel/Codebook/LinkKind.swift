/// The rule that turns subject and object of a link into the two ends of a policy's flow.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
    /// From subject to object.
    case forward
    /// From object to subject.
    case backward
    /// Both ways.
    case both
    /// No policy flows.
    case none
}

/// What a link of one kind means, how it is worded and how a policy flows along it.
public struct LinkKind: Hashable, Sendable {
    /// The id that files use.
    public let id: String
    /// How a policy flows along such a link.
    public var orientation: Orientation
    /// The words between subject and object: `learns from`.
    public var reads: String
    /// The words when the link is only intended: `aims to learn from`.
    public var intended: String?
    /// The words between object and subject: `is learnt from by`.
    public var passive: String?
    /// Other words for the kind, by which it is found where people spell it so.
    public var aliases: [String] = []
    /// Whether items name participants by this kind as a key of theirs.
    public var isRole = false
    /// Why policies move along such links, where the kind itself decides it.
    public var mechanism: Mechanism?
    /// The family of links whose colour and stroke it shares in diagrams; nil for one without.
    public var style: Style?
    /// What the legend of a diagram calls its lines, where the family's own word does not serve.
    public var legend: String?
    /// The part that the participant has in the item, where the kind is a role.
    public var part: Part?
    /// The ids of the roles whose participants take from the participant of this one.
    public var pairsWith: [String] = []
    /// The id of the kind whose words tell what two such links mean together: the relation of a
    /// giver to a taker, of the parties to an agreement, of an earlier post to a later one.
    public var relation: String?
    /// Whether beside such a pair the other parties to the item carry no flow of their own, and
    /// the taker is the one who learns what the item covers.
    public var isOneWay = false
    /// Whether the subject counts as the region of the object where regions are asked about.
    public var isMembership = false
    /// Whether the link takes up the policy that is its object.
    public var isAdoption = false
    /// Whether nobody misses a date on such a link.
    public var isTimeless = false
    /// What such a link joins; nil where it may join anything.
    public var ends: Ends?
    /// The wording of the coding scheme.
    public var definition = Definition()

    /// Creates a kind that reads as its id does, with spaces for hyphens.
    public init(id: String, orientation: Orientation) {
        self.id = id
        self.orientation = orientation
        self.reads = id.map { $0 == "-" ? " " : String($0) }.joined()
    }
}

/// The part of a codebook's entry that coders read.
public struct Definition: Hashable, Sendable {
    /// What the kind means.
    public var text: String?
    /// What to code as this kind.
    public var include: String?
    /// What not to code as this kind.
    public var exclude: String?
    /// An example.
    public var example: String?

    /// Creates an entry without words.
    public init() {}
}
