public import DiffusionAnalysis
public import DiffusionModel

/// One drawn line between two cards or panels.
public struct DiagramLink: Hashable, Sendable {
    /// Where a line ends.
    public enum End: Hashable, Sendable {
        /// At the card of this id.
        case card(String)
        /// At the border of the panel of this id.
        case panel(String)
    }

    /// A stable name, unique in the diagram.
    public var id: String
    /// Where the line starts.
    public var from: End
    /// Where the head points.
    public var to: End
    /// What the line means; decides its colour, dash, weight and head.
    public var style: LinkKind.Style
    /// Whether it is only intended: the head is open; a line without one has squares at its ends.
    public var isIntended: Bool
    /// Whether the line has no head although its style has one.
    public var isUndirected: Bool
    /// How many links the line stands for; more are drawn wider.
    public var count: Int
    /// Whether the line runs against the reading direction and must not move the layout.
    public var runsBackward: Bool
    /// What the legend calls the line, such as "Visit"; empty where the style's own word serves.
    public var terms: [String]
    /// A short text on the line; mostly empty.
    public var label: String
    /// The policies that the line is about, by name; empty where none is stated.
    public var policies: [String]
    /// Whether the policies stand beside the line, because others of the picture have others.
    public var showsPolicies: Bool
    /// The numbers of its sources; empty where nothing is cited.
    public var marks: SourceMarks
    /// Whether the marks stand beside the line, because a reader finds them nowhere else.
    public var showsMarks: Bool
    /// The link in one sentence, with date and source marks.
    public var sentence: String
    /// What became of it between two graphs; nil where that is not shown, or it is the same.
    public var change: Difference.Change?
    /// Whether the line is part of what the picture emphasises.
    public var emphasis: DiagramEmphasis

    /// Creates a line between two ends.
    public init(id: String, from: End, to: End, style: LinkKind.Style) {
        self.id = id
        self.from = from
        self.to = to
        self.style = style
        isIntended = false
        isUndirected = false
        count = 1
        runsBackward = false
        terms = []
        label = ""
        policies = []
        showsPolicies = false
        marks = SourceMarks()
        showsMarks = false
        sentence = ""
        emphasis = .normal
    }

    /// Whether the line is drawn without a head.
    package var isHeadless: Bool { isUndirected || style.isHeadless }
}

extension LinkKind.Style {
    /// Whether no line of the style has a head.
    package var isHeadless: Bool { self == .office || self == .similarity }
}
