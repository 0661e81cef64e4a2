extension CSRGraph {
    /// Parts the nodes into communities that are joined well inside and weakly to others.
    ///
    /// The method of Leiden: nodes move to the neighbouring community where they add most to
    /// the quality, communities are refined into well-connected parts, and the parts are moved
    /// as wholes; over again until nothing changes or for so many `iterations`. Edges have no
    /// direction here: weights of both directions and of parallel edges add up; a self-loop
    /// counts twice in the strength of its node. For `.modularity` this maximises
    /// `modularity(of:resolution:weights:)` of an undirected graph; of a directed one, that of
    /// the graph without its directions.
    ///
    /// Every community is connected. Nodes are looked at in an order that `seed` draws; the
    /// refinement takes the best part, not one at random. `resolution` is at least 0; a higher
    /// one gives smaller communities. Isolated nodes are communities of their own.
    /// - Returns: The community of each node, numbered from 0 by their smallest nodes; shape
    ///   `[nodeCount]`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused` or `parameterOutOfRange`.
    /// - Complexity: about O(V + E) an iteration, seldom more than ten rounds over the graph;
    ///   O(V + E) memory.
    /// - SeeAlso: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden:
    ///   guaranteeing well-connected communities", *Scientific Reports* 9, 2019,
    ///   doi:10.1038/s41598-019-41695-z.
    public func leiden(
        quality: CommunityQuality = .modularity, resolution: Double = 1,
        weights use: WeightUse = .ignored, iterations: Int = 3, seed: UInt64 = 1,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> [Int32] {
        let factors = try factors(use)
        guard resolution >= 0, resolution.isFinite else {
            throw .parameterOutOfRange(.resolution)
        }
        guard iterations >= 1 else { throw .parameterOutOfRange(.count) }
        let level = CommunityLevel(self, factors: factors, quality: quality)
        var penalty = resolution
        if quality == .modularity {
            let total = level.sizes.sum
            penalty = total > 0 ? resolution / total : 0
        }
        let labels = Column((0..<Int32(nodeCount)).map { $0 })
        var leiden = Leiden(penalty: penalty, threads: threads, random: RandomBits(seed: seed))
        var round = 0
        while round < iterations, leiden.improve(labels, level) { round += 1 }
        return level.connectedParts(of: labels)
    }
}

/// What makes a partition better.
private struct Leiden {
    let penalty: Double
    let threads: ThreadCount
    var random: RandomBits

    /// One iteration over all levels; whether any node moved.
    mutating func improve(
        _ labels: borrowing Column<Int32>, _ base: borrowing CommunityLevel
    ) -> Bool {
        var hasMoved = move(base, labels)
        let communities = labels.renumber(bound: base.nodeCount)
        guard communities < base.nodeCount else { return hasMoved }
        var coarse = coarsened(base, labels, communities: communities)
        let parts = Column(coarse.parts.array)
        while true {
            if move(coarse.level, coarse.labels) { hasMoved = true }
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
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>
    ) -> Bool {
        let order = random.order(of: level.nodeCount)
        var moving = LocalMoving(level, labels, penalty: penalty, order: order)
        moving.run(level, labels)
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
        let coarse = Aggregation.level(level, parts, groupCount: partCount)
        return Coarse(level: coarse, parts: parts, labels: partLabels)
    }
}

/// A coarser level: what part each node went into, and the community of each part.
private struct Coarse: ~Copyable {
    let level: CommunityLevel
    let parts: Column<Int32>
    let labels: Column<Int32>
}
