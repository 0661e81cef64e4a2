public import Exhibits

/// How a chart is titled and dressed; the defaults are the program's.
public struct ChartForm: Sendable {
    /// Which part of the graph is counted.
    public var part = GraphPart()
    /// A title in place of the graph's.
    public var title: String?
    /// How long the periods are in which links are counted; nil takes those that fit.
    public var period: LinkCounts.Period?
    /// The paper that the chart must fit.
    public var page: DiagramPage = .natural
    /// Where the chart will be seen.
    public var theme: DiagramTheme = .report

    /// Creates the form that the program draws by default.
    public init() {}
}
