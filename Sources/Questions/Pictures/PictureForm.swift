public import Exhibits

/// What a picture shows, and how it is laid out and dressed; the defaults are the program's.
public struct PictureForm: Sendable {
    /// The two ends of paths, by name.
    public struct Ends: Sendable {
        /// Where paths start.
        public let from: String
        /// Where paths end.
        public let to: String

        /// Names two ends.
        public init(from: String, to: String) { (self.from, self.to) = (from, to) }
    }

    /// By what a graph is parted into pictures that stand beside each other.
    public enum Facet: String, Hashable, Sendable, CaseIterable {
        /// A picture for each policy.
        case policy
        /// A picture for each reason for which a policy moves.
        case mechanism
        /// A picture for each year.
        case year
        /// A picture for each stretch of years, all as long.
        case period
    }

    /// In which order the rows of a matrix stand.
    public enum RowOrder: String, Hashable, Sendable, CaseIterable {
        /// Those that are joined near each other.
        case nearness
        /// Who first did or got something first.
        case date
        /// By name.
        case name
        /// By community, found as 'groups' finds them.
        case community
    }

    /// Which network is drawn; items by default.
    public var network = NetworkForm()
    /// Which part of the graph is drawn.
    public var part = GraphPart()
    /// A title in place of the graph's.
    public var title: String?
    /// The ends of the paths to emphasise.
    public var highlight: Ends?
    /// Whether one line is drawn for several alike ones, wider the more they are.
    public var groupsParallel = false
    /// Whether lines and cards show what became of them, in a graph that holds two.
    public var showsChanges = false
    /// Whether actors without a line have cards; nil draws them at the level of items where no
    /// filter takes links.
    public var keepsIsolated: Bool?
    /// What kind of picture is drawn.
    public var layout: PictureLayout = .network
    /// What the rows and columns of a matrix are.
    public var cells: MatrixChart.Content = .actors
    /// In which order the rows of a matrix stand; nil for the one that suits what they are.
    public var order: RowOrder?
    /// Where the units of a picture of places may lie; of several, the ground that has most of them
    /// is taken.
    public var grounds = AreaGround.builtIn
    /// What fills the areas of a picture of places.
    public var fill: AreaChart.Content = .adoption
    /// What pictures beside each other are of; nil draws one.
    public var facet: Facet?
    /// The layout of a network; nil is chosen by what is drawn and how much.
    public var engine: DiagramEngine?
    /// The paper that the picture must fit.
    public var page: DiagramPage = .natural
    /// Where the picture will be seen.
    public var theme: DiagramTheme = .report

    /// Creates the form that the program draws by default.
    public init() {}
}

/// What kind of picture a graph becomes.
public enum PictureLayout: String, Hashable, Sendable, CaseIterable {
    /// Cards with lines between them.
    case network
    /// A lane for each actor along time, with links as arrows between lanes at their dates.
    case lanes
    /// Rows and columns with cells for links: for graphs that are too dense for lines.
    case matrix
    /// A tile for each unit, about where it lies.
    case grid
    /// The outlines of units on a map.
    case map
}
