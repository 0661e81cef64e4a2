extension EdgeList {
    /// Draws a directed graph with few hubs and many small nodes, as large networks have them.
    ///
    /// A pair is drawn by choosing a quarter of the matrix of pairs over and over, with the
    /// probabilities 0.57, 0.19, 0.19 and 0.05. Each node has one edge out to a drawn node;
    /// the others are drawn pairs. No self-loops, no parallel edges. Numbers of nodes and the
    /// order of edges say nothing: both are shuffled.
    ///
    /// - Throws: `tooLarge`; `parameterOutOfRange` unless `nodeCount` is at least 2 and
    ///   `edgeCount` at least that and at most half of all pairs; `workLimit` when nearly all
    ///   draws are pairs that came before, as in dense graphs.
    /// - Complexity: O(V + E log V) time, O(V + E) memory.
    /// - SeeAlso: D. Chakrabarti, Y. Zhan and C. Faloutsos, "R-MAT: a recursive model for graph
    ///   mining", SIAM International Conference on Data Mining 2004,
    ///   doi:10.1137/1.9781611972740.43.
    public static func rmat(
        nodeCount: Int, edgeCount: Int, seed: UInt64
    ) throws(GraphError) -> EdgeList {
        guard nodeCount < Int(Int32.max) / 4 else { throw .tooLarge(count: nodeCount) }
        guard edgeCount < Int(Int32.max) / 4 else { throw .tooLarge(count: edgeCount) }
        guard nodeCount >= 2, edgeCount >= nodeCount,
            edgeCount <= nodeCount * (nodeCount - 1) / 2
        else { throw .parameterOutOfRange(.count) }
        var draws = QuarterDraws(nodeCount: nodeCount, seed: seed)
        let keys = try draws.keys(edgeCount)
        return Self.shuffled(keys, nodeCount: nodeCount, random: &draws.random)
    }

    private static func shuffled(
        _ keys: [UInt64], nodeCount: Int, random: inout RandomBits
    ) -> EdgeList {
        var keys = keys
        random.shuffle(&keys)
        let names = random.order(of: nodeCount)
        return EdgeList(
            upstream: keys.map { names[Int($0 >> 32)] },
            downstream: keys.map { names[Int(UInt32(truncatingIfNeeded: $0))] })
    }
}

/// Draws pairs from quarters of quarters of the matrix.
private struct QuarterDraws {
    var random: RandomBits
    private let nodeCount: Int
    private let levels: Int

    init(nodeCount: Int, seed: UInt64) {
        random = RandomBits(seed: seed)
        self.nodeCount = nodeCount
        levels = Int.bitWidth - (nodeCount - 1).leadingZeroBitCount
    }

    /// Different pairs, the first of them one out of each node.
    mutating func keys(_ count: Int) throws(GraphError) -> [UInt64] {
        let limit = 16 * count + 4096
        var keys: [UInt64] = []
        keys.reserveCapacity(count)
        var seen = PairSet(capacity: count)
        for node in 0..<nodeCount {
            var target = node
            while target == node { target = pair().target % nodeCount }
            let key = PairSet.key(Int32(node), Int32(target))
            _ = seen.insert(key)
            keys.append(key)
        }
        var drawn = 0
        while keys.count < count {
            guard drawn < limit else { throw .workLimit(limit: limit) }
            drawn += 1
            let (source, target) = pair()
            guard source != target, source < nodeCount, target < nodeCount else { continue }
            let key = PairSet.key(Int32(source), Int32(target))
            if seen.insert(key) { keys.append(key) }
        }
        return keys
    }

    /// Draws a pair of numbers below the next power of two.
    private mutating func pair() -> (source: Int, target: Int) {
        var (source, target, level) = (0, 0, 0)
        var bits: UInt64 = 0
        while level < levels {
            bits = level & 1 == 0 ? random.next() : bits >> 32
            let draw = UInt32(truncatingIfNeeded: bits)
            let isLower = draw >= Self.half ? 1 : 0
            let isRight = (draw >= Self.first && draw < Self.half) || draw >= Self.last ? 1 : 0
            (source, target) = (source << 1 | isLower, target << 1 | isRight)
            level += 1
        }
        return (source, target)
    }

    /// 0.57, 0.76 and 0.95 of 2³².
    private static let first: UInt32 = 2_448_131_359
    private static let half: UInt32 = 3_264_175_145
    private static let last: UInt32 = 4_080_218_931
}
