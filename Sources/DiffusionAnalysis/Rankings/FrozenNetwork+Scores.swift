import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

extension FrozenNetwork {
    /// Scores every node by a measure.
    ///
    /// - Returns: One score per node, in the order of `entities`; not a number where a measure is
    ///   not defined, as the constraint of an isolated node.
    /// - Throws: what the measure throws; see `CSRGraph`. `distanceWeightsRefused` where a
    ///   measure without paths is asked to read weights as distances.
    public func scores(
        _ measure: Measure, _ settings: MeasureSettings = MeasureSettings()
    ) throws(GraphError) -> [Double] {
        let (scale, weights, threads) = (settings.scale, settings.weights, settings.threads)
        if weights == .distance, !measure.isOfPaths { throw .distanceWeightsRefused }
        // With one node there is nothing to have a share of.
        if scale == .fraction, entities.count == 1 { return [0] }
        switch measure {
        case .degree: return graph.degree(.both, scale: scale)
        case .inDegree: return graph.degree(.incoming, scale: scale)
        case .outDegree: return graph.degree(.outgoing, scale: scale)
        case .strength: return try graph.strength(settings.direction ?? .both, scale: scale)
        case .betweenness, .closeness, .harmonic: return try pathScores(measure, settings)
        case .pagerank, .eigenvector, .katz, .hubs, .authorities:
            return try walkScores(measure, settings)
        case .core: return graph.coreNumbers().map { Double($0) }
        case .triangles: return graph.triangleScores(scale: scale, threads: threads)
        case .clustering: return graph.clustering(threads: threads)
        case .constraint: return try graph.constraint(weights: weights, threads: threads)
        case .effectiveSize:
            return try graph.effectiveSize(weights: weights, scale: scale, threads: threads)
        case .temporalBetweenness:
            return try temporal(mixed: settings.allowsMixedPolicies).temporalBetweenness(
                scale: scale, in: settings.frame, threads: threads)
        case .temporalCloseness:
            guard settings.direction != .both else { throw .directionRefused }
            return try temporal(mixed: settings.allowsMixedPolicies).temporalCloseness(
                direction: settings.direction == .outgoing ? .downstream : .upstream,
                scale: scale, in: settings.frame, threads: threads)
        }
    }

    /// Samples a measure as settings ask for it; nil where it is not one of all pairs.
    ///
    /// - Throws: what the measure throws; `parameterOutOfRange`.
    func sampledScores(
        _ measure: Measure, _ sampling: SampleSettings, _ settings: MeasureSettings
    ) throws(GraphError) -> SampledScores? {
        let (scale, weights, threads) = (settings.scale, settings.weights, settings.threads)
        let direction = settings.direction ?? .incoming
        switch measure {
        case .betweenness:
            return try graph.sampledBetweenness(
                sampling, weights: weights, scale: scale, threads: threads)
        case .closeness:
            return try graph.sampledCloseness(
                sampling, direction, weights: weights, scale: scale, threads: threads)
        case .harmonic:
            return try graph.sampledHarmonic(
                sampling, direction, weights: weights, scale: scale, threads: threads)
        case .temporalBetweenness, .temporalCloseness:
            return try sampledScoresInTime(measure, sampling, settings)
        default: return nil
        }
    }

    private func sampledScoresInTime(
        _ measure: Measure, _ sampling: SampleSettings, _ settings: MeasureSettings
    ) throws(GraphError) -> SampledScores {
        if settings.weights == .distance { throw .distanceWeightsRefused }
        guard settings.direction != .both else { throw .directionRefused }
        let graph = try temporal(mixed: settings.allowsMixedPolicies)
        guard measure == .temporalCloseness else {
            return try graph.sampledTemporalBetweenness(
                sampling, scale: settings.scale, in: settings.frame, threads: settings.threads)
        }
        return try graph.sampledTemporalCloseness(
            sampling, direction: settings.direction == .outgoing ? .downstream : .upstream,
            scale: settings.scale, in: settings.frame, threads: settings.threads)
    }

    private func pathScores(
        _ measure: Measure, _ settings: MeasureSettings
    ) throws(GraphError) -> [Double] {
        let (scale, weights, threads) = (settings.scale, settings.weights, settings.threads)
        let direction = settings.direction ?? .incoming
        switch measure {
        case .closeness:
            return try graph.closeness(
                direction, weights: weights, scale: scale, threads: threads)
        case .harmonic:
            return try graph.harmonic(
                direction, weights: weights, scale: scale, threads: threads)
        default:
            return try graph.betweenness(weights: weights, scale: scale, threads: threads)
        }
    }

    private func walkScores(
        _ measure: Measure, _ settings: MeasureSettings
    ) throws(GraphError) -> [Double] {
        let (weights, threads) = (settings.weights, settings.threads)
        let direction = settings.direction ?? .incoming
        switch measure {
        case .eigenvector:
            return try graph.eigenvector(direction, weights: weights, threads: threads)
        case .katz:
            return try graph.katz(
                direction, alpha: settings.alpha, weights: weights, threads: threads)
        case .hubs:
            return try graph.hubsAndAuthorities(weights: weights, threads: threads).hubs
        case .authorities:
            return try graph.hubsAndAuthorities(weights: weights, threads: threads).authorities
        default:
            return try graph.pageRank(
                pageRankSettings(settings), weights: weights, scale: settings.scale,
                threads: threads)
        }
    }

    private func pageRankSettings(_ settings: MeasureSettings) -> PageRankSettings {
        var walker = PageRankSettings()
        walker.damping = settings.damping
        guard !settings.restarts.isEmpty else { return walker }
        var preference = [Double](repeating: 0, count: entities.count)
        for node in settings.restarts { preference[Int(node)] = 1 }
        walker.preference = preference
        return walker
    }
}
