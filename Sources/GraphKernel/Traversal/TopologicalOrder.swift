extension CSRGraph {
    /// The nodes in an order in which every edge leads from an earlier node to a later one.
    ///
    /// Of the nodes that could come next the lowest number comes: the order is the first of all
    /// such orders. Parallel edges change nothing; a self-loop is a cycle.
    ///
    /// - Throws: `cyclic` with the lowest node of a cycle, `directionRefused` where edges have no
    ///   direction.
    /// - Complexity: O((V + E) log V) time, O(V) memory.
    /// - SeeAlso: A. B. Kahn, "Topological sorting of large networks", *Communications of the ACM*
    ///   5(11), 1962, doi:10.1145/368996.369025.
    public func topologicalOrder() throws(GraphError) -> [Int32] {
        guard !isUndirected else { throw .directionRefused }
        var waits = (0..<nodeCount).map { Int32(incoming.row(of: $0).count) }
        var free = Heap<Int32>()
        for node in 0..<nodeCount where waits[node] == 0 { free.push(Int32(node)) }
        var order: [Int32] = []
        order.reserveCapacity(nodeCount)
        while let node = free.popLeast() {
            order.append(node)
            for entry in outgoing.row(of: Int(node)) {
                let next = Int(outgoing.neighbors[entry])
                waits[next] -= 1
                if waits[next] == 0 { free.push(Int32(next)) }
            }
        }
        guard order.count < nodeCount else { return order }
        throw .cyclic(node: nodeOnCycle(among: waits))
    }

    /// The lowest node of a cycle, found by going back along edges until a node comes again.
    private func nodeOnCycle(among waits: [Int32]) -> Int {
        // A node that still waits has an edge from another that does.
        var place = [Int](repeating: -1, count: nodeCount)
        var walk: [Int] = []
        var node = waits.firstIndex { $0 > 0 } ?? 0
        while place[node] < 0 {
            place[node] = walk.count
            walk.append(node)
            let before = incoming.row(of: node).lazy.map { Int(incoming.neighbors[$0]) }
            node = before.first { waits[$0] > 0 } ?? node
        }
        return walk[place[node]...].min() ?? node
    }
}
