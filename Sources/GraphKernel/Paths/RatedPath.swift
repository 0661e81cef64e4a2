/// A way from one node to another that is rated by something other than a sum of lengths.
public struct RatedPath: Hashable, Sendable {
    /// The nodes in order, both ends among them; one node where the ends are the same.
    public let nodes: [Int32]
    /// The edge of each step, which tells parallel edges apart; one fewer than nodes.
    public let edges: [Int32]
    /// The rating: the product of likelihoods, or the least width.
    public let value: Double
}
