public import DiffusionNetwork
public import GraphKernel

/// What nodes can be ranked by.
public enum Measure: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore
    case degree, inDegree = "in-degree", outDegree = "out-degree", strength, betweenness,
        closeness, harmonic, pagerank, eigenvector

    /// Whether the measure is one of paths, which alone read weights as distances.
    public var isOfPaths: Bool {
        switch self {
        case .betweenness, .closeness, .harmonic: true
        default: false
        }
    }
}

/// How measures are taken.
public struct MeasureSettings: Hashable, Sendable {
    /// The denominator.
    public var scale: MeasureScale = .raw
    /// What weights do.
    public var weights: WeightUse = .ignored
    /// Which way closeness, harmonic, strength and eigenvector look; nothing is each one's own.
    public var direction: Direction?
    /// How many threads may measure; no score depends on it.
    public var threads = ThreadCount.cores

    /// The settings of a measure that is not told otherwise.
    public init() {}
}

extension FrozenNetwork {
    /// Scores every node by a measure.
    ///
    /// - Returns: One score per node, in the order of `entities`.
    /// - Throws: what the measure throws; see `CSRGraph`. `distanceWeightsRefused` where a
    ///   measure without paths is asked to read weights as distances.
    public func scores(
        _ measure: Measure, _ settings: MeasureSettings = MeasureSettings()
    ) throws(GraphError) -> [Double] {
        let (scale, weights) = (settings.scale, settings.weights)
        if weights == .distance, !measure.isOfPaths { throw .distanceWeightsRefused }
        switch measure {
        case .degree: return graph.degree(.both, scale: scale)
        case .inDegree: return graph.degree(.incoming, scale: scale)
        case .outDegree: return graph.degree(.outgoing, scale: scale)
        case .strength: return try graph.strength(settings.direction ?? .both, scale: scale)
        case .betweenness: return try graph.betweenness(weights: weights, scale: scale)
        case .closeness:
            return try graph.closeness(
                settings.direction ?? .incoming, weights: weights, scale: scale)
        case .harmonic:
            return try graph.harmonic(
                settings.direction ?? .incoming, weights: weights, scale: scale)
        case .pagerank: return try graph.pageRank(weights: weights, scale: scale)
        case .eigenvector:
            return try graph.eigenvector(settings.direction ?? .incoming, weights: weights)
        }
    }
}
