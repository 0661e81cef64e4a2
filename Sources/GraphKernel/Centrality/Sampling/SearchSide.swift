/// One of two searches by hops that go to meet each other.
struct SearchSide: ~Copyable {
    private(set) var depth = 0
    /// The places in the queue of the nodes reached last.
    private(set) var front = 0..<0
    /// How many steps lead on from them.
    private(set) var frontSteps = 0
    let queue: Column<Int32>
    /// The number of shortest paths to each node reached, 0 elsewhere.
    let paths: Column<Double>
    private let hops: Column<Int32>

    init(nodeCount: Int) {
        queue = Column(repeating: 0, count: nodeCount)
        paths = Column(repeating: 0, count: nodeCount)
        hops = Column(repeating: .max, count: nodeCount)
    }

    mutating func start(at node: Int, _ rows: HopPointers) {
        (depth, front, frontSteps) = (0, 0..<1, rows.degree(node))
        queue.start[0] = Int32(truncatingIfNeeded: node)
        (paths.start[node], hops.start[node]) = (1, 0)
    }

    /// Reaches the nodes one hop further out.
    mutating func advance(_ rows: HopPointers) {
        let (queue, paths, hops) = (queue.start, paths.start, hops.start)
        depth += 1
        let next = Int32(truncatingIfNeeded: depth)
        var (tail, steps) = (front.upperBound, 0)
        for place in front {
            let node = Int(queue[place])
            for step in Int(rows.offsets[node])..<Int(rows.offsets[node &+ 1]) {
                let head = Int(rows.heads[step])
                if hops[head] == .max {
                    (hops[head], paths[head]) = (next, paths[node])
                    queue[tail] = Int32(truncatingIfNeeded: head)
                    tail &+= 1
                    steps &+= rows.degree(head)
                } else if hops[head] == next {
                    paths[head] += paths[node]
                }
            }
        }
        (front, frontSteps) = (front.upperBound..<tail, steps)
    }

    /// Whether the other search has been at a node reached last.
    func touches(_ other: borrowing SearchSide) -> Bool {
        let (queue, hops) = (queue.start, other.hops.start)
        return front.contains { hops[Int(queue[$0])] != .max }
    }

    /// A node before another on the way here, as likely as paths come through it.
    func previous(
        of node: Int, _ back: HopPointers, _ random: inout RandomBits
    ) -> Int {
        let before = hops.start[node] &- 1
        var (left, chosen) = (random.unit() * paths.start[node], node)
        for step in Int(back.offsets[node])..<Int(back.offsets[node &+ 1]) {
            let head = Int(back.heads[step])
            guard hops.start[head] == before else { continue }
            chosen = head
            left -= paths.start[head]
            if left < 0 { break }
        }
        return chosen
    }

    func forget() {
        for place in 0..<front.upperBound {
            let node = Int(queue.start[place])
            (paths.start[node], hops.start[node]) = (0, .max)
        }
    }
}
