/// Edges in the order of their first ends, then of their second, else as they were given.
package struct EdgeOrder {
    /// Where the edges from each node start; shape `[nodes + 1]`.
    package private(set) var starts: [Int32] = []
    /// The first end of each edge in order; shape `[edges]`.
    package private(set) var upstream: [Int32] = []
    /// The second end of each edge in order; shape `[edges]`.
    package private(set) var downstream: [Int32] = []

    /// Puts edges in order by counting twice, and their tags with them.
    ///
    /// - Parameters:
    ///   - from: The first end of each edge; shape `[edges]`.
    ///   - to: The second end of each edge; shape `[edges]`.
    ///   - nodes: How many nodes there are.
    ///   - tags: Four bytes that go with each edge; they change places here.
    ///   - threads: How many threads may work.
    /// - Complexity: O(V + E) time and memory.
    package init(
        from: [Int32], to: [Int32], nodes: Int, tags: UnsafeMutablePointer<Int32>,
        _ threads: ThreadCount
    ) {
        let count = from.count
        // The near end above, the tag below.
        let byFar = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
        defer { byFar.deallocate() }
        from.withUnsafeBufferPointer { from in
            to.withUnsafeBufferPointer { to in
                let farStarts = Self.placeByFar(from, to, nodes, tags, byFar, threads)
                placeByNear(from, farStarts, nodes, tags, byFar, threads)
            }
        }
    }

    private static func placeByFar(
        _ from: UnsafeBufferPointer<Int32>, _ to: UnsafeBufferPointer<Int32>, _ nodes: Int,
        _ tags: UnsafeMutablePointer<Int32>, _ byFar: UnsafeMutablePointer<UInt64>,
        _ threads: ThreadCount
    ) -> [Int32] {
        let counts = PartedCounts(to, keys: nodes, threads)
        defer { counts.deallocate() }
        let starts = counts.places()
        nonisolated(unsafe) let (from, to, tags, byFar) = (from, to, tags, byFar)
        nonisolated(unsafe) let parted = counts
        Crew.forEach(counts.parts, threads) { part in
            let cursor = parted.cursor(part)
            for edge in parted.range(part) {
                let node = Int(to[edge])
                let place = Int(cursor[node])
                cursor[node] += 1
                byFar[place] =
                    UInt64(UInt32(bitPattern: from[edge])) << 32
                    | UInt64(UInt32(bitPattern: tags[edge]))
            }
        }
        return starts
    }

    private mutating func placeByNear(
        _ from: UnsafeBufferPointer<Int32>, _ farStarts: [Int32], _ nodes: Int,
        _ tags: UnsafeMutablePointer<Int32>, _ byFar: UnsafeMutablePointer<UInt64>,
        _ threads: ThreadCount
    ) {
        let count = from.count
        var near = [Int32](unsafeUninitializedCapacity: count) { near, filled in
            nonisolated(unsafe) let (near, byFar) = (near, byFar)
            Self.forEachPart(of: count, threads) { range in
                for edge in range { near[edge] = Int32(truncatingIfNeeded: byFar[edge] >> 32) }
            }
            filled = count
        }
        let counts = near.withUnsafeBufferPointer { PartedCounts($0, keys: nodes, threads) }
        defer { counts.deallocate() }
        starts = counts.places()
        downstream = [Int32](unsafeUninitializedCapacity: count) { far, filled in
            nonisolated(unsafe) let (far, tags, byFar, parted) = (far, tags, byFar, counts)
            Crew.forEach(counts.parts, threads) { part in
                let (cursor, range) = (parted.cursor(part), parted.range(part))
                var node = Self.node(at: range.lowerBound, in: farStarts)
                for edge in range {
                    while Int(farStarts[node + 1]) <= edge { node += 1 }
                    let end = Int(truncatingIfNeeded: byFar[edge] >> 32)
                    let place = Int(cursor[end])
                    cursor[end] += 1
                    far[place] = Int32(truncatingIfNeeded: node)
                    tags[place] = Int32(truncatingIfNeeded: byFar[edge])
                }
            }
            filled = count
        }
        near.withUnsafeMutableBufferPointer { near in
            nonisolated(unsafe) let near = near
            let starts = starts
            Self.forEachPart(of: nodes, threads) { range in
                for node in range {
                    let row = Int(starts[node])..<Int(starts[node + 1])
                    for edge in row { near[edge] = Int32(truncatingIfNeeded: node) }
                }
            }
        }
        upstream = near
    }

    /// The last node whose edges start at or before a place.
    private static func node(at place: Int, in starts: [Int32]) -> Int {
        var (low, high) = (0, max(starts.count - 2, 0))
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(starts[middle]) <= place { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func forEachPart(
        of count: Int, _ threads: ThreadCount, _ body: @Sendable (Range<Int>) -> Void
    ) {
        let size = 1 << 15
        Crew.forEach((count + size - 1) / size, threads) { part in
            body(part * size..<min((part + 1) * size, count))
        }
    }
}
