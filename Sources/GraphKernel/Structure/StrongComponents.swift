extension CSRGraph {
    /// Parts the nodes into groups in which each can be reached from each along edges.
    ///
    /// Parallel edges and self-loops change nothing; a node that stands in no cycle is a component
    /// alone. Without direction the components are the weak ones. The component of the busiest
    /// node is what it reaches and what reaches it, two walks that two threads share; the rest
    /// takes one depth-first walk.
    ///
    /// - Complexity: O(V + E) time, O(V) memory; no recursion.
    /// - SeeAlso: L. K. Fleischer, B. Hendrickson and A. Pınar, "On identifying strongly connected
    ///   components in parallel", *IPDPS Workshops* 2000, doi:10.1007/3-540-45591-4_68;
    ///   D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
    ///   *Information Processing Letters* 116(1), 2016, doi:10.1016/j.ipl.2015.08.010.
    public func strongComponents(threads: ThreadCount = .cores) -> Components {
        if isUndirected { return weakComponents() }
        let marks = [Int32](unsafeUninitializedCapacity: nodeCount) { marks, filled in
            marks.initialize(repeating: 0)
            var search = StrongSearch(index: marks)
            // A small graph is done sooner than a second thread starts.
            if edgeCount >= 1 << 12, let pivot = busiestNode() {
                search.close(core(of: pivot, threads))
            }
            search.run(on: self)
            search.turnIntoMarks()
            filled = nodeCount
        }
        return Components(marks: marks, below: nodeCount)
    }

    /// The node with the greatest product of edges in and out, if one has both.
    private func busiestNode() -> Int? {
        var (best, greatest) = (-1, 0)
        for node in 0..<nodeCount {
            let product = outgoing.row(of: node).count * incoming.row(of: node).count
            if product > greatest { (best, greatest) = (node, product) }
        }
        return best < 0 ? nil : best
    }

    /// Whether each node reaches the pivot and is reached by it.
    private func core(of pivot: Int, _ threads: ThreadCount) -> [Bool] {
        let reaches = [[Bool]](count: 2, by: 1, threads) { ways, reaches in
            for way in ways {
                let (along, against) = way == 0 ? (outgoing, incoming) : (incoming, outgoing)
                reaches.initialize(
                    at: way, to: reach(of: pivot, along: along, against: against))
            }
        }
        let (forward, backward) = (reaches[0], reaches[1])
        return [Bool](unsafeUninitializedCapacity: nodeCount) { both, filled in
            for node in 0..<nodeCount { both[node] = forward[node] && backward[node] }
            filled = nodeCount
        }
    }
}

/// Pearce's depth-first walk over the nodes that are in no known component.
private struct StrongSearch {
    /// One level of the walk.
    private struct Level {
        let node: Int32
        /// The number that the node was given when the walk came to it.
        let index: Int32
        var entry: Int32
    }

    /// 0 where the walk has not been, then the smallest number that the node is known to reach;
    /// above the number of nodes once its component is known, falling from one to the next.
    private let index: UnsafeMutableBufferPointer<Int32>
    private let top: Int32
    private var component: Int32
    private var next: Int32 = 1
    private var levels: [Level] = []
    /// Nodes whose component is not known although the walk has left them.
    private var waiting: [Int32] = []

    init(index: UnsafeMutableBufferPointer<Int32>) {
        self.index = index
        top = 2 * Int32(index.count) + 1
        component = top
    }

    /// Makes the numbers of components count from 0.
    func turnIntoMarks() {
        for node in index.indices { index[node] = top - index[node] }
    }

    /// Makes some nodes one component, over which the walk then passes.
    mutating func close(_ members: [Bool]) {
        for node in members.indices where members[node] { index[node] = component }
        component -= 1
    }

    mutating func run(on graph: CSRGraph) {
        let incoming = graph.incoming.offsets
        graph.outgoing.offsets.withUnsafeBufferPointer { offsets in
            graph.outgoing.neighbors.withUnsafeBufferPointer { neighbors in
                for root in 0..<graph.nodeCount where index[root] == 0 {
                    // Where no edge enters, or none leaves, no cycle passes.
                    if incoming[root] == incoming[root + 1] || offsets[root] == offsets[root + 1] {
                        index[root] = component
                        component -= 1
                    } else {
                        walk(from: Int32(root), offsets, neighbors)
                    }
                }
            }
        }
    }

    private mutating func walk(
        from root: Int32, _ offsets: UnsafeBufferPointer<Int32>,
        _ neighbors: UnsafeBufferPointer<Int32>
    ) {
        var level = enter(root, offsets)
        while true {
            if let child = descend(&level, offsets, neighbors) {
                levels.append(level)
                level = enter(child, offsets)
                continue
            }
            let reached = index[Int(level.node)]
            leave(level)
            guard let parent = levels.popLast() else { return }
            // A closed component is out of reach of what lies above it.
            if reached < level.index { lower(parent.node, to: reached) }
            level = parent
        }
    }

    @inline(__always)
    private func lower(_ node: Int32, to reached: Int32) {
        index[Int(node)] = min(index[Int(node)], reached)
    }

    @inline(__always)
    private mutating func enter(_ node: Int32, _ offsets: UnsafeBufferPointer<Int32>) -> Level {
        defer { next += 1 }
        index[Int(node)] = next
        return Level(node: node, index: next, entry: offsets[Int(node)])
    }

    /// Follows the node's edges up to one that leads where the walk has not been.
    @inline(__always)
    private func descend(
        _ level: inout Level, _ offsets: UnsafeBufferPointer<Int32>,
        _ neighbors: UnsafeBufferPointer<Int32>
    ) -> Int32? {
        let (node, end) = (Int(level.node), Int(offsets[Int(level.node) + 1]))
        var entry = Int(level.entry)
        var least = index[node]
        while entry < end {
            let neighbor = neighbors[entry]
            entry += 1
            let reached = index[Int(neighbor)]
            if reached == 0 {
                index[node] = least
                level.entry = Int32(truncatingIfNeeded: entry)
                return neighbor
            }
            least = min(least, reached)
        }
        index[node] = least
        return nil
    }

    /// Closes the node's component if the node is the first of it that the walk came to.
    @inline(__always)
    private mutating func leave(_ level: Level) {
        guard index[Int(level.node)] == level.index else { return waiting.append(level.node) }
        while let last = waiting.last, index[Int(last)] >= level.index {
            index[Int(last)] = component
            waiting.removeLast()
        }
        index[Int(level.node)] = component
        component -= 1
    }
}
