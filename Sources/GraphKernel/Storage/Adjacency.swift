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
    init(
        nodeCount: Int, near: [Int32], far: [Int32], edges: [Int32]? = nil,
        _ threads: ThreadCount
    ) {
        self = near.withSharedSpan { near in
            far.withSharedSpan { far in
                (edges ?? []).withSharedSpan { tags in
                    EdgeBuckets(
                        near: near, far: far, tags: edges == nil ? nil : tags, nodes: nodeCount,
                        threads
                    ).rows(threads)
                }
            }
        }
    }

    /// Takes rows that stand as they should, and numbers their edges from 0.
    init(offsets: [Int32], neighbors: [Int32], _ threads: ThreadCount) {
        let numbers = [Int32](count: neighbors.count, threads) { range, numbers in
            for edge in range { numbers[edge] = Int32(truncatingIfNeeded: edge) }
        }
        self.init(offsets: offsets, neighbors: neighbors, edges: numbers)
    }
}

extension EdgeBuckets {
    /// The rows of all nodes; edges keep their order within each.
    fileprivate func rows(_ threads: ThreadCount) -> Adjacency {
        var (offsets, numbers): ([Int32], [Int32]) = ([], [])
        let neighbors = [Int32](count: records.count) { rows in
            numbers = [Int32](count: records.count) { numbers in
                offsets = write(
                    EdgeBuckets.Rows(far: rows, tags: numbers), sortsFarEnds: false, threads)
            }
        }
        return Adjacency(offsets: offsets, neighbors: neighbors, edges: numbers)
    }
}
