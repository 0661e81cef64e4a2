public import GraphKernel

/// What nodes can be ranked by.
public enum Measure: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore
    case degree, inDegree = "in-degree", outDegree = "out-degree", strength, betweenness,
        closeness, harmonic, pagerank, eigenvector, katz, hubs, authorities, core, triangles,
        clustering, constraint, effectiveSize = "effective-size",
        temporalBetweenness = "temporal-betweenness", temporalCloseness = "temporal-closeness"

    /// Whether the measure is one of shortest paths, which alone read weights as distances.
    public var isOfPaths: Bool {
        switch self {
        case .betweenness, .closeness, .harmonic: true
        default: false
        }
    }

    /// Whether the measure looks along links, and can be told which way.
    public var takesDirection: Bool {
        switch self {
        case .strength, .closeness, .harmonic, .eigenvector, .katz, .temporalCloseness: true
        default: false
        }
    }

    /// Whether scores on a scale are counts, and so whole numbers; a core is one on every scale.
    public func counts(on scale: MeasureScale) -> Bool {
        switch self {
        case .core: true
        case .degree, .inDegree, .outDegree, .triangles: scale == .raw
        default: false
        }
    }

    /// Whether the measure obeys time, and so looks at dates and not at weights.
    public var obeysTime: Bool { self == .temporalBetweenness || self == .temporalCloseness }
}
