/// A step out of a node: how long it is, where it leads and along which edge.
struct Arc: BitwiseCopyable {
    let length: Double
    let head: Int32
    let edge: Int32
}

/// The steps out of every node, end to end, with what a search reads of a step side by side.
///
/// Whoever makes them says in which order the steps of a row come.
struct ArcRows: Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    let offsets: [Int32]
    let arcs: [Arc]

    var nodeCount: Int { offsets.count - 1 }

    func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    func withPointers<Result>(
        _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Arc>) -> Result
    ) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            arcs.withUnsafeBufferPointer { body(offsets, $0) }
        }
    }
}

extension ArcRows {
    /// Lays lengths of edges beside the neighbours in rows, in the order of these.
    init(_ rows: Adjacency, lengths: [Double]?) {
        offsets = rows.offsets
        arcs = [Arc](unsafeUninitializedCapacity: rows.neighbors.count) { arcs, count in
            for entry in rows.neighbors.indices {
                let edge = rows.edges[entry]
                arcs[entry] = Arc(
                    length: lengths?[Int(edge)] ?? 1, head: rows.neighbors[entry], edge: edge)
            }
            count = rows.neighbors.count
        }
    }

    /// The mean length of steps, from a sample spread over all.
    var meanLength: Double {
        let step = max(arcs.count / 1024, 1)
        var (sum, count) = (0.0, 0.0)
        for position in stride(from: 0, to: arcs.count, by: step) {
            sum += arcs[position].length
            count += 1
        }
        return count > 0 && sum.isFinite ? sum / count : 1
    }
}

extension Adjacency {
    /// Rows whose entries come by ascending neighbour, then edge, without self-loops.
    ///
    /// They are on no shortest path and on none that comes to a node once. The rows given are
    /// those of the other direction: writing each node into the rows of its neighbours, lowest
    /// node first, leaves every row sorted.
    ///
    /// - Complexity: O(V + E) time and memory.
    init(nodeCount: Int, sortedFrom against: [Adjacency]) {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        for rows in against {
            for node in 0..<nodeCount {
                for entry in rows.row(of: node) where rows.neighbors[entry] != node {
                    starts[Int(rows.neighbors[entry]) + 1] += 1
                }
            }
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var neighbors = [Int32](repeating: 0, count: Int(starts[nodeCount]))
        var (cursor, edges) = (starts, neighbors)
        for node in 0..<nodeCount {
            for rows in against {
                for entry in rows.row(of: node) where rows.neighbors[entry] != node {
                    let place = Int(cursor[Int(rows.neighbors[entry])])
                    cursor[Int(rows.neighbors[entry])] += 1
                    neighbors[place] = Int32(node)
                    edges[place] = rows.edges[entry]
                }
            }
        }
        if against.count > 1 { Self.sortEdges(of: neighbors, &edges, starts) }
        self.init(offsets: starts, neighbors: neighbors, edges: edges)
    }

    /// Puts edges of the same two nodes in order where they came from two sorts of rows.
    private static func sortEdges(
        of neighbors: [Int32], _ edges: inout [Int32], _ starts: [Int32]
    ) {
        for node in 0..<starts.count - 1 {
            var first = Int(starts[node])
            let end = Int(starts[node + 1])
            while first < end {
                var last = first + 1
                while last < end, neighbors[last] == neighbors[first] { last += 1 }
                if last - first > 1 { edges[first..<last].sort() }
                first = last
            }
        }
    }
}
