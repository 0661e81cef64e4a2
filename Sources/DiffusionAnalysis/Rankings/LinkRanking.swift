public import DiffusionNetwork
public import GraphKernel

/// What the links of a network can be ranked by.
public enum LinkMeasure: String, Hashable, Sendable, CaseIterable {
    /// The shortest paths along a link.
    case betweenness
}

/// Links in the order of a measure.
public struct LinkRanking: Hashable, Sendable {
    /// One ranked link.
    public struct Row: Hashable, Sendable {
        /// The place, from 1; every row has its own, ties being broken by the ids of the ends.
        public let rank: Int
        /// The link, as a position in `FrozenNetwork.edges`.
        public let edge: Int
        /// The score.
        public let score: Double
    }

    /// The measure.
    public let measure: LinkMeasure
    /// Greatest score first: every link, or the first ones that were asked for.
    public let rows: [Row]
    /// What the scores of all links have in common.
    public let spread: ScoreSpread
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
    ///   - settings: Its scale, what weights do, and the threads; the rest is not looked at.
    ///   - limit: How many rows are kept, all where it is nothing.
    /// - Returns: The ranking.
    /// - Throws: what the measure throws.
    /// - Complexity: betweenness O(V · E), by weights O(V · E · log V).
    public func linkRanking(
        by measure: LinkMeasure = .betweenness, _ settings: MeasureSettings = MeasureSettings(),
        limit: Int? = nil
    ) throws(GraphError) -> LinkRanking {
        var scores = try graph.edgeBetweenness(
            weights: settings.weights, scale: settings.scale, threads: settings.threads)
        if settings.scale == .fraction, entities.count == 1 { scores = scores.map { _ in 0 } }
        let order = Self.order(of: scores, limit: limit)
        let rows = order.enumerated().map { place, edge in
            LinkRanking.Row(rank: place + 1, edge: Int(edge), score: scores[Int(edge)])
        }
        return LinkRanking(measure: measure, rows: rows, spread: ScoreSpread(scores))
    }

    /// Whether the same links lead the other way too, as an edge of its own.
    package func leadsBack(_ edge: Int) -> Bool {
        guard !graph.isUndirected else { return false }
        let (upstream, links) = (graph.upstream[edge], edges[edge].links)
        let row = graph.outgoing.row(of: Int(graph.downstream[edge]))
        return row.contains { entry in
            graph.outgoing.neighbors[entry] == upstream
                && Int(graph.outgoing.edges[entry]) != edge
                && edges[Int(graph.outgoing.edges[entry])].links == links
        }
    }
}
