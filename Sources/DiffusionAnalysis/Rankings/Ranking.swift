public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// Nodes in the order of a measure, with their scores in all that were asked for.
public struct Ranking: Hashable, Sendable {
    /// One ranked entity.
    public struct Row: Hashable, Sendable {
        /// The place, from 1; every row has its own, ties being broken by id.
        public let rank: Int
        /// The entity.
        public let entity: EntityIndex
        /// One score for each measure asked for.
        public let scores: [Double]
    }

    /// The rows of a ranking, each made when it is asked for.
    public struct Rows: RandomAccessCollection, Hashable, Sendable {
        /// The entity of each row.
        fileprivate let entities: [EntityIndex]
        /// The scores of each row, measure by measure.
        fileprivate let columns: [[Double]]

        /// The position of the first row: 0.
        public var startIndex: Int { 0 }

        /// The number of rows.
        public var endIndex: Int { entities.count }

        /// The row at a place; its rank is one more.
        public subscript(position: Int) -> Row {
            Row(
                rank: position + 1, entity: entities[position],
                scores: columns.map { $0[position] })
        }
    }

    /// The measures, the first of which decides the order.
    public let measures: [Measure]
    /// Greatest score first, ties by the id: every node, or the first ones that were asked for.
    public let rows: Rows
    /// Whether each measure is 0 for every node of the network.
    public let isZeroThroughout: [Bool]
    /// Whether the scores of each measure are counts.
    public let areCounts: [Bool]
    /// What all scores of each measure have in common.
    public let spreads: [ScoreSpread]
    /// How the sample of each measure came out; nil where none was taken.
    public let samples: [SampleSummary?]
}

extension FrozenNetwork {
    /// Ranks every node by measures, the first of which decides the order.
    ///
    /// - Parameters:
    ///   - measures: The measures, the first of which decides.
    ///   - settings: What they do.
    ///   - limit: How many rows are kept, all where it is nil.
    /// - Returns: The ranking.
    /// - Throws: what the measures throw.
    public func ranking(
        by measures: [Measure], _ settings: MeasureSettings = MeasureSettings(),
        limit: Int? = nil
    ) throws(GraphError) -> Ranking {
        var columns: [[Double]] = []
        var samples: [SampleSummary?] = []
        for measure in measures {
            guard let sampling = settings.sampling,
                let found = try sampledScores(measure, sampling, settings)
            else {
                columns.append(try scores(measure, settings))
                samples.append(nil)
                continue
            }
            columns.append(found.scores)
            let isOfPaths = measure == .betweenness && settings.weights == .ignored
            samples.append(SampleSummary(found, of: isOfPaths ? .paths : .nodes))
        }
        let order = Self.order(of: columns.first ?? entities.map { _ in 0 }, limit: limit)
        let rows = Ranking.Rows(
            entities: order.map { entities[NodeIndex(value: $0)] },
            columns: columns.map { column in order.map { column[Int($0)] } })
        return Ranking(
            measures: measures, rows: rows,
            isZeroThroughout: columns.map { $0.allSatisfy { $0 == 0 } },
            areCounts: measures.map { $0.counts(on: settings.scale) },
            spreads: columns.map { ScoreSpread($0) }, samples: samples)
    }

    /// A node or an edge with what decides its place.
    private struct Place {
        let key: Double
        let number: Int32

        func isBefore(_ other: Place) -> Bool {
            key == other.key ? number < other.number : key > other.key
        }
    }

    /// The nodes or edges with the greatest scores, greatest first, ties by number.
    static func order(of scores: [Double], limit: Int?) -> [Int32] {
        let places = scores.enumerated().map {
            Place(key: rounded($1), number: Int32($0))
        }
        guard let limit, limit < places.count / 8 else {
            return places.sorted { $0.isBefore($1) }.prefix(limit ?? .max).map(\.number)
        }
        return first(limit, of: places).map(\.number)
    }

    /// The first places in order: what cannot be one of them any more is dropped now and then.
    private static func first(_ limit: Int, of places: [Place]) -> [Place] {
        var kept: [Place] = []
        var last: Place?
        for place in places {
            if let last, !place.isBefore(last) { continue }
            kept.append(place)
            guard kept.count >= limit * 2 + 64 else { continue }
            kept.sort { $0.isBefore($1) }
            kept.removeLast(kept.count - limit)
            last = kept.last
        }
        kept.sort { $0.isBefore($1) }
        return Array(kept.prefix(limit))
    }

    /// A score to about twelve digits, so that sums in another order still tie; a node without a
    /// score comes last.
    private static func rounded(_ score: Double) -> Double {
        guard !score.isNaN else { return -.infinity }
        let kept = score.bitPattern & 0xFFF
        return Double(bitPattern: score.bitPattern &+ (kept >= 0x800 ? 0x1000 : 0) &- kept)
    }
}
