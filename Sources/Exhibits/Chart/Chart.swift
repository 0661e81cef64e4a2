/// Numbers on two axes, before any layout: a curve, columns, bars or points.
///
/// It holds plain text, no sizes and no colours.
public struct Chart: Sendable {
    /// What is drawn of each point.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        /// A line through all points of a series.
        case line
        /// A line that stays until the next point, with a band from the low to the high value.
        case curve
        /// A dot, with a line from the low to the high value.
        case points
        /// An upright column from zero, series on each other.
        case columns
        /// A bar from zero that lies beside the words of its row.
        case bars
    }

    /// What lies along the horizontal axis; of bars along the vertical one.
    public enum Scale: Hashable, Sendable {
        /// Numbers.
        case numbers
        /// Days, by their numbers in the calendar.
        case days
        /// Words, by their places in `names`.
        case words
    }

    /// One value.
    public struct Point: Hashable, Sendable {
        /// Where it lies along the axis.
        public var x: Double
        /// How high it is.
        public var y: Double
        /// Between which values it may lie; nil where that is not said.
        public var low: Double?
        /// The same for the upper one.
        public var high: Double?
        /// What is said to who points at it.
        public var title: String

        /// Creates a value.
        public init(
            _ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil, title: String
        ) {
            (self.x, self.y, self.low, self.high, self.title) = (x, y, low, high, title)
        }
    }

    /// Points of one sort.
    public struct Series: Hashable, Sendable {
        /// What they have in common; empty for all that there is.
        public var name: String
        /// The points in the order in which they are drawn.
        public var points: [Point]

        /// Creates a series.
        public init(_ name: String, _ points: [Point]) { (self.name, self.points) = (name, points) }
    }

    /// What every picture has: title, sources, notes.
    public var diagram: Diagram
    /// What is drawn.
    public var mark: Mark
    /// What lies along the axis.
    public var scale: Scale
    /// The words of an axis of words.
    public var names: [String] = []
    /// How many more may be of each column of words; empty where all are sure.
    public var possible: [Int] = []
    /// What the axis of numbers, days or words holds.
    public var across = ""
    /// What the height of points means.
    public var up = ""
    /// The points.
    public var series: [Series]

    /// More series than these nobody tells apart.
    package static let mostSeries = 7
    /// More rows or columns of words than these no page shows.
    package static let mostNames = 200
    /// More points than these are a blot.
    package static let mostPoints = 20_000

    /// Creates a chart.
    public init(_ diagram: Diagram, _ mark: Mark, _ scale: Scale, _ series: [Series]) {
        (self.diagram, self.mark, self.scale, self.series) = (diagram, mark, scale, series)
    }
}
