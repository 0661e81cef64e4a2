/// One direction of a graph in compressed rows: the neighbours of every node, end to end.
///
/// The neighbours of node `v` stand at positions `offsets[v]..<offsets[v + 1]`, by
/// ascending edge number. Parallel edges repeat a neighbour.
public struct Adjacency: Hashable, Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    public let offsets: [Int32]
    /// The node at the far end of each entry; shape `[entryCount]`.
    public let neighbors: [Int32]
    /// The edge that each entry stands for; shape `[entryCount]`.
    public let edges: [Int32]

    /// The positions of a node's entries in `neighbors` and `edges`.
    public func row(of node: Int) -> Range<Int> {
        Int(offsets[node])..<Int(offsets[node + 1])
    }
}

extension Adjacency {
    /// Sorts the entries `near[i] → far[i]` into rows, keeping their order within a row.
    init(nodeCount: Int, near: [Int32], far: [Int32], edges: [Int32]) {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        for node in near { starts[Int(node) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var cursor = starts
        var neighbors = [Int32](repeating: 0, count: near.count)
        var sortedEdges = neighbors
        for entry in near.indices {
            let node = Int(near[entry])
            let position = Int(cursor[node])
            cursor[node] += 1
            neighbors[position] = far[entry]
            sortedEdges[position] = edges[entry]
        }
        self.init(offsets: starts, neighbors: neighbors, edges: sortedEdges)
    }
}
