extension CSRGraph {
    /// Parts the nodes into groups that edges join, whatever their direction.
    ///
    /// Parallel edges and self-loops change nothing; an isolated node is a component alone.
    /// Two edges of each node are joined first; the nodes that then stand in the largest part
    /// need not be looked at again, because whoever else they touch looks at them.
    ///
    /// - Complexity: O((V + E) log V) time at worst, near O(V) where one part is large;
    ///   O(V) memory.
    /// - SeeAlso: M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity
    ///   computation via subgraph sampling", *IPDPS* 2018, doi:10.1109/IPDPS.2018.00012.
    public func weakComponents() -> Components {
        var parents = [Int32](unsafeUninitializedCapacity: nodeCount) { parents, filled in
            for node in 0..<nodeCount { parents[node] = Int32(truncatingIfNeeded: node) }
            filled = nodeCount
        }
        parents.withUnsafeMutableBufferPointer { parents in
            let forest = JoinedNodes(parents: parents)
            joinEdges(from: 0, to: Self.sampledEdges, of: outgoing, in: forest, skipping: -1)
            let largest = forest.commonestRoot()
            joinEdges(
                from: Self.sampledEdges, to: .max, of: outgoing, in: forest, skipping: largest)
            if !isUndirected {
                joinEdges(from: 0, to: .max, of: incoming, in: forest, skipping: largest)
            }
            forest.flatten()
        }
        return Components(marks: parents, below: nodeCount)
    }

    /// How many edges of each node are joined before the largest part is looked for.
    private static var sampledEdges: Int { 2 }

    /// Joins each node with its neighbours from one place of its row on, up to another.
    private func joinEdges(
        from first: Int, to last: Int, of rows: Adjacency, in forest: JoinedNodes,
        skipping root: Int32
    ) {
        rows.offsets.withUnsafeBufferPointer { offsets in
            rows.neighbors.withUnsafeBufferPointer { neighbors in
                for node in 0..<nodeCount {
                    let (start, end) = (Int(offsets[node]) + first, Int(offsets[node + 1]))
                    let stop = last == .max ? end : min(end, start + last)
                    guard start < stop, root < 0 || forest.root(of: Int32(node)) != root
                    else { continue }
                    for entry in start..<stop { forest.join(Int32(node), neighbors[entry]) }
                }
            }
        }
    }
}

/// Disjoint sets of nodes; each set's root is its smallest node.
private struct JoinedNodes {
    let parents: UnsafeMutableBufferPointer<Int32>

    /// The root of a node's set; halves the way to it.
    @inline(__always)
    func root(of node: Int32) -> Int32 {
        var node = node
        while true {
            let parent = parents[Int(node)]
            if parent == node { return node }
            let grandparent = parents[Int(parent)]
            if grandparent == parent { return parent }
            parents[Int(node)] = grandparent
            node = grandparent
        }
    }

    @inline(__always)
    func join(_ first: Int32, _ second: Int32) {
        let (one, other) = (root(of: first), root(of: second))
        if one < other {
            parents[Int(other)] = one
        } else if other < one {
            parents[Int(one)] = other
        }
    }

    /// Hangs every node on its root; parents are smaller, so one pass upwards does.
    func flatten() {
        for node in parents.indices {
            parents[node] = parents[Int(parents[node])]
        }
    }

    /// The root that most of about a thousand nodes, evenly spread, have.
    func commonestRoot() -> Int32 {
        let step = max(parents.count / 1024, 1)
        let roots = stride(from: 0, to: parents.count, by: step).map { root(of: Int32($0)) }
        var (best, longest, run, last) = (Int32(-1), 0, 0, Int32(-1))
        for root in roots.sorted() {
            run = root == last ? run + 1 : 1
            last = root
            if run > longest { (best, longest) = (root, run) }
        }
        return best
    }
}
