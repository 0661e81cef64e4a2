/// The steps of a graph along and against a direction, with exact lengths where there are such.
struct PathNet: Sendable {
    let nodeCount: Int
    /// Rows by ascending neighbour, without self-loops.
    let along: Adjacency
    let against: Adjacency
    /// The length of each edge in units, or nil where each is 1.
    let lengths: [Double]?
    /// How many units make a length of 1.
    let unit: Double
    /// Whether sums of lengths are exact.
    let isExact: Bool

    init(_ graph: CSRGraph, _ direction: Direction, _ weights: WeightUse) throws(GraphError) {
        self.init(graph, direction, lengths: try graph.lengths(weights))
    }

    init(_ graph: CSRGraph, _ direction: Direction, lengths: [Double]?) {
        let exact = ExactLengths(lengths, nodeCount: graph.nodeCount)
        let rows = graph.rowsBothWays(direction)
        nodeCount = graph.nodeCount
        (self.lengths, unit, isExact) = (exact.lengths, exact.unit, exact.isExact)
        along = Adjacency(nodeCount: nodeCount, sortedFrom: rows.against)
        let isSymmetric = graph.isUndirected || direction == .both
        against =
            isSymmetric ? along : Adjacency(nodeCount: nodeCount, sortedFrom: rows.along)
    }

    func requireNode(_ node: Int) throws(GraphError) {
        guard node >= 0, node < nodeCount else {
            throw .nodeOutOfRange(node: node, nodeCount: nodeCount)
        }
    }

    /// The length of some steps in units, summed up from the start.
    func units(of edges: [Int32]) -> Double {
        guard let lengths else { return Double(edges.count) }
        return edges.reduce(0) { $0 + lengths[Int($1)] }
    }

    func path(nodes: [Int32], edges: [Int32]) -> Path {
        Path(nodes: nodes, edges: edges, length: units(of: edges) / unit)
    }
}
