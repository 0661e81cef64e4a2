extension CSRGraph {
    /// The nodes that a walk along `forward` from one node comes to, itself among them.
    ///
    /// `backward` are the same edges seen from their far ends. The walk starts node by node; once
    /// the edges ahead are many, the nodes not yet found look for a found one behind them, which
    /// spares most edges of a graph with a large core.
    ///
    /// - Complexity: O(V + E) time but for a factor that the number of looks (at most 8) bounds.
    func reach(of start: Int, along forward: Adjacency, against backward: Adjacency) -> [Bool] {
        var walk = ReachWalk(nodeCount: nodeCount)
        walk.find(Int32(start))
        let ahead = forward.neighbors.count / 16
        walk.walk(along: forward, upTo: ahead)
        // Looks are worth their price as long as each finds many.
        var looks = 0
        while walk.hasNodesAhead, looks < 8 {
            let found = walk.look(along: backward)
            looks += 1
            if found < nodeCount / 64 { break }
        }
        walk.walk(along: forward, upTo: .max)
        return walk.isFound
    }
}

/// A walk in progress: what it has found, and whose edges it has yet to follow.
private struct ReachWalk {
    private(set) var isFound: [Bool]
    private var queue: [Int32] = []
    private var position = 0
    /// The nodes not found at the last look; nil before the first.
    private var missing: [Int32]?

    init(nodeCount: Int) {
        isFound = [Bool](repeating: false, count: nodeCount)
        queue.reserveCapacity(nodeCount)
    }

    var hasNodesAhead: Bool { position < queue.count }

    mutating func find(_ node: Int32) {
        isFound[Int(node)] = true
        queue.append(node)
    }

    /// Follows the edges of found nodes, until as many as `limit` were followed.
    mutating func walk(along rows: Adjacency, upTo limit: Int) {
        var followed = 0
        rows.neighbors.withUnsafeBufferPointer { neighbors in
            isFound.withUnsafeMutableBufferPointer { isFound in
                while position < queue.count, followed < limit {
                    let row = rows.row(of: Int(queue[position]))
                    position += 1
                    followed += row.count
                    for entry in row where !isFound[Int(neighbors[entry])] {
                        isFound[Int(neighbors[entry])] = true
                        queue.append(neighbors[entry])
                    }
                }
            }
        }
    }

    /// Lets each node not found look for a found one, and says how many are found so.
    ///
    /// What was found before need not be followed any more: every missing node has looked at it.
    mutating func look(along rows: Adjacency) -> Int {
        let before = missing ?? isFound.indices.map { Int32($0) }
        position = queue.count
        var still: [Int32] = []
        still.reserveCapacity(before.count)
        rows.neighbors.withUnsafeBufferPointer { neighbors in
            isFound.withUnsafeMutableBufferPointer { isFound in
                for node in before where !isFound[Int(node)] {
                    let row = rows.row(of: Int(node))
                    if row.contains(where: { isFound[Int(neighbors[$0])] }) {
                        isFound[Int(node)] = true
                        queue.append(node)
                    } else if !row.isEmpty {
                        still.append(node)
                    }
                }
            }
        }
        missing = still
        return queue.count - position
    }
}
