extension PathFinder {
    /// Hands over the lengths of the shortest paths from each of some nodes, one after the other.
    ///
    /// Only as many rows as there are threads are in memory at a time, so all pairs of a large
    /// graph can be gone through. Rows come in the order of `sources`, whatever the threads.
    ///
    /// - Parameters:
    ///   - sources: Where to begin; every node by ascending number if `nil`.
    ///   - threads: How many threads measure; `body` is never run twice at once.
    ///   - body: Takes a source and one length per node: 0 at the source itself, infinite where
    ///     there is no path.
    /// - Throws: `nodeOutOfRange`, before any row.
    /// - Complexity: a sweep a source, O(V + E) by hops and O((V + E) log V) by length; O(V)
    ///   memory a thread.
    public func distances(
        from sources: [Int]? = nil, threads: ThreadCount = .cores,
        _ body: (_ source: Int, _ distances: [Double]) -> Void
    ) throws(GraphError) {
        for source in sources ?? [] { try net.requireNode(source) }
        let sources = sources ?? Array(0..<net.nodeCount)
        let net = net
        let along = net.lengths == nil ? nil : scratch.along
        Crew.inOrder(
            sources.count, threads, makeState: { RowSweep(net, along) },
            work: { sweep, chunk in sweep.run(from: sources[chunk]) },
            commit: { sweep, chunk in body(sources[chunk], sweep.distances) })
    }
}

/// One thread's measuring of rows, by hops or by length.
private struct RowSweep {
    private(set) var distances: [Double] = []
    private let unit: Double
    private let lengths: LengthSweep?
    private var hops: HopSweep?

    init(_ net: PathNet, _ along: ArcRows?) {
        unit = net.unit
        lengths = along.map(LengthSweep.init)
        guard along == nil else { return }
        hops = HopSweep(nodeCount: net.nodeCount, along: [net.along], against: [net.against])
    }

    mutating func run(from source: Int) {
        if let lengths {
            lengths.run(from: Int32(source))
            distances = lengths.lengths(unit: unit)
        } else if hops != nil {
            hops?.run(from: [Int32(source)])
            distances = hops?.hops.map { $0 < 0 ? .infinity : Double($0) } ?? []
        }
    }
}
