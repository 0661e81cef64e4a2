public import DiffusionNetwork
public import GraphKernel

/// Nodes in the order of a measure, with their scores in all that were asked for.
public struct Ranking: Hashable, Sendable {
    /// One ranked entity.
    public struct Row: Hashable, Sendable {
        /// The place, from 1; every row has its own, ties being broken by id.
        public let rank: Int
        /// The entity, as a position in `GraphModel.entities`.
        public let entity: Int
        /// One score for each measure asked for.
        public let scores: [Double]
    }

    /// The measures, the first of which decides the order.
    public let measures: [Measure]
    /// Every node, greatest score first, ties by the id.
    public let rows: [Row]
}

extension FrozenNetwork {
    /// Ranks every node by measures, the first of which decides the order.
    ///
    /// - Throws: what the measures throw.
    public func ranking(
        by measures: [Measure], _ settings: MeasureSettings = MeasureSettings()
    ) throws(GraphError) -> Ranking {
        var columns: [[Double]] = []
        for measure in measures { columns.append(try scores(measure, settings)) }
        let keys = (columns.first ?? entities.map { _ in 0 }).map(Self.rounded)
        let order = entities.indices.sorted { left, right in
            let (one, other) = (keys[left], keys[right])
            return one == other ? left < right : one > other
        }
        let rows = order.enumerated().map { place, node in
            Ranking.Row(
                rank: place + 1, entity: entities[node], scores: columns.map { $0[node] })
        }
        return Ranking(measures: measures, rows: rows)
    }

    /// A score to about twelve digits, so that sums in another order still tie.
    private static func rounded(_ score: Double) -> Double {
        let kept = score.bitPattern & 0xFFF
        return Double(bitPattern: score.bitPattern &+ (kept >= 0x800 ? 0x1000 : 0) &- kept)
    }
}
