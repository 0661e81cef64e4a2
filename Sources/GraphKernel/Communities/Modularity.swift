extension CSRGraph {
    /// How much more weight a partition keeps inside its communities than chance would.
    ///
    /// Undirected: the sum over communities of `L/m − γ (S/2m)²`, with L the weight inside,
    /// S the strength of the nodes, a self-loop counting twice, and m the weight of all edges.
    /// Directed (Leicht and Newman): `L/m − γ Sout Sin / m²`. Parallel edges add up. The
    /// resolution γ is at least 0. A graph without weight has modularity 0.
    ///
    /// `communities` gives a number to each node; which numbers does not matter.
    /// - Returns: The modularity, at most 1.
    /// - Throws: `columnLength`, `weightNegative`, `weightsTooLarge`, `distanceWeightsRefused` or
    ///   `parameterOutOfRange`.
    /// - Complexity: O(E + V log V) time, O(V) memory.
    /// - SeeAlso: E. A. Leicht and M. E. J. Newman, "Community structure in directed networks",
    ///   *Physical Review Letters* 100, 2008, doi:10.1103/PhysRevLett.100.118703; J. Reichardt
    ///   and S. Bornholdt, "Statistical mechanics of community detection", *Physical Review E*
    ///   74, 2006, doi:10.1103/PhysRevE.74.016110.
    public func modularity(
        of communities: [Int32], resolution: Double = 1, weights use: WeightUse = .ignored
    ) throws(GraphError) -> Double {
        let factors = try summableFactors(use)
        guard communities.count == nodeCount else {
            throw .columnLength(expected: nodeCount, found: communities.count)
        }
        guard resolution >= 0, resolution.isFinite else {
            throw .parameterOutOfRange(.resolution)
        }
        let (labels, count) = Self.dense(communities)
        var out = [Double](repeating: 0, count: count)
        var into = out
        var (inside, total) = (0.0, 0.0)
        for edge in 0..<edgeCount {
            let weight = factors.map { $0[edge] } ?? 1
            let (up, down) = (labels[Int(upstream[edge])], labels[Int(downstream[edge])])
            total += weight
            if up == down { inside += weight }
            out[Int(up)] += weight
            into[Int(down)] += weight
        }
        guard total > 0 else { return 0 }
        var chance = 0.0
        for community in 0..<count {
            let (sent, received) = (out[community] / total, into[community] / total)
            // Without directions each end of an edge counts half for either side.
            let half = (sent + received) / 2
            chance += isUndirected ? half * half : sent * received
        }
        return inside / total - resolution * chance
    }

    /// The same partition numbered by first nodes, and how many communities there are: so that
    /// the numbers given do not show in the last bit.
    private static func dense(_ labels: [Int32]) -> (labels: [Int32], count: Int) {
        let isSmall = labels.allSatisfy { $0 >= 0 && $0 < labels.count }
        let column = Column(isSmall ? labels : ranked(labels))
        let count = column.renumber(bound: labels.count)
        return (column.array, count)
    }

    /// The rank of each label among the labels that occur.
    private static func ranked(_ labels: [Int32]) -> [Int32] {
        let order = labels.indices.sorted { labels[$0] < labels[$1] }
        var result = labels
        var rank: Int32 = 0
        for (place, node) in order.enumerated() {
            if place > 0, labels[node] != labels[order[place - 1]] { rank += 1 }
            result[node] = rank
        }
        return result
    }
}
