/// How large each community is, and which numbers are free.
struct CommunityTable: ~Copyable {
    private let sizes: Column<Double>
    private let members: Column<Int32>
    /// The numbers of empty communities, the next to use last.
    private let free: Column<Int32>
    private var freeCount = 0

    init(_ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>) {
        sizes = Column(repeating: 0, count: level.nodeCount)
        members = Column(repeating: 0, count: level.nodeCount)
        free = Column(uninitialized: level.nodeCount)
        for node in 0..<level.nodeCount {
            sizes[Int(labels[node])] += level.sizes[node]
            members[Int(labels[node])] += 1
        }
        for community in (0..<level.nodeCount).reversed() where members[community] == 0 {
            release(Int32(community))
        }
    }

    @inline(__always)
    func size(_ community: Int) -> Double { sizes[community] }

    @inline(__always)
    func isAlone(in community: Int) -> Bool { members[community] == 1 }

    /// An empty community, or nil where every node is alone.
    var nextFree: Int32? { freeCount > 0 ? free[freeCount - 1] : nil }

    @inline(__always)
    mutating func move(size: Double, from old: Int, to new: Int) {
        if members[new] == 0 { freeCount -= 1 }
        sizes[new] += size
        members[new] += 1
        sizes[old] -= size
        members[old] -= 1
        guard members[old] == 0 else { return }
        sizes[old] = 0
        release(Int32(old))
    }

    private mutating func release(_ community: Int32) {
        free[freeCount] = community
        freeCount += 1
    }
}
