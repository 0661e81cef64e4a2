public import DiffusionModel

/// A picture of rows and columns, before any layout: who did what to whom, when, or with which
/// policy.
///
/// It holds plain text, no sizes and no colours.
public struct MatrixChart: Sendable {
    /// What a matrix shows.
    public enum Content: String, Hashable, Sendable, CaseIterable {
        /// Who leads to whom: a row each who an arrow leaves, a column each to whom it comes.
        case actors
        /// When: a row an actor, a column a year.
        case years
        /// What became of policies: a row an actor, a column a policy.
        case policies

        /// What of a chart along time its cells stand for.
        package var parts: LaneChart.Parts {
            switch self {
            case .actors: .arrows
            case .years: [.arrows, .deeds]
            case .policies: .deeds
            }
        }
    }

    /// More rows or columns than these no page shows.
    static let mostRows = 2_000
    /// More cells than these no reader tells apart.
    static let mostCells = 200_000

    /// A row or a column.
    public struct Heading: Sendable {
        /// The id of the actor or policy, or the year.
        public var id: String
        /// What it is called.
        public var name: String
    }

    /// What a row and a column have in common.
    public struct Cell: Sendable {
        /// The place of the row.
        public var row: Int
        /// The place of the column.
        public var column: Int
        /// What its links mean, each once, in the order of the styles.
        public var styles: [LinkKind.Style] = []
        /// For how many links and deeds it stands.
        public var count = 0
        /// Whether it stands for a deed of the row.
        public var isDeed = false
        /// Whether it stands for an adoption.
        public var isAdoption = false
        /// Whether all that it stands for is only intended.
        public var isIntended = true
        /// Whether all that it stands for may as well lie in another column.
        public var isOpen = true
        /// What is written in it; mostly empty.
        public var text = ""
        /// What it stands for, a sentence each.
        public var sentences: [String] = []
    }

    /// What every picture has: title, sources, notes.
    public var diagram: Diagram
    /// What it shows.
    public let content: Content
    /// The rows from top to bottom.
    public var rows: [Heading] = []
    /// The rows before which a line parts communities.
    public var breaks: [Int] = []
    /// The columns from left to right.
    public var columns: [Heading] = []
    /// The cells that stand for something, row by row.
    public var cells: [Cell] = []
}
