/// Which loopless paths are asked for.
public struct SimplePathQuery: Hashable, Sendable {
    /// The node at which paths begin.
    public var source: Int
    /// The node at which paths end.
    public var target: Int
    /// The most steps that a path may have.
    public var hops: Int
    /// Nodes that every path must pass, in any order; the ends are on every path.
    public var through: [Int]
    /// Nodes that no path may pass; if an end is among them there is no path.
    public var avoiding: [Int]
    /// How many steps may be looked at before the search gives up.
    public var workLimit: Int

    /// Creates a query.
    public init(
        from source: Int, to target: Int, hops: Int, through: [Int] = [], avoiding: [Int] = [],
        workLimit: Int = .max
    ) {
        (self.source, self.target, self.hops) = (source, target, hops)
        (self.through, self.avoiding, self.workLimit) = (through, avoiding, workLimit)
    }
}
