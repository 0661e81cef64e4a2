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
    ///
    /// If, because of time, edges without direction can be used one way only, or each way at
    /// another time, it has both ways of each edge as edges of their own.
    public let graph: CSRGraph
    /// When each edge holds.
    public let times: EdgeTimes
    /// The same with time running backwards.
    let turnedTimes: EdgeTimes
    /// How unlikely each edge is: the negative binary logarithm of its likelihood as a whole
    /// number, so that sums do not depend on the order of steps; one `unstated` where none is
    /// stated, which is more than any path of stated ones.
    let costs: [Int64]
    /// What can be carried along each edge; nil where every edge can carry anything.
    let cargo: Cargo?
    /// The place of each node and edge in the order that breaks ties.
    let ranks: Ranks
    /// The edge that each edge of `graph` is a way of; nil where all are the same.
    private let edgeOfWay: [Int32]?

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
        _ graph: CSRGraph, dates: [EdgeDate], likelihoods: [Double], cargo: Cargo? = nil,
        ranks: Ranks? = nil
    ) throws(GraphError) {
        let count = graph.edgeCount
        let ranks =
            ranks
            ?? Ranks(
                nodes: (0..<Int32(graph.nodeCount)).map { $0 }, edges: (0..<Int32(count)).map { $0 }
            )
        let lengths = [
            dates.count, likelihoods.count, ranks.edges.count, cargo?.column.count ?? count,
        ]
        for length in lengths where length != count {
            throw .columnLength(expected: count, found: length)
        }
        guard ranks.nodes.count == graph.nodeCount else {
            throw .columnLength(expected: graph.nodeCount, found: ranks.nodes.count)
        }
        let ways = try EdgeWays(graph, dates)
        self.graph = ways?.graph ?? graph
        edgeOfWay = ways?.edges
        times = try EdgeTimes(ways?.dates ?? dates)
        turnedTimes = times.reversed
        let costs = likelihoods.map(Self.cost)
        self.costs = ways.map { $0.picked(costs) } ?? costs
        self.cargo = ways.flatMap { cargo?.picked($0.edges) } ?? cargo
        self.ranks = ways.map { Ranks(nodes: ranks.nodes, edges: $0.picked(ranks.edges)) } ?? ranks
    }

    /// The edge that an edge of `graph` is a way of.
    func edge(ofWay way: Int32) -> Int32 { edgeOfWay.map { $0[Int(way)] } ?? way }

    /// A path of the ways of edges as a path of edges.
    func named(_ path: TimedPath) -> TimedPath {
        guard let edgeOfWay else { return path }
        return TimedPath(
            nodes: path.nodes, edges: path.edges.map { edgeOfWay[Int($0)] },
            chronology: path.chronology, departure: path.departure, arrival: path.arrival)
    }

    private init(turning other: TemporalGraph) {
        graph = other.graph.reversed
        times = other.turnedTimes
        turnedTimes = other.times
        costs = other.costs
        cargo = other.cargo
        ranks = other.ranks
        edgeOfWay = other.edgeOfWay
    }

    private init(unloading other: TemporalGraph) {
        graph = other.graph
        (times, turnedTimes) = (other.times, other.turnedTimes)
        (costs, ranks, edgeOfWay) = (other.costs, other.ranks, other.edgeOfWay)
        cargo = nil
    }

    /// Creates a graph in which each edge says what an edge of another graph says, and each node
    /// stands for one of its nodes: by default for the one with its number, counted round.
    init(
        copying other: TemporalGraph, into graph: CSRGraph, origins: [Int32],
        nodes: [Int32]? = nil, costs: [Int64]? = nil, cargo: Cargo? = nil
    ) {
        self.graph = graph
        times = other.times.picked(origins)
        turnedTimes = other.turnedTimes.picked(origins)
        self.costs = costs ?? origins.map { other.costs[Int($0)] }
        self.cargo = cargo
        let period = max(other.graph.nodeCount, 1)
        ranks = Ranks(
            nodes: (0..<graph.nodeCount).map { node in
                other.ranks.nodes[nodes.map { Int($0[node]) } ?? node % period]
            },
            edges: origins.map { other.ranks.edges[Int($0)] })
        edgeOfWay = nil
    }

    /// The same graph walked against the flow, with time running backwards.
    var reversed: TemporalGraph { TemporalGraph(turning: self) }

    /// The same graph, each edge of which can carry anything.
    public var unloaded: TemporalGraph { cargo == nil ? self : TemporalGraph(unloading: self) }

    /// The graph with some of its edges alone.
    ///
    /// - Parameter keeps: Whether an edge is kept.
    /// - Returns: The graph, with all nodes and in it the edges kept in their order, numbered anew.
    /// - Throws: What freezing may throw; a part of a frozen graph gives no cause for it.
    /// - Complexity: O(E).
    public func keeping(_ keeps: (Int) -> Bool) throws(GraphError) -> TemporalGraph {
        let origins = (0..<Int32(graph.edgeCount)).filter { way in
            keeps(Int(edgeOfWay.map { $0[Int(way)] } ?? way))
        }
        return try keeping(ways: origins)
    }

    /// Refuses a column of another length than that of the edges.
    func checkColumn(_ length: Int) throws(GraphError) {
        let count = edgeOfWay.map { Int($0.last ?? -1) + 1 } ?? graph.edgeCount
        guard length == count else { throw .columnLength(expected: count, found: length) }
    }

    /// A column of edges as one of the edges of `graph`, which may be ways of them.
    func byWays<Value>(_ column: [Value]) -> [Value] {
        edgeOfWay.map { $0.map { column[Int($0)] } } ?? column
    }

    /// The graph with some of the edges of `graph` alone, in their order.
    func keeping(ways origins: [Int32]) throws(GraphError) -> TemporalGraph {
        guard origins.count < graph.edgeCount else { return self }
        let list = EdgeList(
            upstream: origins.map { graph.upstream[Int($0)] },
            downstream: origins.map { graph.downstream[Int($0)] })
        let part = try CSRGraph(
            nodeCount: graph.nodeCount, edges: list, isUndirected: graph.isUndirected)
        return TemporalGraph(
            copying: self, into: part, origins: origins, cargo: cargo?.picked(origins))
    }

    /// The cost of a step that states no likelihood: more than all stated ones of any path.
    static let unstated: Int64 = 1 << 44

    /// The extra cost of a path without a step that states a likelihood: of those that leave as
    /// many steps unstated it comes last.
    static let nothingStated = unstated - 1

    /// Whether some edges state a likelihood and others do not.
    var statesSomeLikelihoods: Bool {
        var (isStated, isUnstated) = (false, false)
        for cost in costs {
            if cost < Self.unstated { isStated = true } else { isUnstated = true }
            if isStated, isUnstated { return true }
        }
        return false
    }

    private static func cost(_ likelihood: Double) -> Int64 {
        guard !likelihood.isNaN else { return unstated }
        guard likelihood < 1 else { return 0 }
        // An impossible step costs more than any path of merely unlikely ones.
        guard likelihood > 1e-300 else { return 1 << 36 }
        return Int64((-log2(likelihood) * 16_777_216).rounded())
    }
}
