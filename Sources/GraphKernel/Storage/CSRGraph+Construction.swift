/// The ends and weights of edges, column by column, from which a graph is frozen.
public struct EdgeList: Hashable, Sendable {
    /// The first end of each edge.
    public var upstream: [Int32]
    /// The second end of each edge.
    public var downstream: [Int32]
    /// The weight of each edge, or nil where every weight is 1.
    public var weights: [Double]?

    /// Creates a list from its columns.
    public init(upstream: [Int32] = [], downstream: [Int32] = [], weights: [Double]? = nil) {
        self.upstream = upstream
        self.downstream = downstream
        self.weights = weights
    }
}

extension CSRGraph {
    /// Freezes edges into a graph.
    ///
    /// Weights are kept as they are; a measure that cannot use one says so.
    ///
    /// - Throws: `tooLarge`, `columnLength` or `nodeOutOfRange`.
    /// - Complexity: O(V + E) time and memory.
    public init(
        nodeCount: Int, edges list: EdgeList, isUndirected: Bool = false,
        threads: ThreadCount = .cores
    ) throws(GraphError) {
        try Self.check(list, nodeCount: nodeCount)
        try Self.checkEnds(list, nodeCount: nodeCount)
        self.nodeCount = nodeCount
        self.isUndirected = isUndirected
        (upstream, downstream, weights) = (list.upstream, list.downstream, list.weights)
        guard isUndirected else {
            outgoing = Adjacency(
                nodeCount: nodeCount, near: upstream, far: downstream, threads)
            incoming = Adjacency(
                nodeCount: nodeCount, near: downstream, far: upstream, threads)
            return
        }
        let numbers = (0..<Int32(list.upstream.count)).map { $0 }
        outgoing = Adjacency(
            nodeCount: nodeCount, near: Self.alternate(upstream, downstream),
            far: Self.alternate(downstream, upstream), edges: Self.alternate(numbers, numbers),
            threads)
        incoming = outgoing
    }

    /// Freezes edges that stand in order, and so in rows already.
    ///
    /// The weights are asked for last, when the memory that sorting took is free again.
    ///
    /// - Throws: `tooLarge` or `columnLength`.
    /// - Complexity: O(V + E) time and memory.
    package init(
        _ order: EdgeOrder, isUndirected: Bool, threads: ThreadCount,
        weights: () -> [Double]?
    ) throws(GraphError) {
        let nodeCount = order.starts.count - 1
        var list = EdgeList(upstream: order.upstream, downstream: order.downstream)
        guard !isUndirected else {
            list.weights = weights()
            try self.init(
                nodeCount: nodeCount, edges: list, isUndirected: true, threads: threads)
            return
        }
        try Self.check(list, nodeCount: nodeCount)
        let outgoing = Adjacency(
            offsets: order.starts, neighbors: order.downstream, threads)
        let incoming = Adjacency(
            nodeCount: nodeCount, near: order.downstream, far: order.upstream, threads)
        list.weights = weights()
        self.init(
            nodeCount: nodeCount, isUndirected: false, upstream: list.upstream,
            downstream: list.downstream, weights: list.weights, outgoing: outgoing,
            incoming: incoming)
    }

    /// Freezes unweighted edges given as pairs of node numbers.
    ///
    /// - Throws: `tooLarge` or `nodeOutOfRange`.
    public init(
        nodeCount: Int, edges: [(Int, Int)], isUndirected: Bool = false
    ) throws(GraphError) {
        let list = EdgeList(
            upstream: edges.map { Int32(clamping: $0.0) },
            downstream: edges.map { Int32(clamping: $0.1) })
        try self.init(nodeCount: nodeCount, edges: list, isUndirected: isUndirected)
    }

    private static func check(_ list: EdgeList, nodeCount: Int) throws(GraphError) {
        let count = list.upstream.count
        // An undirected edge takes two entries, so half the range is the safe limit.
        let limit = Int(Int32.max) / 2
        guard nodeCount >= 0, nodeCount < limit else { throw .tooLarge(count: nodeCount) }
        guard count < limit else { throw .tooLarge(count: count) }
        for column in [list.downstream.count, list.weights?.count ?? count]
        where column != count {
            throw .columnLength(expected: count, found: column)
        }
    }

    private static func checkEnds(_ list: EdgeList, nodeCount: Int) throws(GraphError) {
        let nodes = 0..<Int32(nodeCount)
        for ends in [list.upstream, list.downstream] {
            for node in ends where !nodes.contains(node) {
                throw .nodeOutOfRange(node: Int(node), nodeCount: nodeCount)
            }
        }
    }

    private static func alternate(_ first: [Int32], _ second: [Int32]) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(first.count * 2)
        for index in first.indices {
            result.append(first[index])
            result.append(second[index])
        }
        return result
    }
}

extension CSRGraph {
    /// The same graph with every edge turned round; edge numbers stay.
    public var reversed: CSRGraph {
        CSRGraph(
            nodeCount: nodeCount, isUndirected: isUndirected, upstream: downstream,
            downstream: upstream, weights: weights, outgoing: incoming, incoming: outgoing)
    }

    /// The rows that a measure in one direction walks along.
    func rows(_ direction: Direction) -> [Adjacency] {
        switch direction {
        case .incoming: [incoming]
        case .outgoing: [outgoing]
        case .both: isUndirected ? [outgoing] : [outgoing, incoming]
        }
    }
}
