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
        _ threads: ThreadCount = .one
    ) {
        let counts = near.withUnsafeBufferPointer {
            PartedCounts($0, keys: nodeCount, threads)
        }
        defer { counts.deallocate() }
        let starts = counts.places()
        guard edges != nil || !Self.isAscending(near) else {
            // The entries stand in rows already, so that the columns may be shared.
            let numbers = (0..<Int32(near.count)).map { $0 }
            self.init(offsets: starts, neighbors: far, edges: numbers)
            return
        }
        var sortedEdges: [Int32] = []
        let neighbors = [Int32](unsafeUninitializedCapacity: near.count) { rows, count in
            sortedEdges = [Int32](unsafeUninitializedCapacity: near.count) { numbers, filled in
                nonisolated(unsafe) let (rows, numbers, counts) = (rows, numbers, counts)
                Crew.forEach(counts.parts, threads) { part in
                    let cursor = counts.cursor(part)
                    for entry in counts.range(part) {
                        let node = Int(near[entry])
                        let place = Int(cursor[node])
                        cursor[node] += 1
                        rows[place] = far[entry]
                        numbers[place] = edges?[entry] ?? Int32(truncatingIfNeeded: entry)
                    }
                }
                filled = near.count
            }
            count = near.count
        }
        self.init(offsets: starts, neighbors: neighbors, edges: sortedEdges)
    }

    private static func isAscending(_ column: [Int32]) -> Bool {
        column.withUnsafeBufferPointer { column in
            var descents = 0
            for index in 1..<max(column.count, 1) where column[index] < column[index - 1] {
                descents += 1
            }
            return descents == 0
        }
    }
}
