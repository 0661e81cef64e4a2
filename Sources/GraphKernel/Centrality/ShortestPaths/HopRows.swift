/// The steps out of each node by rank, without lengths.
///
/// Self-loops are left out: no shortest path takes one.
struct HopRows: Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    let offsets: [Int32]
    /// The rank that each step leads to; shape `[steps]`.
    let heads: [Int32]
    /// The edge that each step walks along; shape `[steps]`.
    let edges: [Int32]

    init(_ ranking: NodeRanking, rows: [Adjacency]) {
        var offsets: [Int32] = [0]
        var (heads, edges) = ([Int32](), [Int32]())
        offsets.reserveCapacity(ranking.count + 1)
        let entries = rows.reduce(0) { $0 + $1.neighbors.count }
        heads.reserveCapacity(entries)
        edges.reserveCapacity(entries)
        for node in ranking.nodes {
            for adjacency in rows {
                for entry in adjacency.row(of: Int(node))
                where adjacency.neighbors[entry] != node {
                    heads.append(ranking.ranks[Int(adjacency.neighbors[entry])])
                    edges.append(adjacency.edges[entry])
                }
            }
            offsets.append(Int32(heads.count))
        }
        (self.offsets, self.heads, self.edges) = (offsets, heads, edges)
    }
}

/// Rows that hot loops read without checks; their owner must outlive them.
struct HopPointers {
    let offsets: UnsafeBufferPointer<Int32>
    let heads: UnsafeBufferPointer<Int32>
    let edges: UnsafeBufferPointer<Int32>

    /// How many steps lead out of a node.
    @inline(__always)
    func degree(_ node: Int) -> Int { Int(offsets[node &+ 1] &- offsets[node]) }

    /// The sum of a value over the nodes that a node's steps lead to.
    @inline(__always)
    func sum(_ values: UnsafePointer<Double>, from node: Int) -> Double {
        var step = Int(offsets[node])
        let end = Int(offsets[node &+ 1])
        var (first, second) = (0.0, 0.0)
        while step &+ 1 < end {
            first += values[Int(heads[step])]
            second += values[Int(heads[step &+ 1])]
            step &+= 2
        }
        if step < end { first += values[Int(heads[step])] }
        return first + second
    }
}

extension HopRows {
    /// Lends the rows as pointers.
    func withPointers<Result>(_ body: (HopPointers) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            heads.withUnsafeBufferPointer { heads in
                edges.withUnsafeBufferPointer { edges in
                    body(HopPointers(offsets: offsets, heads: heads, edges: edges))
                }
            }
        }
    }
}
