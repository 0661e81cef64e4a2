/// A node waiting at a distance.
struct QueuedNode: BitwiseCopyable {
    var distance: Double
    var node: Int32
    /// The next in the same bucket, or −1.
    var next: Int32
}

/// Nodes that wait at distances, given back nearest first, of equals the lower first.
///
/// Distances sort into buckets by the leading bits of the number, so by ratio: whatever the unit, a
/// bucket holds few. Only the nodes of the nearest bucket stand in a heap; those of the others wait
/// in lists, and most that are undercut never see the heap. `BucketQueue` is cheaper to make, but
/// it does not say which of equals comes first, and the sums depend on that.
struct NearestQueue: ~Copyable {
    private let first: Column<Int32>
    private let occupied: Column<UInt64>
    private let pool: Column<QueuedNode>
    private let heap: Column<QueuedNode>
    private let bucketCount: Int
    private let base: UInt64
    private let shift: UInt64
    private var pooled = 0
    private var heaped = 0
    private var current = -1

    /// Room for a search along some rows: each step pushes once at most.
    init(_ rows: ArcRows, nodeCount: Int) {
        let (pushes, lengths) = (rows.arcs.count, rows.lengths)
        let shortest = lengths.lowerBound
        let farthest = lengths.upperBound * Double(nodeCount)
        // About as many buckets in a doubling of the distance as spread the nodes thinly.
        var bits = min(max(UInt64(Int.bitWidth - nodeCount.leadingZeroBitCount), 8) - 5, 12)
        let (low, high) = (shortest.bitPattern, max(farthest, shortest).bitPattern)
        while bits > 0, (high >> (52 - bits)) - (low >> (52 - bits)) >= 1 << 16 { bits -= 1 }
        shift = 52 - bits
        base = low >> shift
        bucketCount = Int(min((high >> shift) - base, 1 << 16)) + 1
        first = Column(repeating: -1, count: bucketCount)
        occupied = Column(repeating: 0, count: bucketCount / 64 + 1)
        pool = Column(uninitialized: pushes + 1)
        heap = Column(uninitialized: pushes + 1)
    }

    /// Forgets what the last run left, which must have taken out everything.
    @inline(__always)
    mutating func restart() { (pooled, heaped, current) = (0, 0, -1) }

    @inline(__always)
    mutating func push(_ distance: Double, _ node: Int32) {
        let bucket = min(Int((distance.bitPattern >> shift) &- base), bucketCount &- 1)
        if bucket <= current { return rise(distance, node) }
        let before = first[bucket]
        pool[pooled] = QueuedNode(distance: distance, node: node, next: before)
        first[bucket] = Int32(truncatingIfNeeded: pooled)
        pooled &+= 1
        if before < 0 { occupied[bucket &>> 6] |= 1 &<< UInt64(bucket & 63) }
    }

    /// The nearest that waits; what `distances` says to be nearer by now is passed over.
    @inline(__always)
    mutating func popNearest(_ distances: UnsafePointer<Double>) -> QueuedNode? {
        while true {
            while heaped == 0 {
                guard openNextBucket(distances) else { return nil }
            }
            let nearest = heap[0]
            heaped &-= 1
            sink(heap[heaped])
            if nearest.distance == distances[Int(nearest.node)] { return nearest }
        }
    }

    private mutating func openNextBucket(_ distances: UnsafePointer<Double>) -> Bool {
        let start = current &+ 1
        var word = start &>> 6
        let words = (bucketCount &+ 63) &>> 6
        guard word < words else { return false }
        var bits = occupied[word] & (UInt64.max &<< UInt64(start & 63))
        while bits == 0 {
            word &+= 1
            guard word < words else { return false }
            bits = occupied[word]
        }
        current = word &<< 6 &+ bits.trailingZeroBitCount
        occupied[word] &= ~(1 &<< UInt64(current & 63))
        var entry = first[current]
        first[current] = -1
        while entry >= 0 {
            let waiting = pool[Int(entry)]
            entry = waiting.next
            if waiting.distance == distances[Int(waiting.node)] {
                rise(waiting.distance, waiting.node)
            }
        }
        return true
    }

    @inline(__always)
    private static func isNearer(_ left: QueuedNode, _ right: QueuedNode) -> Bool {
        left.distance < right.distance
            || (left.distance == right.distance && left.node < right.node)
    }

    private mutating func rise(_ distance: Double, _ node: Int32) {
        let new = QueuedNode(distance: distance, node: node, next: 0)
        var child = heaped
        heaped &+= 1
        while child > 0 {
            let parent = (child &- 1) &>> 2
            guard Self.isNearer(new, heap[parent]) else { break }
            heap[child] = heap[parent]
            child = parent
        }
        heap[child] = new
    }

    @inline(__always)
    private mutating func sink(_ last: QueuedNode) {
        var parent = 0
        while true {
            let child = parent &* 4 &+ 1
            guard child < heaped else { break }
            var least = child
            let end = min(child &+ 4, heaped)
            var other = child &+ 1
            while other < end {
                if Self.isNearer(heap[other], heap[least]) { least = other }
                other &+= 1
            }
            guard Self.isNearer(heap[least], last) else { break }
            heap[parent] = heap[least]
            parent = least
        }
        heap[parent] = last
    }
}
