import Synchronization

extension LocalMoving {
    /// Weighs and moves batches while many nodes wait, then node after node.
    ///
    /// A batch is a small share of the nodes: in larger ones many nodes want what is gone when
    /// their turn comes.
    mutating func run(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>,
        threads: ThreadCount
    ) {
        let room = max(level.nodeCount / 64, Self.least)
        guard level.nodeCount > room else { return finish(level, labels) }
        let batch = MoveBatch(room: room, nodeCount: level.nodeCount)
        let next = Atomic<Int>(0)
        Crew.inTurns(&self, threads) {
            Affinities(communities: level.nodeCount)
        } while: { moving in
            moving.goesOn(above: Self.least)
        } look: { moving, affinities in
            moving.weigh(min(room, moving.queue.count), next, batch, level, labels, &affinities)
        } change: { moving in
            next.store(0, ordering: .relaxed)
            moving.settle(min(room, moving.queue.count), batch, level, labels)
        }
        finish(level, labels)
    }

    /// Below so many nodes a batch is not worth its while.
    private static var least: Int { 512 }

    /// Finds the best moves of the first nodes that wait, a few at a time.
    private func weigh(
        _ count: Int, _ next: borrowing Atomic<Int>, _ batch: borrowing MoveBatch,
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>,
        _ affinities: inout Affinities
    ) {
        let step = 32
        while true {
            let start = next.add(step, ordering: .relaxed).oldValue
            guard start < count else { return }
            for place in start..<min(start + step, count) {
                let node = queue.node(at: place)
                let move = Move(node, level, labels, table, penalty: penalty, &affinities)
                batch.note(move, at: place)
                if move.isStaying { queue.set(slack: move.slack, of: node) }
            }
        }
    }

    /// Makes the moves of a batch that still gain; nodes whose move no longer does wait again.
    private mutating func settle(
        _ count: Int, _ batch: borrowing MoveBatch, _ level: borrowing CommunityLevel,
        _ labels: borrowing Column<Int32>
    ) {
        take(count)
        for place in 0..<count {
            let move = batch.moves[place]
            guard !move.isStaying else { continue }
            if gains(move, size: level.sizes[Int(move.node)]) {
                queue.set(slack: move.slack, of: Int(move.node))
                make(move, level, labels, batch)
                if move.slack < 0 { queue.append(Int(move.node)) }
            } else {
                queue.append(Int(move.node))
            }
        }
    }

    @inline(__always)
    private func gains(_ move: Move, size: Double) -> Bool {
        let scale = penalty * size
        let stay = move.tieToOld - scale * (table.size(Int(move.old)) - size)
        if move.new == Move.apart {
            return stay < -move.margin && !table.isAlone(in: Int(move.old))
        }
        let gain = move.tieToNew - scale * table.size(Int(move.new))
        return gain > stay + move.margin
    }
}
