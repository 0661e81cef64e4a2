/// Edges without which no way leads from one node to another, of the least capacity there is.
public struct EdgeCut: Hashable, Sendable {
    /// The edges of the cut, ascending.
    public let edges: [Int32]
    /// The sum of their capacities; their number where weights are ignored.
    public let capacity: Double
    /// The nodes on the first node's side of the cut, ascending, itself among them.
    public let sourceSide: [Int32]
}

extension CSRGraph {
    /// Finds the least edges whose loss leaves no way from one node to another.
    ///
    /// Ways follow edges in the direction given; without direction, and along `both`, each edge may
    /// be walked either way. Every edge counts 1, parallel ones each, or its weight with
    /// `strength`; a missing weight is 1, an edge of weight 0 bears nothing but is named where it
    /// crosses the cut. Self-loops are in no cut. Of several least cuts this is the one nearest to
    /// the source: the edges that lead out of what can be reached once the network is full. Room of
    /// less than 10⁻¹² of the greatest capacity counts as none, so that sums of decimals that are
    /// equal but for rounding tie.
    ///
    /// - Parameters:
    ///   - source: The node from which ways begin.
    ///   - sink: The node at which they end.
    ///   - direction: Which way edges are followed.
    ///   - weights: Whether an edge's capacity is 1 or its weight.
    /// - Returns: The cut, without edges where no way leads to the sink; nil where source and
    ///   sink are the same, which no cut parts.
    /// - Throws: `nodeOutOfRange`, `weightNegative`, `weightsTooLarge` or `distanceWeightsRefused`.
    /// - Complexity: O(V² · E) time at worst, O(E · min(V^⅔, √E)) with capacities of 1, far less
    ///   where the cut is small; O(V + E) memory.
    /// - SeeAlso: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks
    ///   with
    ///   power estimation", *Soviet Mathematics Doklady* 11, 1970; S. Even and R. E. Tarjan,
    ///   "Network flow and testing graph connectivity", *SIAM Journal on Computing* 4(4), 1975,
    ///   doi:10.1137/0204043.
    public func minimumEdgeCut(
        from source: Int, to sink: Int, direction: Direction = .outgoing,
        weights: WeightUse = .ignored
    ) throws(GraphError) -> EdgeCut? {
        try check(node: source)
        try check(node: sink)
        let capacities = try summableFactors(weights) ?? [Double](repeating: 1, count: edgeCount)
        guard source != sink else { return nil }
        var network = network(from: source, to: sink, direction, capacities)
        _ = network.fill()
        let isNear = network.isOnSourceSide
        let cut = crossing(isNear, direction)
        return EdgeCut(
            edges: cut, capacity: cut.reduce(0) { $0 + capacities[Int($1)] },
            sourceSide: isNear.indices.compactMap { isNear[$0] ? Int32($0) : nil })
    }

    /// Counts the ways from one node to another of which no two share an edge.
    ///
    /// By Menger's theorem this is the number of edges of the least cut between them; conventions
    /// are those of `minimumEdgeCut`.
    ///
    /// - Parameters:
    ///   - source: The node from which ways begin.
    ///   - sink: The node at which they end.
    ///   - direction: Which way edges are followed.
    /// - Returns: The greatest number of such ways; nil where source and sink are the same.
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O(E · min(V^⅔, √E)) time, O(V + E) memory.
    /// - SeeAlso: K. Menger, "Zur allgemeinen Kurventheorie", *Fundamenta Mathematicae* 10, 1927,
    ///   doi:10.4064/fm-10-1-96-115.
    public func edgeDisjointPathCount(
        from source: Int, to sink: Int, direction: Direction = .outgoing
    ) throws(GraphError) -> Int? {
        try check(node: source)
        try check(node: sink)
        guard source != sink else { return nil }
        let ones = [Double](repeating: 1, count: edgeCount)
        var network = network(from: source, to: sink, direction, ones)
        return Int(network.fill())
    }

    private func network(
        from source: Int, to sink: Int, _ direction: Direction, _ capacities: [Double]
    ) -> FlowNetwork {
        let none = [Double](repeating: 0, count: edgeCount)
        let isEither = isUndirected || direction == .both
        return FlowNetwork(
            self, from: source, to: sink,
            ahead: isEither || direction == .outgoing ? capacities : none,
            back: isEither || direction == .incoming ? capacities : none)
    }

    /// The edges by which a way can leave the near side.
    private func crossing(_ isNear: [Bool], _ direction: Direction) -> [Int32] {
        let isEither = isUndirected || direction == .both
        return (0..<edgeCount).compactMap { edge in
            let (up, down) = (isNear[Int(upstream[edge])], isNear[Int(downstream[edge])])
            let leaves = isEither ? up != down : direction == .outgoing ? up && !down : down && !up
            return leaves ? Int32(edge) : nil
        }
    }
}
