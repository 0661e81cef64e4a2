extension CSRGraph {
    /// The share of edges that an edge the other way answers.
    ///
    /// Self-loops are left out. Of parallel edges each answers one: two edges there and one back
    /// are two answered edges of three. Without direction every edge answers itself. Weights are
    /// ignored.
    ///
    /// - Returns: A share in 0…1, or nil where no edge joins two nodes.
    /// - Complexity: O(V + E) time, O(V) memory.
    /// - SeeAlso: D. Garlaschelli and M. I. Loffredo, "Patterns of link reciprocity in directed
    ///   networks", *Physical Review Letters* 93, 268701, 2004,
    ///   doi:10.1103/PhysRevLett.93.268701.
    public func reciprocity() -> Double? {
        let joining = edgeCount - selfLoopCount
        guard joining > 0 else { return nil }
        return isUndirected ? 1 : Double(answeredEdgeCount()) / Double(joining)
    }

    /// The number of edges divided by that of pairs which edges could join.
    ///
    /// Self-loops are left out; parallel edges count each, so that a multigraph may be denser
    /// than 1. With direction there are n(n − 1) pairs, without half as many.
    ///
    /// - Returns: The density, or nil where there are fewer than two nodes.
    /// - Complexity: O(E) time, O(1) memory.
    /// - SeeAlso: S. Wasserman and K. Faust, *Social Network Analysis*, 1994,
    ///   doi:10.1017/CBO9780511815478.
    public func density() -> Double? {
        guard nodeCount > 1 else { return nil }
        let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isUndirected ? 2 : 1)
        return Double(edgeCount - selfLoopCount) / pairs
    }

    private var selfLoopCount: Int {
        (0..<edgeCount).count { upstream[$0] == downstream[$0] }
    }

    private func answeredEdgeCount() -> Int {
        var unanswered = [Int32](repeating: 0, count: nodeCount)
        var answered = 0
        for node in 0..<nodeCount {
            let row = outgoing.row(of: node)
            for entry in row { unanswered[Int(outgoing.neighbors[entry])] += 1 }
            unanswered[node] = 0
            for entry in incoming.row(of: node) {
                let neighbor = Int(incoming.neighbors[entry])
                guard unanswered[neighbor] > 0 else { continue }
                unanswered[neighbor] -= 1
                answered += 1
            }
            for entry in row { unanswered[Int(outgoing.neighbors[entry])] = 0 }
        }
        return answered
    }
}
