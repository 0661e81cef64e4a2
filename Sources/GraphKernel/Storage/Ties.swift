/// A graph without direction: each pair of nodes that edges join, once, without self-loops.
///
/// What structural measures speak of (clustering, constraint, communities of a simple graph):
/// an edge either way ties its two ends; parallel and opposite edges are one tie whose weight
/// is the sum of theirs. Each tie stands in the rows of both its ends.
struct Ties: Hashable, Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    let offsets: [Int32]
    /// The node at the far end of each entry, ascending within a row; shape `[entries]`.
    let neighbors: [Int32]
    /// The weight of each entry's tie, or nil where every edge counts 1 and is a tie alone.
    let weights: [Double]?

    var nodeCount: Int { offsets.count - 1 }

    /// The positions of a node's entries.
    func row(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// Whether a node's row is so long that it is quicker to look for so many others in it.
    func isFarLonger(_ node: Int, than count: Int) -> Bool {
        let length = Int(offsets[node + 1] - offsets[node])
        return SortedRow.isFarLonger(length, than: count)
    }

    /// Where a neighbour stands in a node's row; nil where it is none.
    func place(of neighbor: Int32, in node: Int) -> Int? {
        SortedRow.place(of: neighbor, in: row(of: node), of: neighbors)
    }
}

/// Looking for one node in a row that ascends.
enum SortedRow {
    /// Whether a row is so long that it is quicker to look for so many nodes in it by halving than
    /// to go through it; a look costs some four steps a halving.
    static func isFarLonger(_ length: Int, than count: Int) -> Bool {
        length > 64 && count * 4 * (Int.bitWidth - length.leadingZeroBitCount) < length
    }

    /// Where a node stands in a row; nil where it does not.
    static func place(of node: Int32, in row: Range<Int>, of nodes: [Int32]) -> Int? {
        var (low, high) = (row.lowerBound, row.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low < row.upperBound && nodes[low] == node ? low : nil
    }
}

extension CSRGraph {
    /// The ties of the graph; `factors` are the weights of edges, nil where each counts 1.
    ///
    /// With `sumsWeights` false the weights are left out, and a tie is only there or not.
    ///
    /// - Complexity: O(V + E) time and memory; rows come out sorted by two rounds of counting.
    func ties(factors: [Double]? = nil, sumsWeights: Bool = false) -> Ties {
        let builder = TiesBuilder(graph: self)
        return builder.build(factors: factors, sumsWeights: sumsWeights)
    }
}

/// Sorts the entries of both directions by far end, then merges equal neighbours.
private struct TiesBuilder {
    let graph: CSRGraph

    func build(factors: [Double]?, sumsWeights: Bool) -> Ties {
        let offsets = offsets()
        let total = Int(offsets[graph.nodeCount])
        var cursor = offsets
        var sorted = [Int32](repeating: 0, count: total)
        var edges = sumsWeights ? sorted : []
        // Walking the nodes in order and writing each into the rows of its neighbours leaves
        // every row sorted.
        for node in 0..<graph.nodeCount {
            for rows in graph.rows(.both) {
                for entry in rows.row(of: node) where rows.neighbors[entry] != node {
                    let neighbor = Int(rows.neighbors[entry])
                    let place = Int(cursor[neighbor])
                    cursor[neighbor] += 1
                    sorted[place] = Int32(node)
                    if sumsWeights { edges[place] = rows.edges[entry] }
                }
            }
        }
        return merged(offsets, sorted, sumsWeights ? edges : nil, factors: factors)
    }

    private func offsets() -> [Int32] {
        var offsets = [Int32](repeating: 0, count: graph.nodeCount + 1)
        for rows in graph.rows(.both) {
            for node in 0..<graph.nodeCount {
                for entry in rows.row(of: node) where rows.neighbors[entry] != node {
                    offsets[Int(rows.neighbors[entry]) + 1] += 1
                }
            }
        }
        for node in 0..<graph.nodeCount { offsets[node + 1] += offsets[node] }
        return offsets
    }

    private func merged(
        _ offsets: [Int32], _ sorted: [Int32], _ edges: [Int32]?, factors: [Double]?
    ) -> Ties {
        var starts = [Int32](repeating: 0, count: offsets.count)
        var neighbors: [Int32] = []
        var weights: [Double] = []
        neighbors.reserveCapacity(sorted.count)
        if edges != nil { weights.reserveCapacity(sorted.count) }
        for node in 0..<graph.nodeCount {
            let start = neighbors.count
            for place in Int(offsets[node])..<Int(offsets[node + 1]) {
                let isNew =
                    neighbors.count == start || neighbors[neighbors.count - 1] != sorted[place]
                if isNew { neighbors.append(sorted[place]) }
                guard let edges else { continue }
                let weight = factors.map { $0[Int(edges[place])] } ?? 1
                if isNew { weights.append(weight) } else { weights[weights.count - 1] += weight }
            }
            starts[node + 1] = Int32(neighbors.count)
        }
        return Ties(offsets: starts, neighbors: neighbors, weights: edges != nil ? weights : nil)
    }
}
