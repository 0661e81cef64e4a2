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
    ///
    /// Without edge numbers an entry stands for the edge of its own number.
    init(nodeCount: Int, near: [Int32], far: [Int32], edges: [Int32]? = nil) {
        let starts = Self.starts(nodeCount, near)
        var cursor = starts
        var sortedEdges: [Int32] = []
        let neighbors = [Int32](unsafeUninitializedCapacity: near.count) { rows, count in
            sortedEdges = [Int32](unsafeUninitializedCapacity: near.count) { numbers, filled in
                cursor.withUnsafeMutableBufferPointer { cursor in
                    for entry in 0..<near.count {
                        let node = Int(near[entry])
                        let position = Int(cursor[node])
                        cursor[node] += 1
                        rows[position] = far[entry]
                        numbers[position] = edges?[entry] ?? Int32(truncatingIfNeeded: entry)
                    }
                }
                filled = near.count
            }
            count = near.count
        }
        self.init(offsets: starts, neighbors: neighbors, edges: sortedEdges)
    }

    /// Where the rows start; shape `[nodeCount + 1]`.
    private static func starts(_ nodeCount: Int, _ near: [Int32]) -> [Int32] {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            for node in near { starts[Int(node) + 1] += 1 }
            for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        }
        return starts
    }
}
