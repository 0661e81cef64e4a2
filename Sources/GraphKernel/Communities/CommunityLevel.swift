/// A graph without direction and self-loops whose nodes stand for sets of nodes.
///
/// Each tie stands in the rows of both its ends, perhaps as several entries; none weighs zero.
struct CommunityLevel: ~Copyable {
    let nodeCount: Int
    let offsets: Column<Int32>
    let neighbors: Column<Int32>
    /// The weight of each entry; empty where each is 1.
    let weights: Column<Double>
    /// What a node adds to the size of its community: strength, or number of nodes.
    let sizes: Column<Double>

    var isWeighted: Bool { weights.count > 0 }

    /// The positions of a node's entries.
    @inline(__always)
    func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}

extension CommunityLevel {
    /// The level of single nodes; weights of both directions add up.
    init(_ graph: CSRGraph, factors: [Double]?, quality: CommunityQuality) {
        var builder = LevelBuilder(graph, factors: factors)
        builder.fill()
        nodeCount = graph.nodeCount
        offsets = Column(builder.offsets)
        neighbors = Column(builder.neighbors)
        weights = Column(builder.weights)
        let ones = [Double](repeating: 1, count: graph.nodeCount)
        sizes = Column(quality == .modularity ? builder.strengths : ones)
    }
}

/// Collects the rows of a graph without self-loops and ties of weight zero.
private struct LevelBuilder {
    private let rows: [Adjacency]
    private let factors: [Double]?
    private(set) var offsets: [Int32] = [0]
    private(set) var neighbors: [Int32] = []
    private(set) var weights: [Double] = []
    /// The weight of each node's entries, a self-loop counting twice.
    private(set) var strengths: [Double]

    init(_ graph: CSRGraph, factors: [Double]?) {
        rows = graph.rows(.both)
        self.factors = factors
        strengths = [Double](repeating: 0, count: graph.nodeCount)
        offsets.reserveCapacity(graph.nodeCount + 1)
        neighbors.reserveCapacity(graph.edgeCount * 2)
        if factors != nil { weights.reserveCapacity(graph.edgeCount * 2) }
    }

    mutating func fill() {
        for node in strengths.indices {
            for adjacency in rows { append(adjacency, node) }
            offsets.append(Int32(neighbors.count))
        }
    }

    private mutating func append(_ adjacency: Adjacency, _ node: Int) {
        guard let factors else {
            let row = adjacency.row(of: node)
            strengths[node] += Double(row.count)
            for entry in row where adjacency.neighbors[entry] != node {
                neighbors.append(adjacency.neighbors[entry])
            }
            return
        }
        for entry in adjacency.row(of: node) {
            let weight = factors[Int(adjacency.edges[entry])]
            strengths[node] += weight
            guard weight > 0, adjacency.neighbors[entry] != node else { continue }
            neighbors.append(adjacency.neighbors[entry])
            weights.append(weight)
        }
    }
}
