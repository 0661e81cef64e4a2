extension CSRGraph {
    /// Counts the edges of each node.
    ///
    /// Parallel edges count one each; a self-loop counts once each way, so twice for `.both`
    /// and in an undirected graph. As a fraction: divided by `n − 1`, for `.both` in a
    /// directed graph by `2(n − 1)`, the most that a graph without parallel edges allows.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Complexity: O(V).
    public func degree(_ direction: Direction = .both, scale: MeasureScale = .raw) -> [Double] {
        let rows = rows(direction)
        let most = Double(rows.count * max(nodeCount - 1, 0))
        return (0..<nodeCount).map { node in
            let count = rows.reduce(0) { $0 + $1.row(of: node).count }
            return Self.scaled(Double(count), most: most, scale)
        }
    }

    /// Sums the weights of the edges of each node.
    ///
    /// A self-loop counts once each way, so twice for `.both`. As a fraction: divided by the
    /// weight of all edges together, what a node that touches every edge once would have.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNegative`.
    /// - Complexity: O(V + E).
    public func strength(
        _ direction: Direction = .both, scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        guard let factors = try factors(.strength) else {
            let counts = degree(direction)
            return counts.map { Self.scaled($0, most: Double(edgeCount), scale) }
        }
        var sums = [Double](repeating: 0, count: nodeCount)
        for adjacency in rows(direction) {
            for node in 0..<nodeCount {
                for entry in adjacency.row(of: node) {
                    sums[node] += factors[Int(adjacency.edges[entry])]
                }
            }
        }
        let most = factors.reduce(0, +)
        return sums.map { Self.scaled($0, most: most, scale) }
    }

    /// One score on the scale asked for; nothing divided by nothing is 0.
    static func scaled(_ score: Double, most: Double, _ scale: MeasureScale) -> Double {
        guard scale == .fraction else { return score }
        return most > 0 ? score / most : 0
    }
}
