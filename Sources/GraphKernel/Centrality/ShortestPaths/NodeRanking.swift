/// Nodes renumbered so that those most often met lie together in memory.
///
/// A node's rank is its place by falling number of entries that lead to it, equals by number.
/// Rows of equal length then follow each other, which processors foretell well.
struct NodeRanking: Sendable {
    /// The node that has each rank; shape `[nodeCount]`.
    let nodes: [Int32]
    /// The rank of each node; shape `[nodeCount]`.
    let ranks: [Int32]

    var count: Int { nodes.count }

    /// Ranks nodes by the entries of some rows that lead to them, sorted by counting.
    init(nodeCount: Int, rows: [Adjacency]) {
        var degrees = [Int](repeating: 0, count: nodeCount)
        for adjacency in rows {
            for neighbor in adjacency.neighbors { degrees[Int(neighbor)] += 1 }
        }
        var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 1)
        for degree in degrees { starts[degree] += 1 }
        var place = 0
        for degree in starts.indices.reversed() {
            (starts[degree], place) = (place, place + starts[degree])
        }
        var nodes = [Int32](repeating: 0, count: nodeCount)
        var ranks = nodes
        for node in 0..<nodeCount {
            let rank = starts[degrees[node]]
            starts[degrees[node]] += 1
            (nodes[rank], ranks[node]) = (Int32(node), Int32(rank))
        }
        (self.nodes, self.ranks) = (nodes, ranks)
    }

    /// Scores by rank as scores by node.
    func byNode(_ scores: [Double]) -> [Double] { ranks.map { scores[Int($0)] } }
}
