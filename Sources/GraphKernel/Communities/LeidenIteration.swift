/// What makes a partition better.
struct Leiden {
    let penalty: Double
    let threads: ThreadCount
    var random: RandomBits

    /// Iterations until nothing moves or there were enough; then single nodes have a last turn.
    mutating func run(
        _ base: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, iterations: Int
    ) {
        for _ in 0..<iterations {
            guard improve(labels, base) else { return }
        }
        _ = move(base, labels, order: random.order(of: base.nodeCount))
    }

    /// One iteration over all levels; whether any node moved.
    private mutating func improve(
        _ labels: borrowing Column<Int32>, _ base: borrowing CommunityLevel
    ) -> Bool {
        var hasMoved = move(base, labels, order: random.order(of: base.nodeCount))
        let communities = labels.renumber(bound: base.nodeCount)
        guard communities < base.nodeCount else { return hasMoved }
        var coarse = coarsened(base, labels, communities: communities)
        let parts = Column(coarse.parts.array)
        while true {
            let order = coarse.level.largestFirst(&random)
            if move(coarse.level, coarse.labels, order: order) { hasMoved = true }
            let communities = coarse.labels.renumber(bound: coarse.level.nodeCount)
            guard communities < coarse.level.nodeCount else { break }
            let next = coarsened(coarse.level, coarse.labels, communities: communities)
            guard next.level.nodeCount < coarse.level.nodeCount else { break }
            for node in 0..<parts.count { parts[node] = next.parts[Int(parts[node])] }
            coarse = next
        }
        for node in 0..<parts.count { labels[node] = coarse.labels[Int(parts[node])] }
        return hasMoved
    }

    private mutating func move(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, order: [Int32]
    ) -> Bool {
        var moving = LocalMoving(level, labels, penalty: penalty, order: order)
        moving.run(level, labels, threads: threads)
        return moving.hasMoved
    }

    private mutating func coarsened(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, communities: Int
    ) -> Coarse {
        let order = random.order(of: level.nodeCount)
        let grouping = Grouping(order, by: labels, groupCount: communities)
        let refinement = Refinement(level, labels, penalty: penalty)
        refinement.run(level, grouping, threads: threads)
        let parts = Column(refinement.parts.array)
        let partCount = parts.renumber(bound: level.nodeCount)
        let partLabels = Column<Int32>(repeating: 0, count: partCount)
        for node in 0..<level.nodeCount { partLabels[Int(parts[node])] = labels[node] }
        let coarse = Aggregation.level(level, parts, groupCount: partCount, threads: threads)
        return Coarse(level: coarse, parts: parts, labels: partLabels)
    }
}

/// A coarser level: what part each node went into, and the community of each part.
private struct Coarse: ~Copyable {
    let level: CommunityLevel
    let parts: Column<Int32>
    let labels: Column<Int32>
}
