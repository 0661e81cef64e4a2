import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// What the edges of a network can be ranked by.
public enum EdgeMeasure: String, Hashable, Sendable, CaseIterable {
    /// The shortest paths along an edge.
    case betweenness
}

/// Edges in the order of a measure.
public struct EdgeRanking: Hashable, Sendable {
    /// One ranked edge.
    public struct Row: Hashable, Sendable {
        /// The place, from 1; every row has its own, ties being broken by the ids of the ends.
        public let rank: Int
        /// The edge.
        public let edge: EdgeIndex
        /// The score.
        public let score: Double
    }

    /// The measure.
    public let measure: EdgeMeasure
    /// Greatest score first: every edge, or the first ones that were asked for.
    public let rows: [Row]
    /// What the scores of all edges have in common.
    public let spread: ScoreSpread
    /// How the sample came out; nil where none was taken.
    public let sample: SampleSummary?
}

extension FrozenNetwork {
    /// Ranks every edge by a measure, greatest score first.
    ///
    /// An edge is what a path takes as one step: a link that leads both ways is two, and an
    /// agreement is one for each pair that it joins. Ties break by the id of the upstream end, of
    /// the downstream end, and of the link.
    ///
    /// - Parameters:
    ///   - measure: The measure.
    ///   - settings: Its scale, what weights do, its sample and the threads; the rest is not looked
    ///     at.
    ///   - limit: How many rows are kept, all where it is nil.
    /// - Returns: The ranking.
    /// - Throws: what the measure throws.
    /// - Complexity: betweenness O(V · E), by weights O(V · E · log V).
    public func edgeRanking(
        by measure: EdgeMeasure = .betweenness, _ settings: MeasureSettings = MeasureSettings(),
        limit: Int? = nil
    ) throws(GraphError) -> EdgeRanking {
        let sampled = try settings.sampling.map { sampling throws(GraphError) in
            try graph.sampledEdgeBetweenness(
                sampling, weights: settings.weights, scale: settings.scale,
                threads: settings.threads)
        }
        var scores =
            if let sampled {
                sampled.scores
            } else {
                try graph.edgeBetweenness(
                    weights: settings.weights, scale: settings.scale, threads: settings.threads)
            }
        if settings.scale == .fraction, entities.count == 1 { scores = scores.map { _ in 0 } }
        let order = Self.order(of: scores, limit: limit)
        let rows = order.enumerated().map { place, edge in
            EdgeRanking.Row(rank: place + 1, edge: EdgeIndex(value: edge), score: scores[Int(edge)])
        }
        return EdgeRanking(
            measure: measure, rows: rows, spread: ScoreSpread(scores),
            sample: sampled.map { SampleSummary($0, of: .nodes) })
    }

    /// Whether the same links lead the other way too, as an edge of its own.
    package func leadsBack(_ edge: EdgeIndex) -> Bool {
        guard !graph.isUndirected else { return false }
        let (upstream, links) = (graph.upstream[Int(edge)], edges[edge].links)
        let row = graph.outgoing.row(of: Int(graph.downstream[Int(edge)]))
        return row.contains { entry in
            let other = EdgeIndex(value: graph.outgoing.edges[entry])
            return graph.outgoing.neighbors[entry] == upstream && other != edge
                && edges[other].links == links
        }
    }
}
