/// Edges in buckets by their near ends, a few hundred neighbouring nodes to a bucket.
///
/// Placing a million edges by a hundred thousand nodes at once misses the cache with nearly every
/// one. Few buckets are filled side by side without that, and each is then sorted in the cache.
struct EdgeBuckets: ~Copyable, Sendable {
    /// About how many edges a bucket has, as a power of two: what the second cache holds twice.
    private static let bucketSize = 14
    /// More buckets than this, as a power of two, are not filled side by side with ease.
    private static let mostBuckets = 8

    let nodes: Int
    /// How many bits a node has.
    let bits: Int
    /// How many bits tell the nodes of a bucket apart.
    let lowBits: Int
    /// Where each bucket starts; shape `[buckets + 1]`.
    let starts: [Int32]
    /// The tag in the lower half, the far end above it, then the lower bits of the near end.
    let records: Column<UInt64>

    /// Spreads edges over buckets, in each of which they keep their order.
    ///
    /// - Parameters:
    ///   - near: The end of each edge by which it is put in a bucket.
    ///   - far: The other end of each edge.
    ///   - tags: What goes with each edge; nil where that is the edge's own number.
    ///   - nodes: How many nodes there are; all ends are below.
    ///   - threads: How many threads may work.
    init(
        near: SharedSpan<Int32>, far: SharedSpan<Int32>, tags: SharedSpan<Int32>?, nodes: Int,
        _ threads: ThreadCount
    ) {
        let count = near.count
        self.nodes = nodes
        bits = Int.bitWidth - max(nodes - 1, 1).leadingZeroBitCount
        let spread = Int.bitWidth - (count >> Self.bucketSize).leadingZeroBitCount
        // Both ends share half a record; bits for which that has no room tell buckets apart.
        lowBits = max(min(bits - min(spread, Self.mostBuckets), 32 - bits), 0)
        let (lowBits, lift) = (Int32(lowBits), UInt64(bits + 32))
        let counts = PartedCounts(
            near, shift: lowBits, keys: ((nodes - 1) >> Int(lowBits)) + 1, threads)
        starts = counts.places()
        let records = Column<UInt64>(uninitialized: count)
        let mask = (Int32(1) &<< lowBits) &- 1
        Crew.forEach(counts.parts, threads) { part in
            let (cursor, records) = (counts.cursor(part), records.start)
            for edge in counts.range(part) {
                let bucket = Int(near[edge] &>> lowBits)
                let tag = tags?[edge] ?? Int32(truncatingIfNeeded: edge)
                records[Int(cursor[bucket])] =
                    UInt64(UInt32(bitPattern: near[edge] & mask)) &<< lift
                    | UInt64(UInt32(bitPattern: far[edge])) &<< 32
                    | UInt64(UInt32(bitPattern: tag))
                cursor[bucket] &+= 1
            }
        }
        self.records = records
    }
}
