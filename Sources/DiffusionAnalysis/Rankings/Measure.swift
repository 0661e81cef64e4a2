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

    /// Whether the measure looks from every node at every other, and so can be sampled.
    public var isOfAllPairs: Bool { isOfPaths || obeysTime }

    /// Whether the measure obeys time, and so looks at dates and not at weights.
    public var obeysTime: Bool { self == .temporalBetweenness || self == .temporalCloseness }
}

extension Measure {
    /// The measure of a name: its own, or another by which the field knows it (`k-core`,
    /// `coreness`, `authority`, `effectiveSize`, `in_degree`); nil where there is none.
    ///
    /// Capitals, hyphens and underscores do not count.
    public init?(named name: String) {
        let letters = Self.letters(of: name)
        let own = Self.allCases.first { Self.letters(of: $0.rawValue) == letters }
        guard let measure = own ?? Self.otherNames[letters] else { return nil }
        self = measure
    }

    private static func letters(of name: String) -> String {
        name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    private static let otherNames: [String: Measure] = [
        "kcore": .core, "coreness": .core, "corenumber": .core, "authority": .authorities,
        "hub": .hubs, "eigenvectorcentrality": .eigenvector, "betweennesscentrality": .betweenness,
        "closenesscentrality": .closeness, "harmoniccentrality": .harmonic,
        "degreecentrality": .degree, "katzcentrality": .katz, "pagerankcentrality": .pagerank,
        "weighteddegree": .strength, "clusteringcoefficient": .clustering,
    ]
}
