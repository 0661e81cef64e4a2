/// What can go wrong while a graph is built or measured.
public enum GraphError: Error, Hashable, Sendable {
    /// An edge or a query names a node that the graph does not have.
    case nodeOutOfRange(node: Int, nodeCount: Int)
    /// A column does not have one value per edge.
    case columnLength(expected: Int, found: Int)
    /// The graph has more nodes or edges than 32-bit indices can count.
    case tooLarge(count: Int)
    /// One node may stand for others in more ways than are looked through.
    case tooManyWays(limit: Int)
    /// A weight is negative or not a number where it multiplies.
    case weightNegative(edge: Int)
    /// A weight is zero, negative or not a number where it is the length of a step.
    case weightNotPositive(edge: Int)
    /// The weights, or the lengths that they mean, add up to more than can be reckoned with.
    case weightsTooLarge
    /// A measure without paths was asked to read weights as distances.
    case distanceWeightsRefused
    /// An iteration did not settle.
    case notConverged(iterations: Int)
    /// A pair of nodes has more shortest paths than a floating-point number can count.
    case pathCountOverflow
    /// Edges that share one date were given different bounds.
    case groupDatesDiffer(edge: Int)
    /// A search did as much work as it was allowed to and had not ended.
    case workLimit(limit: Int)
    /// A setting lies outside what the measure can use.
    case parameterOutOfRange(GraphParameter)
    /// The graph has a cycle where a measure needs one without.
    case cyclic(node: Int)
    /// A graph with or without direction was handed to a measure of the other sort, or a measure
    /// was asked to look in a direction that it does not have.
    case directionRefused
}

/// The settings that a measure may refuse.
public enum GraphParameter: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore
    case damping, alpha, tolerance, resolution, hops, count, confidence, error, probability,
        partition, seedNodes, preference, day
}
