/// One side of a search by hops: the nodes it came to, level by level.
struct HopFront: ~Copyable {
    /// The nodes in the order in which the side came to them.
    let nodes: Column<Int32>
    /// The place in the queue from which the side came to each.
    let previous: Column<Int32>
    /// The entry of the rows along which it came.
    let entries: Column<Int32>
    private(set) var count = 0
    /// Where each level starts.
    private var starts: [Int] = []

    init(capacity: Int) {
        nodes = Column(uninitialized: capacity)
        previous = Column(uninitialized: capacity)
        entries = Column(uninitialized: capacity)
    }

    /// The places of the nodes reached last.
    var level: Range<Int> { (starts.last ?? 0)..<count }

    mutating func begin(_ node: Int32) {
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        nodes[0] = node
        count = 1
    }

    /// The places of the nodes reached last, while a further level begins.
    mutating func nextLevel() -> Range<Int> {
        let last = level
        starts.append(count)
        return last
    }

    /// The places of the queue, for a loop that counts by itself how many it fills.
    var places: Places {
        Places(nodes: nodes.start, previous: previous.start, entries: entries.start)
    }

    /// Takes over how many places a loop has filled.
    mutating func settle(_ count: Int) { self.count = count }

    /// Where a loop writes; its owner must outlive it.
    struct Places {
        let nodes: UnsafeMutablePointer<Int32>
        fileprivate let previous: UnsafeMutablePointer<Int32>
        fileprivate let entries: UnsafeMutablePointer<Int32>

        @inline(__always)
        func put(_ node: Int, at count: Int, from place: Int, _ entry: Int) {
            nodes[count] = Int32(truncatingIfNeeded: node)
            previous[count] = Int32(truncatingIfNeeded: place)
            entries[count] = Int32(truncatingIfNeeded: entry)
        }
    }

    /// How many entries the next level reads.
    func work(_ rows: Adjacency) -> Int {
        level.reduce(0) { $0 + rows.row(of: Int(nodes[$1])).count }
    }

    /// The places of the level before that of a place.
    func levelBefore(_ place: Int) -> Range<Int> {
        let own = starts.lastIndex { $0 <= place } ?? 0
        return own > 0 ? starts[own - 1]..<starts[own] : 0..<0
    }
}
