/// Where a graph falls apart when one node or one edge is taken away.
public struct Biconnectivity: Hashable, Sendable {
    /// The block of each edge, −1 for a self-loop; shape `[edgeCount]`.
    ///
    /// Two edges share a block where a ring without repeated nodes runs through both; blocks are
    /// numbered from 0 in the order of their smallest edges.
    public let blocks: [Int32]
    /// The number of blocks.
    public let blockCount: Int
    /// The nodes without which their component falls apart, ascending.
    public let articulationPoints: [Int32]
    /// The edges without which their component falls apart, ascending.
    public let bridges: [Int32]
}

extension CSRGraph {
    /// Finds biconnected components, articulation points and bridges in one walk.
    ///
    /// Direction is ignored. Parallel edges, and edges there and back, are a ring of two and no
    /// bridges; self-loops count for nothing. Disconnected parts are looked at one by one, and an
    /// isolated node is in no block.
    ///
    /// - Complexity: O(V + E) time; O(V) memory, and O(E) for a graph with direction; no
    ///   recursion.
    /// - SeeAlso: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
    ///   manipulation", *Communications of the ACM* 16(6), 1973, doi:10.1145/362248.362272.
    public func biconnectivity() -> Biconnectivity {
        let rows = bothWays()
        var search = BlockSearch(nodeCount: nodeCount)
        rows.offsets.withUnsafeBufferPointer { offsets in
            rows.neighbors.withUnsafeBufferPointer { neighbors in
                rows.edges.withUnsafeBufferPointer { edges in
                    let rows = BlockSearch.Rows(
                        offsets: offsets, neighbors: neighbors, edges: edges)
                    for root in 0..<nodeCount where search.isNew(root) {
                        search.walk(from: Int32(root), rows)
                    }
                }
            }
        }
        let (blocks, count) = search.blocks(of: self)
        return Biconnectivity(
            blocks: blocks, blockCount: count, articulationPoints: search.articulationPoints(),
            bridges: search.bridges())
    }
}
