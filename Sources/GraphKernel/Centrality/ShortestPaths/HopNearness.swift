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
        let (queue, isSeen) = (queue.start, isSeen.start)
        var nearness = Nearness()
        (queue[0], isSeen[Int(source)]) = (source, true)
        var (start, tail, hops) = (0, 1, 0.0)
        rows.withPointers { rows in
            while start < tail {
                if start > 0 { nearness.add(Double(tail &- start), at: hops) }
                hops += 1
                let level = start..<tail
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
        return nearness
    }
}
