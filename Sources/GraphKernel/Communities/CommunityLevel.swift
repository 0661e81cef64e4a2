/// A graph without direction and self-loops whose nodes stand for sets of nodes.
///
/// Each tie stands in the rows of both its ends, perhaps as several entries; none weighs zero.
/// There may be gaps between rows, so that threads write rows of unknown length at once.
struct CommunityLevel: ~Copyable {
    let nodeCount: Int
    /// Where the entries of each node start and end.
    let rows: Column<SIMD2<Int32>>
    let neighbors: Column<Int32>
    /// The weight of each entry; empty where each is 1.
    let weights: Column<Double>
    /// What a node adds to the size of its community: strength, or number of nodes.
    let sizes: Column<Double>

    var isWeighted: Bool { weights.count > 0 }

    /// The positions of a node's entries.
    @inline(__always)
    func row(of node: Int) -> Range<Int> {
        let row = rows[node]
        return Range(uncheckedBounds: (Int(row.x), Int(row.y)))
    }
}

extension CommunityLevel {
    /// The level of single nodes; weights of both directions add up.
    init(
        _ graph: CSRGraph, factors: [Double]?, quality: CommunityQuality, threads: ThreadCount
    ) {
        let adjacencies = graph.rows(.both)
        let room = adjacencies.reduce(0) { $0 + $1.neighbors.count }
        nodeCount = graph.nodeCount
        rows = Column(uninitialized: graph.nodeCount)
        neighbors = Column(uninitialized: room)
        weights = Column(uninitialized: factors == nil ? 0 : room)
        sizes = Column(repeating: 1, count: graph.nodeCount)
        fill(graph.outgoing.chunks(), adjacencies, factors, quality, threads)
    }

    private func fill(
        _ chunks: [Range<Int>], _ adjacencies: [Adjacency], _ factors: [Double]?,
        _ quality: CommunityQuality, _ threads: ThreadCount
    ) {
        Crew.forEach(chunks.count, threads) { chunk in
            for node in chunks[chunk] {
                let strength = fill(node, adjacencies, factors)
                if quality == .modularity { sizes[node] = strength }
            }
        }
    }

    /// Writes a node's row without self-loops and ties of weight zero.
    ///
    /// Returns the node's strength, a self-loop counting twice.
    private func fill(_ node: Int, _ adjacencies: [Adjacency], _ factors: [Double]?) -> Double {
        let start = adjacencies.reduce(0) { $0 + Int($1.offsets[node]) }
        var (end, strength) = (start, 0.0)
        for adjacency in adjacencies {
            for entry in adjacency.row(of: node) {
                let weight = factors.map { $0[Int(adjacency.edges[entry])] } ?? 1
                strength += weight
                guard weight > 0, adjacency.neighbors[entry] != node else { continue }
                neighbors[end] = adjacency.neighbors[entry]
                if isWeighted { weights[end] = weight }
                end += 1
            }
        }
        rows[node] = SIMD2(Int32(start), Int32(end))
        return strength
    }
}
