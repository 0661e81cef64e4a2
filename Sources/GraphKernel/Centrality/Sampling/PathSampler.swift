/// Draws one of the shortest paths between two nodes, each as likely as any other.
///
/// A search from either end goes on level by level, the one with fewer steps to take first,
/// until they meet; then the path is drawn from the meeting place towards both ends.
final class PathSampler {
    /// How many drawn paths run through each node.
    let counts: Column<UInt32>
    /// Whether no pair had more shortest paths than can be counted.
    private(set) var isCounted = true
    private let (outgoing, incoming): (HopRows, HopRows)
    private var ahead: SearchSide
    private var behind: SearchSide

    init(outgoing: HopRows, incoming: HopRows) {
        (self.outgoing, self.incoming) = (outgoing, incoming)
        let count = outgoing.offsets.count - 1
        counts = Column(repeating: 0, count: count)
        ahead = SearchSide(nodeCount: count)
        behind = SearchSide(nodeCount: count)
    }

    /// Draws a path between a random pair of different nodes; draws none where there is none.
    func draw(_ random: inout RandomBits) {
        let count = counts.count
        let from = random.below(count)
        let other = random.below(count - 1)
        let to = other < from ? other : other + 1
        outgoing.withPointers { outgoing in
            incoming.withPointers { incoming in
                ahead.start(at: from, outgoing)
                behind.start(at: to, incoming)
                if let middle = meet(outgoing, incoming, &random) {
                    walk(from: from, to: to, by: middle, outgoing, incoming, &random)
                }
                ahead.forget()
                behind.forget()
            }
        }
    }

    /// A node in the middle of the way, or nil where there is none.
    private func meet(
        _ outgoing: HopPointers, _ incoming: HopPointers, _ random: inout RandomBits
    ) -> Int? {
        while !ahead.front.isEmpty, !behind.front.isEmpty {
            if ahead.frontSteps <= behind.frontSteps {
                ahead.advance(outgoing)
                if ahead.touches(behind) { return place(ahead, behind, &random) }
            } else {
                behind.advance(incoming)
                if behind.touches(ahead) { return place(behind, ahead, &random) }
            }
        }
        return nil
    }

    /// A node where the front of one search meets the other, as likely as paths run through it.
    private func place(
        _ moved: borrowing SearchSide, _ other: borrowing SearchSide,
        _ random: inout RandomBits
    ) -> Int? {
        let (queue, paths, others) = (moved.queue.start, moved.paths.start, other.paths.start)
        var total = 0.0
        for place in moved.front { total += paths[Int(queue[place])] * others[Int(queue[place])] }
        guard total.isFinite else {
            isCounted = false
            return nil
        }
        var (left, chosen) = (random.unit() * total, Int?.none)
        for place in moved.front {
            let node = Int(queue[place])
            let part = paths[node] * others[node]
            guard part > 0 else { continue }
            chosen = node
            left -= part
            if left < 0 { break }
        }
        return chosen
    }

    private func walk(
        from: Int, to: Int, by middle: Int, _ outgoing: HopPointers, _ incoming: HopPointers,
        _ random: inout RandomBits
    ) {
        if middle != from, middle != to { counts[middle] &+= 1 }
        var node = middle
        while node != from {
            node = ahead.previous(of: node, incoming, &random)
            if node != from { counts[node] &+= 1 }
        }
        node = middle
        while node != to {
            node = behind.previous(of: node, outgoing, &random)
            if node != to { counts[node] &+= 1 }
        }
    }
}
