/// What makes a partition better.
struct Leiden {
    let penalty: Double
    let threads: ThreadCount
    var random: RandomBits

    /// Iterates until nothing moves or often enough, each node being alone at first.
    mutating func run(
        _ base: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, iterations: Int
    ) {
        // Nodes that start alone and move until none gains flock to a few communities, which no
        // later level can part: so each has about three looks.
        var order = random.order(of: base.nodeCount)
        _ = move(base, labels, order: order, looks: 3 * base.nodeCount)
        for _ in 0..<iterations {
            let haveParts = moveParts(base, labels)
            order = random.order(of: base.nodeCount)
            let haveNodes = move(base, labels, order: order)
            guard merge(base, labels) || haveNodes || haveParts else { return }
        }
    }

    /// Refines the communities and moves the parts, and parts of parts; whether any moved.
    private mutating func moveParts(
        _ base: borrowing CommunityLevel, _ labels: borrowing Column<Int32>
    ) -> Bool {
        var hasMoved = false
        let communities = labels.renumber(bound: base.nodeCount)
        guard communities < base.nodeCount else { return false }
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
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, order: [Int32],
        looks: Int = .max
    ) -> Bool {
        var moving = LocalMoving(
            level, labels, penalty: penalty, order: order, looks: looks)
        moving.run(level, labels, threads: threads)
        return moving.hasMoved
    }

    /// Makes communities connected, and joins them until none gains by it; whether any did.
    private mutating func merge(
        _ base: borrowing CommunityLevel, _ labels: borrowing Column<Int32>
    ) -> Bool {
        var communities = base.splitUnconnected(labels)
        guard communities < base.nodeCount else { return false }
        var level = Aggregation.level(base, labels, groupCount: communities, threads: threads)
        var hasMerged = false
        while true {
            let merged = Column((0..<Int32(communities)).map { $0 })
            let order = level.largestFirst(&random)
            guard move(level, merged, order: order) else { return hasMerged }
            hasMerged = true
            communities = level.splitUnconnected(merged)
            for node in 0..<labels.count { labels[node] = merged[Int(labels[node])] }
            level = Aggregation.level(level, merged, groupCount: communities, threads: threads)
        }
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
