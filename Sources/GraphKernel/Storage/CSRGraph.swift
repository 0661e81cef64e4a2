/// A frozen multigraph whose nodes and edges are small integers.
///
/// Nodes are `0..<nodeCount`, edges `0..<edgeCount` in the order given; parallel edges and
/// self-loops are kept. Both directions are stored. In an undirected graph each edge stands
/// in the rows of both its ends under one edge number, a self-loop twice in its node's row,
/// and `outgoing` equals `incoming`; each measure says what that means for it.
public struct CSRGraph: Hashable, Sendable {
    /// The number of nodes.
    public let nodeCount: Int
    /// Whether edges have no direction.
    public let isUndirected: Bool
    /// The first end of each edge, where a flow comes from; shape `[edgeCount]`.
    public let upstream: [Int32]
    /// The second end of each edge, where a flow goes to; shape `[edgeCount]`.
    public let downstream: [Int32]
    /// The weight of each edge, or nil where every weight is 1; shape `[edgeCount]`.
    public let weights: [Double]?
    /// The rows of edges that leave each node.
    public let outgoing: Adjacency
    /// The rows of edges that enter each node.
    public let incoming: Adjacency

    /// The number of edges.
    public var edgeCount: Int { upstream.count }
}
