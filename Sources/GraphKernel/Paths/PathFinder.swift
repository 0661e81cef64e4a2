/// A graph made ready for many questions about shortest paths, with memory that is used again.
///
/// Steps follow `direction` (`.outgoing`: along the edges). With weights read as distances a step
/// is as long as its edge's weight, as strengths as long as one over it; a missing weight is 1.
/// Where every length is a decimal of at most nine places, sums are exact: 0.1 + 0.2 is as long
/// as 0.3. Elsewhere they are sums of floating-point numbers, and paths that differ by less than
/// their rounding may come in either order.
///
/// Of equally short paths the one with the fewest hops comes first, then the one whose nodes
/// have the lower numbers, compared from the start, then the lower edge numbers. Parallel edges
/// make separate paths; self-loops are on none.
///
/// A finder answers one question at a time, and belongs to one thread.
public struct PathFinder {
    let net: PathNet
    /// What searches write to; made when first asked for, and shared by copies of the finder.
    let scratch: PathScratch

    /// Makes a graph ready.
    ///
    /// - Throws: `weightNotPositive` where a weight is no length.
    /// - Complexity: O(V + E) time and memory: 8 bytes a step and direction, and 16 more where
    ///   searches by length need them.
    public init(
        _ graph: CSRGraph, _ direction: Direction = .outgoing, weights: WeightUse = .ignored
    ) throws(GraphError) {
        net = try PathNet(graph, direction, weights)
        scratch = PathScratch(net)
    }
}
