/// Moves single nodes to the neighbouring community where they add most, until none moves.
///
/// Nodes wait in a queue; only those next to a node that moved are looked at again.
struct LocalMoving: ~Copyable {
    private var affinities: Affinities
    private let members: Column<Int32>
    private var empty: [Int32] = []
    private var queue: NodeQueue
    private let penalty: Double
    private(set) var hasMoved = false

    /// Looks at the nodes in the order given, `labels` being their communities in `0..<n`.
    init(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, penalty: Double,
        order: [Int32]
    ) {
        self.penalty = penalty
        affinities = Affinities(communities: level.nodeCount)
        members = Column(repeating: 0, count: level.nodeCount)
        queue = NodeQueue(order)
        for node in 0..<level.nodeCount {
            affinities.add(size: level.sizes[node], to: Int(labels[node]))
            members[Int(labels[node])] += 1
        }
        for community in (0..<level.nodeCount).reversed() where members[community] == 0 {
            empty.append(Int32(community))
        }
    }

    mutating func run(_ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>) {
        while let node = queue.next() {
            let old = Int(labels[node])
            affinities.gather(level, node, labels)
            let new = best(for: node, size: level.sizes[node], in: old)
            guard new != old else { continue }
            move(node, size: level.sizes[node], from: old, to: new)
            labels[node] = Int32(new)
            wakeNeighbors(of: node, level, labels)
        }
    }

    /// Where a node adds most; it stays unless it gains more than rounding could feign.
    @inline(__always)
    private mutating func best(for node: Int, size: Double, in old: Int) -> Int {
        let scale = penalty * size
        let stay = affinities.affinity(old) - scale * (affinities.size(old) - size)
        var (most, total, new) = (-Double.infinity, 0.0, old)
        for index in 0..<affinities.count {
            let community = affinities.community(index)
            let affinity = affinities.affinity(community)
            total += affinity
            let gain = affinity - scale * affinities.size(community)
            if gain > most, community != old { (most, new) = (gain, community) }
        }
        affinities.clear()
        let margin = 1e-10 * total
        if most < 0, stay < -margin, members[old] > 1 { return empty.last.map(Int.init) ?? old }
        return most > stay + margin ? new : old
    }

    private mutating func move(_ node: Int, size: Double, from old: Int, to new: Int) {
        hasMoved = true
        affinities.add(size: -size, to: old)
        affinities.add(size: size, to: new)
        if members[new] == 0 { empty.removeLast() }
        members[new] += 1
        members[old] -= 1
        guard members[old] == 0 else { return }
        affinities.add(size: -affinities.size(old), to: old)
        empty.append(Int32(old))
    }

    @inline(__always)
    private mutating func wakeNeighbors(
        of node: Int, _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>
    ) {
        let new = labels[node]
        for entry in level.row(of: node) {
            let neighbor = level.neighbors[entry]
            if labels[Int(neighbor)] != new { queue.append(neighbor) }
        }
    }
}

/// Nodes that wait, each once, in a ring.
struct NodeQueue: ~Copyable {
    private let ring: Column<Int32>
    private let isWaiting: Column<Bool>
    private var (first, count) = (0, 0)

    /// All nodes, in an order.
    init(_ order: [Int32]) {
        ring = Column(order)
        isWaiting = Column(repeating: true, count: order.count)
        count = order.count
    }

    @inline(__always)
    mutating func next() -> Int? {
        guard count > 0 else { return nil }
        let node = Int(ring[first])
        first = first + 1 == ring.count ? 0 : first + 1
        count -= 1
        isWaiting[node] = false
        return node
    }

    @inline(__always)
    mutating func append(_ node: Int32) {
        guard !isWaiting[Int(node)] else { return }
        isWaiting[Int(node)] = true
        let last = first + count
        ring[last >= ring.count ? last - ring.count : last] = node
        count += 1
    }
}
