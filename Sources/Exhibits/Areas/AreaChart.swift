/// A picture of places, before any layout: what each unit of a ground has, such as the year in
/// which it adopted a policy.
///
/// It holds plain text, no sizes and no colours.
public struct AreaChart: Sendable {
    /// What fills the areas.
    public enum Content: Hashable, Sendable {
        /// When a policy was adopted.
        case adoption
        /// What entities have as an attribute of this name.
        case attribute(String)

        /// The content that a word names: `adoption`, or an attribute.
        public init(_ word: String) { self = word == "adoption" ? .adoption : .attribute(word) }
    }

    /// What an area has.
    public enum Value: Hashable, Sendable {
        /// It is in the graph, and nothing is said of it.
        case none
        /// Years between which it happened; nil where one of both is unknown.
        case years(ClosedRange<Int>?)
        case number(Double)
        case word(String)
    }

    /// A unit of the graph in its place.
    public struct Area: Sendable {
        /// The place of the ground, by its number; nil where the ground has none for the unit.
        public var place: Int?
        /// The id of the unit.
        public var id: String
        /// What the unit is called.
        public var name: String
        /// Why it has no place where one is called as it is; empty for all others.
        public var trouble = ""
        /// What it has.
        public var value: Value
        /// What is written on it below its code: the value in words.
        public var words = ""
        /// What else is written on it, such as the numbers of its sources.
        public var remarks: [String] = []
        /// Whether it may as well have been earlier than the years say.
        public var isOpen = false
        /// Whether it may have been by the day of the picture, and may as well have been later.
        public var isPerhaps = false
        /// Whether sources speak against it.
        public var dispute = SourceMarks.Dispute.none
        /// Whether it has no colour of its own: nobody speaks for it, or it may come later.
        var isBlank: Bool { dispute == .wholly || isPerhaps }
        /// What it stands for, a sentence each.
        public var sentences: [String] = []
        /// The first and the last day on which it may have happened, as texts.
        public var days: (earliest: String, latest: String)?
    }

    /// What every picture has: title, sources, notes.
    public var diagram: Diagram
    /// Where units lie.
    public let ground: AreaGround
    /// What fills the areas.
    public let content: Content
    /// The policy that is adopted, where one is; or the attribute.
    public var subject = ""
    /// Whether filters took links, so that what is not shown may be in the graph.
    public var isNarrowed = false
    /// The units of the graph, in its order.
    public var areas: [Area] = []
}
