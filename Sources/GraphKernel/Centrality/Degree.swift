extension CSRGraph {
    /// Counts the edges of each node.
    ///
    /// Parallel edges count one each; a self-loop counts once each way, so twice for `.both`
    /// and in an undirected graph. As a fraction: divided by `n − 1`, for `.both` in a
    /// directed graph by `2(n − 1)`, the most that a graph without parallel edges allows.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Complexity: O(V), the differences of where rows start.
    public func degree(_ direction: Direction = .both, scale: MeasureScale = .raw) -> [Double] {
        let rows = rows(direction)
        let most = Double(rows.count * max(nodeCount - 1, 0))
        let divisor = scale == .fraction && most > 0 ? most : 1
        let (first, last) = (rows[0], rows[rows.count - 1])
        return first.offsets.withUnsafeBufferPointer { first in
            last.offsets.withUnsafeBufferPointer { last in
                Self.counts(first, rows.count == 2 ? last : nil, nodeCount, over: divisor)
            }
        }
    }

    private static func counts(
        _ first: UnsafeBufferPointer<Int32>, _ second: UnsafeBufferPointer<Int32>?,
        _ nodeCount: Int, over divisor: Double
    ) -> [Double] {
        [Double](unsafeUninitializedCapacity: nodeCount) { scores, size in
            if let second {
                for node in 0..<nodeCount {
                    // Fewer edges than half of what 32 bits count: the sum cannot overflow.
                    let count = first[node &+ 1] &- first[node] &+ second[node &+ 1] &- second[node]
                    scores[node] = Double(count) / divisor
                }
            } else {
                for node in 0..<nodeCount {
                    scores[node] = Double(first[node &+ 1] &- first[node]) / divisor
                }
            }
            size = nodeCount
        }
    }

    /// Sums the weights of the edges of each node.
    ///
    /// A self-loop counts once each way, so twice for `.both`. As a fraction: divided by the
    /// weight of all edges together, what a node that touches every edge once would have.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNegative`, `weightsTooLarge`.
    /// - Complexity: O(V + E).
    public func strength(
        _ direction: Direction = .both, scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        guard let factors = try summableFactors(.strength) else {
            let counts = degree(direction)
            return counts.map { Self.scaled($0, most: Double(edgeCount), scale) }
        }
        var sums = [Double](repeating: 0, count: nodeCount)
        addWeights(factors, direction, to: &sums)
        guard scale == .fraction else { return sums }
        let most = factors.reduce(0, +)
        return sums.map { Self.scaled($0, most: most, scale) }
    }

    /// Adds the weight of each edge to its ends that look along the direction.
    ///
    /// Edge by edge, because the list of edges is read end to end and rows are not.
    func addWeights(_ weights: [Double], _ direction: Direction, to sums: inout [Double]) {
        let takesUpstream = isUndirected || direction != .incoming
        let takesDownstream = isUndirected || direction != .outgoing
        let edgeCount = edgeCount
        sums.withUnsafeMutableBufferPointer { sums in
            upstream.withUnsafeBufferPointer { upstream in
                downstream.withUnsafeBufferPointer { downstream in
                    weights.withUnsafeBufferPointer { weights in
                        for edge in 0..<edgeCount {
                            let weight = weights[edge]
                            if takesUpstream { sums[Int(upstream[edge])] += weight }
                            if takesDownstream { sums[Int(downstream[edge])] += weight }
                        }
                    }
                }
            }
        }
    }

    /// One score on the scale asked for; 0 divided by 0 is 0.
    static func scaled(_ score: Double, most: Double, _ scale: MeasureScale) -> Double {
        guard scale == .fraction else { return score }
        return most > 0 ? score / most : 0
    }
}
