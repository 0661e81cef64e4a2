/// A way from one node to another, step by step.
public struct Path: Hashable, Sendable {
    /// The nodes in order, both ends among them; one node where the ends are the same.
    public let nodes: [Int32]
    /// The edge of each step, which tells parallel edges apart; one fewer than nodes.
    public let edges: [Int32]
    /// The sum of the lengths of its steps; the number of hops where weights are not read.
    public let length: Double

    /// The number of steps.
    public var hops: Int { edges.count }
}

extension Path {
    /// Whether, at equal length, the path comes first: fewer hops, then nodes, then edges.
    static func tieIsBefore(_ left: Path, _ right: Path) -> Bool {
        if left.hops != right.hops { return left.hops < right.hops }
        if left.nodes != right.nodes { return left.nodes.lexicographicallyPrecedes(right.nodes) }
        return left.edges.lexicographicallyPrecedes(right.edges)
    }

    /// Whether the path comes first: shorter, then fewer hops, then nodes, then edges.
    static func isBefore(_ left: Path, _ right: Path) -> Bool {
        left.length == right.length ? tieIsBefore(left, right) : left.length < right.length
    }
}
