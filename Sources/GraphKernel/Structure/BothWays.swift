extension CSRGraph {
    /// One row a node of all edges at it, whatever their direction: those out, then those in.
    ///
    /// - Complexity: O(V + E) time and memory; a graph without direction is not copied.
    func bothWays() -> Adjacency {
        if isUndirected { return outgoing }
        let (out, into) = (outgoing.offsets, incoming.offsets)
        let offsets = (0...nodeCount).map { out[$0] + into[$0] }
        return Adjacency(
            offsets: offsets, neighbors: interleave(outgoing.neighbors, incoming.neighbors),
            edges: interleave(outgoing.edges, incoming.edges))
    }

    /// The rows of one column, each node's of `outgoing` before its of `incoming`.
    private func interleave(_ out: [Int32], _ into: [Int32]) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: out.count + into.count) { column, filled in
            for node in 0..<nodeCount {
                for entry in outgoing.row(of: node) {
                    column[filled] = out[entry]
                    filled += 1
                }
                for entry in incoming.row(of: node) {
                    column[filled] = into[entry]
                    filled += 1
                }
            }
        }
    }

    /// The rows along which a walk in one direction goes, and those of the way back.
    func rowsAlongAndBack(_ direction: Direction) -> (along: Adjacency, back: Adjacency) {
        switch direction {
        case .outgoing: return (outgoing, incoming)
        case .incoming: return (incoming, outgoing)
        case .both:
            let rows = bothWays()
            return (rows, rows)
        }
    }

    /// Refuses a node that the graph does not have.
    func check(node: Int) throws(GraphError) {
        guard (0..<nodeCount).contains(node) else {
            throw .nodeOutOfRange(node: node, nodeCount: nodeCount)
        }
    }
}
