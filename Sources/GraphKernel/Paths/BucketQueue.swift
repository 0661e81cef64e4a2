/// A queue of nodes by distance whose least key never falls.
///
/// Distances are cut into slices of one width. What waits in the slice at hand stands in a small
/// heap, what waits in the next 4096 slices in unsorted lists, one a slice, and what is
/// further off in another heap. So a node costs a few steps where lengths are spread evenly, and
/// never more than in a heap. `NearestQueue` would do as well for one sweep (0.97 of the time over
/// 1e5 edges), but is made for many: making it anew for each question made ranked paths take 1.2
/// times as long.
///
/// - SeeAlso: B. V. Cherkassky, A. V. Goldberg, C. Silverstein, "Buckets, heaps, lists, and
///   monotone priority queues", *SIAM Journal on Computing* 28(4), 1999,
///   doi:10.1137/S0097539796313490.
struct BucketQueue: ~Copyable {
    struct Link {
        let key: Double
        let node: Int32
        let next: Int32
    }

    private static let slices = 4096
    /// Beyond this slice all distances count as one slice, which is slow but not wrong.
    private static let lastSlice = 1 << 52
    private var near = QuadHeap()
    private var far = QuadHeap()
    private let heads: Column<Int32>
    /// One bit a list that holds something, and one bit a word of those.
    private let filled: Column<UInt64>
    private var filledWords: UInt64 = 0
    private var links: Column<Link>
    private var used: Int32 = 0
    private var free: Int32 = -1
    /// The slice at hand, as a whole number and as the first number beyond the lists.
    private var slice = 0
    private var horizon: Double
    private let slicesPerLength: Double

    /// Creates a queue for steps of some mean length.
    init(meanLength: Double) {
        let ideal = 512 / meanLength
        slicesPerLength = ideal.isFinite && ideal > 0 ? ideal : 1
        heads = Column(repeating: -1, count: Self.slices)
        filled = Column(repeating: 0, count: Self.slices / 64)
        links = Column(uninitialized: 1024)
        horizon = Double(Self.slices)
    }

    /// Forgets that time has passed; the queue must be empty.
    mutating func restart() {
        (slice, horizon, used, free) = (0, Double(Self.slices), 0, -1)
    }

    @inline(__always)
    mutating func push(_ key: Double, _ node: Int32) {
        let place = key * slicesPerLength
        guard place < horizon else { return pushFar(Waiting(key: key, node: node)) }
        let number = Int(place)
        guard number > slice else { return near.push(Waiting(key: key, node: node)) }
        let list = number & (Self.slices - 1)
        let link = newLink()
        let head = heads[list]
        links[Int(link)] = Link(key: key, node: node, next: head)
        heads[list] = link
        if head < 0 {
            filled[list >> 6] |= 1 << UInt64(list & 63)
            filledWords |= 1 << UInt64(list >> 6)
        }
    }

    /// Beyond the last slice there is none; what waits then is all near.
    private mutating func pushFar(_ waiting: Waiting) {
        if slice == Self.lastSlice { near.push(waiting) } else { far.push(waiting) }
    }

    /// Takes out a nearest node, skipping those that `distances` knows a shorter way to.
    @inline(__always)
    mutating func popLeast(_ distances: UnsafePointer<Double>) -> Waiting? {
        while true {
            while !near.isEmpty {
                let least = near.popLeast()
                if least.key == distances[Int(least.node)] { return least }
            }
            guard advance(distances) else { return nil }
        }
    }

    @inline(__always)
    private mutating func newLink() -> Int32 {
        if free >= 0 {
            let link = free
            free = links[Int(link)].next
            return link
        }
        if Int(used) == links.count { links.grow(to: links.count * 2, keeping: links.count) }
        used += 1
        return used - 1
    }

    /// Brings what waits in the next slice into the heap at hand.
    private mutating func advance(_ distances: UnsafePointer<Double>) -> Bool {
        guard filledWords != 0 else { return advanceFar() }
        let start = (slice + 1) & (Self.slices - 1)
        let list = nextFilled(from: start)
        move(to: min(slice + 1 + ((list - start) & (Self.slices - 1)), Self.lastSlice))
        var link = heads[list]
        heads[list] = -1
        filled[list >> 6] &= ~(1 << UInt64(list & 63))
        if filled[list >> 6] == 0 { filledWords &= ~(1 << UInt64(list >> 6)) }
        while link >= 0 {
            let waiting = links[Int(link)]
            if waiting.key == distances[Int(waiting.node)] {
                near.push(Waiting(key: waiting.key, node: waiting.node))
            }
            links[Int(link)] = Link(key: 0, node: 0, next: free)
            (free, link) = (link, waiting.next)
        }
        return true
    }

    private mutating func advanceFar() -> Bool {
        guard !far.isEmpty else { return false }
        move(to: Int(min(far.leastKey * slicesPerLength, Double(Self.lastSlice))))
        return true
    }

    /// Makes a slice the one at hand, and takes in what the lists now reach to.
    private mutating func move(to number: Int) {
        slice = number
        horizon = number == Self.lastSlice ? 0 : Double(number + Self.slices)
        while !far.isEmpty, horizon == 0 || far.leastKey * slicesPerLength < horizon {
            let waiting = far.popLeast()
            push(waiting.key, waiting.node)
        }
    }

    /// The first list that holds something, from one on and round; there must be one.
    private func nextFilled(from start: Int) -> Int {
        let word = start >> 6
        let rest = filled[word] & (~0 << UInt64(start & 63))
        if rest != 0 { return (word << 6) + rest.trailingZeroBitCount }
        let later = word == 63 ? 0 : filledWords & (~0 << UInt64(word + 1))
        let next = (later != 0 ? later : filledWords).trailingZeroBitCount
        return (next << 6) + filled[next].trailingZeroBitCount
    }
}
