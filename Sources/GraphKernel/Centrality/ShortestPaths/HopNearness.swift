/// Distances in hops from one node at a time.
final class HopNearness: NearnessSweep {
    private let rows: HopRows
    private let queue: Column<Int32>
    private let isSeen: Column<Bool>

    init(_ rows: HopRows) {
        self.rows = rows
        let count = rows.offsets.count - 1
        queue = Column(repeating: 0, count: count)
        isSeen = Column(repeating: false, count: count)
    }

    func run(from source: Int32) -> Nearness {
        var nearness = Nearness()
        eachLevel(from: source) { level, hops in nearness.add(Double(level.count), at: hops) }
        return nearness
    }

    func visit(from source: Int32, _ found: (_ node: Int32, _ distance: Double) -> Void) {
        eachLevel(from: source) { level, hops in
            for place in level { found(queue[place], hops) }
        }
    }

    /// Gives the places in the queue of the nodes that are one hop away, of those that are two, ….
    @inline(__always)
    private func eachLevel(from source: Int32, _ found: (Range<Int>, _ hops: Double) -> Void) {
        let (queue, isSeen) = (queue.start, isSeen.start)
        (queue[0], isSeen[Int(source)]) = (source, true)
        var (start, tail, hops) = (0, 1, 0.0)
        rows.withPointers { rows in
            while start < tail {
                let level = start..<tail
                if start > 0 { found(level, hops) }
                hops += 1
                start = tail
                for place in level {
                    let node = Int(queue[place])
                    for step in Int(rows.offsets[node])..<Int(rows.offsets[node &+ 1]) {
                        let head = rows.heads[step]
                        if isSeen[Int(head)] { continue }
                        isSeen[Int(head)] = true
                        queue[tail] = head
                        tail &+= 1
                    }
                }
            }
        }
        for place in 0..<tail { isSeen[Int(queue[place])] = false }
    }
}
