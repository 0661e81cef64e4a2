#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension CSRGraph {
    /// The path with the greatest product of the likelihoods of its edges, or nil where there is
    /// none.
    ///
    /// Steps follow `direction`. Products that differ by less than one part in 10¹² count as
    /// equal; of equally likely paths the one with the fewest hops comes first, then the one with
    /// the lower node numbers from the start, then the lower edge numbers. A node reaches itself
    /// without a step, with likelihood 1. Products are compared by the sums of their logarithms,
    /// so a path too unlikely for a floating-point number is still found; its value is then 0.
    ///
    /// - Parameters:
    ///   - source: Where the path begins.
    ///   - target: Where it ends.
    ///   - likelihoods: One number per edge, above 0 and up to 1; shape `[edgeCount]`.
    ///   - direction: Which way steps follow edges.
    /// - Returns: The path; its value is the product, multiplied from the start.
    /// - Throws: `nodeOutOfRange`, `columnLength`, and `parameterOutOfRange(.probability)` for a
    ///   likelihood outside (0, 1].
    /// - Complexity: O((V + E) log V) time, O(V + E) memory.
    public func mostLikelyPath(
        from source: Int, to target: Int, likelihoods: [Double],
        _ direction: Direction = .outgoing
    ) throws(GraphError) -> RatedPath? {
        try requireNode(source)
        try requireNode(target)
        guard likelihoods.count == edgeCount else {
            throw .columnLength(expected: edgeCount, found: likelihoods.count)
        }
        guard likelihoods.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
            throw .parameterOutOfRange(.probability)
        }
        // −log 1 is −0, which would not compare as equal bits; 0 − log does.
        let net = PathNet(self, direction, lengths: likelihoods.map { 0 - log($0) })
        let sweep = LengthSweep(ArcRows(net.along, lengths: net.lengths))
        sweep.run(from: Int32(source))
        guard sweep.distances[target] < .infinity else { return nil }
        let against = ArcRows(net.against, lengths: net.lengths)
        return Self.nearlyTight(against, sweep, to: Int32(target))
            .first(from: Int32(source), to: Int32(target)).map { path in
                let value = path.edges.reduce(1) { $0 * likelihoods[Int($1)] }
                return RatedPath(nodes: path.nodes, edges: path.edges, value: value)
            }
    }

    /// The steps of all paths to a node that are as short as the shortest but for rounding.
    private static func nearlyTight(
        _ against: ArcRows, _ sweep: LengthSweep, to target: Int32
    ) -> TightPaths {
        var steps = TightPaths()
        var walk = [target]
        var isSeen = [Bool](repeating: false, count: against.nodeCount)
        isSeen[Int(target)] = true
        while let node = walk.popLast() {
            let own = sweep.distances[Int(node)]
            for arc in against.arcs[against.row(of: Int(node))]
            where sweep.distances[Int(arc.head)] + arc.length <= own + 1e-12 * max(own, 1) {
                steps.add(arc.head, node, arc.edge)
                guard !isSeen[Int(arc.head)] else { continue }
                isSeen[Int(arc.head)] = true
                walk.append(arc.head)
            }
        }
        return steps
    }
}
