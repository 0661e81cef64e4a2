#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A graph whose edges have dates and likelihoods, and whose nodes and edges have an order.
public struct TemporalGraph: Hashable, Sendable {
    /// The graph.
    public let graph: CSRGraph
    /// When each edge holds.
    public let times: EdgeTimes
    /// The same with time running backwards.
    let turnedTimes: EdgeTimes
    /// How unlikely each edge is: the negative logarithm of its likelihood as a whole number,
    /// so that sums do not depend on the order of steps; 0 where none is stated.
    let costs: [Int64]
    /// The place of each node and edge in the order that breaks ties.
    let ranks: Ranks

    /// The places of nodes and edges in the order that breaks ties.
    public struct Ranks: Hashable, Sendable {
        let nodes: [Int32]
        let edges: [Int32]

        /// Creates ranks; shapes `[nodeCount]` and `[edgeCount]`.
        public init(nodes: [Int32], edges: [Int32]) {
            self.nodes = nodes
            self.edges = edges
        }
    }

    /// Joins the columns of a graph; a likelihood that is not a number is not stated.
    ///
    /// - Throws: `columnLength` when a column does not fit, `groupDatesDiffer`.
    public init(
        _ graph: CSRGraph, dates: [EdgeDate], likelihoods: [Double], ranks: Ranks? = nil
    ) throws(GraphError) {
        let count = graph.edgeCount
        let ranks =
            ranks
            ?? Ranks(
                nodes: (0..<Int32(graph.nodeCount)).map { $0 }, edges: (0..<Int32(count)).map { $0 }
            )
        for length in [dates.count, likelihoods.count, ranks.edges.count] where length != count {
            throw .columnLength(expected: count, found: length)
        }
        guard ranks.nodes.count == graph.nodeCount else {
            throw .columnLength(expected: graph.nodeCount, found: ranks.nodes.count)
        }
        self.graph = graph
        self.times = try EdgeTimes(dates)
        self.turnedTimes = times.reversed
        self.costs = likelihoods.map(Self.cost)
        self.ranks = ranks
    }

    private init(turning other: TemporalGraph) {
        graph = other.graph.reversed
        times = other.turnedTimes
        turnedTimes = other.times
        costs = other.costs
        ranks = other.ranks
    }

    /// Another graph, of which each edge says what an edge of this one says, and each node
    /// stands for the node that it is after so many whole rounds of this one's.
    init(copying other: TemporalGraph, into graph: CSRGraph, origins: [Int32]) {
        self.graph = graph
        times = other.times.picked(origins)
        turnedTimes = other.turnedTimes.picked(origins)
        costs = origins.map { other.costs[Int($0)] }
        let period = max(other.graph.nodeCount, 1)
        ranks = Ranks(
            nodes: (0..<graph.nodeCount).map { other.ranks.nodes[$0 % period] },
            edges: origins.map { other.ranks.edges[Int($0)] })
    }

    /// The same graph walked against the flow, with time running backwards.
    var reversed: TemporalGraph { TemporalGraph(turning: self) }

    private static func cost(_ likelihood: Double) -> Int64 {
        guard likelihood < 1 else { return 0 }
        // An impossible step costs more than any path of merely unlikely ones.
        guard likelihood > 1e-300 else { return 1 << 46 }
        return Int64((-log(likelihood) * 4_294_967_296).rounded())
    }
}
