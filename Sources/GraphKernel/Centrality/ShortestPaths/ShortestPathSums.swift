/// Sums over the shortest paths of a graph, one part for each node at which they start.
struct ShortestPathSums {
    private let graph: CSRGraph
    private let lengths: [Double]?
    private let threads: ThreadCount
    private let ranking: NodeRanking
    /// The steps by hops, both ways; nil where lengths count.
    private let hops: (outgoing: HopRows, incoming: HopRows)?

    init(_ graph: CSRGraph, _ use: WeightUse, _ threads: ThreadCount) throws(GraphError) {
        (self.graph, self.threads) = (graph, threads)
        lengths = try graph.lengths(use)
        let ranking = NodeRanking(nodeCount: graph.nodeCount, rows: [graph.outgoing])
        self.ranking = ranking
        hops =
            lengths == nil
            ? (HopRows(ranking, rows: [graph.outgoing]), HopRows(ranking, rows: [graph.incoming]))
            : nil
    }

    /// Each node once, in the order that the sums of a whole graph are taken in.
    var everyNode: [Int32] { (0..<Int32(graph.nodeCount)).map { $0 } }

    /// The share of each source's shortest paths that run through each node.
    func ofNodes(from sources: [Int32]) throws(GraphError) -> [Double] {
        ranking.byNode(try sums(from: sources, of: .nodes, count: graph.nodeCount))
    }

    /// The share of each source's shortest paths that run along each edge.
    func ofEdges(from sources: [Int32]) throws(GraphError) -> [Double] {
        try sums(from: sources, of: .edges, count: graph.edgeCount)
    }

    private func sums(
        from sources: [Int32], of subject: PathSubject, count: Int
    ) throws(GraphError) -> [Double] {
        let threads = threads.worth(graph.steps(ofSearches: sources.count))
        let ranked = sources.map { ranking.ranks[Int($0)] }
        if let hops {
            return try SourceSum.over(ranked, count: count, threads) {
                HopPass(outgoing: hops.outgoing, incoming: hops.incoming, subject, count: count)
            }
        }
        let all = ArcRows(ranking, rows: [graph.outgoing], lengths: lengths ?? [])
        // Looking for detours takes less time than a search from each node, but not than a few
        // searches.
        let rows = sources.count >= graph.nodeCount ? all.withoutDetours() : all
        return try SourceSum.over(ranked, count: count, threads) {
            LengthPass(rows, subject, count: count)
        }
    }
}

/// What shortest paths are counted at.
enum PathSubject: Sendable { case nodes, edges }
