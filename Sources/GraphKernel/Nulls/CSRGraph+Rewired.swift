extension CSRGraph {
    /// Exchanges the ends of edges at random and keeps every node's degree, in and out.
    ///
    /// Two edges a → b and c → d, drawn at random, become a → d and c → b; of undirected edges
    /// either end may be taken first. An exchange that would make a self-loop or a parallel
    /// edge is not done, but counts as tried, so that each simple graph that exchanges can
    /// reach is equally likely in the end. A simple graph stays simple; self-loops and
    /// parallel edges that the graph has may dissolve and never arise. (Some directed graphs
    /// cannot be reached from others: a triangle that goes round does not turn.) An edge keeps
    /// its number, weight and upstream end.
    ///
    /// `swapsPerEdge` says how many exchanges are tried for each edge, in 0...1000; ten are
    /// usually enough to forget the graph.
    /// - Throws: `parameterOutOfRange`.
    /// - Complexity: O(V + E · `swapsPerEdge`) time, O(V + E) memory.
    /// - SeeAlso: B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander, "Configuring
    ///   random graph models with fixed degree sequences", *SIAM Review* 60, 2018,
    ///   doi:10.1137/16M1087175.
    public func rewired(swapsPerEdge: Double = 10, seed: UInt64) throws(GraphError) -> CSRGraph {
        guard (0...1000).contains(swapsPerEdge) else { throw .parameterOutOfRange(.count) }
        var exchange = Exchange(self, seed: seed)
        for _ in 0..<Int((Double(edgeCount) * swapsPerEdge).rounded(.up)) { exchange.attempt() }
        return try CSRGraph(
            nodeCount: nodeCount,
            edges: EdgeList(
                upstream: exchange.first, downstream: exchange.second, weights: weights),
            isUndirected: isUndirected)
    }
}

/// The ends of edges while they are exchanged, and which pairs there are.
private struct Exchange: ~Copyable {
    private(set) var first: [Int32]
    private(set) var second: [Int32]
    private let isUndirected: Bool
    private var random: RandomBits
    private var pairs: PairSet
    /// How many more edges than one join a pair.
    private var more: [UInt64: Int] = [:]

    init(_ graph: borrowing CSRGraph, seed: UInt64) {
        (first, second) = (graph.upstream, graph.downstream)
        isUndirected = graph.isUndirected
        random = RandomBits(seed: seed)
        pairs = PairSet(capacity: graph.edgeCount)
        for edge in first.indices {
            let key = key(first[edge], second[edge])
            if !pairs.insert(key) { more[key, default: 0] += 1 }
        }
    }

    mutating func attempt() {
        guard first.count > 1 else { return }
        let (one, other) = (random.below(first.count), random.below(first.count))
        let turns = isUndirected && random.next() & 1 == 1
        let (a, b) = (first[one], second[one])
        let (c, d) = turns ? (second[other], first[other]) : (first[other], second[other])
        let (left, right) = (key(a, d), key(c, b))
        guard one != other, a != d, c != b, left != right,
            !pairs.contains(left), !pairs.contains(right)
        else { return }
        remove(key(a, b))
        remove(key(c, d))
        _ = pairs.insert(left)
        _ = pairs.insert(right)
        second[one] = d
        // The turned edge keeps the end that it kept in the exchange.
        if turns { first[other] = b } else { second[other] = b }
    }

    private mutating func remove(_ key: UInt64) {
        guard !more.isEmpty, let count = more[key] else { return pairs.remove(key) }
        more[key] = count > 1 ? count - 1 : nil
    }

    private func key(_ one: Int32, _ other: Int32) -> UInt64 {
        isUndirected && one > other ? PairSet.key(other, one) : PairSet.key(one, other)
    }
}
