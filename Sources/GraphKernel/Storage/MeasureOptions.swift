/// Which way a measure looks along edges.
public enum Direction: Hashable, Sendable, CaseIterable {
    /// Along the edges that enter a node.
    case incoming
    /// Along the edges that leave a node.
    case outgoing
    /// Along all edges, whatever their direction.
    case both
}

/// What a measure does with the weights of edges.
public enum WeightUse: Hashable, Sendable, CaseIterable {
    /// Every edge counts the same.
    case ignored
    /// A weight multiplies; a step of a path is as long as one over its weight.
    case strength
    /// A weight is the length of a step; measures without paths refuse it.
    case distance
}

/// The denominator of a measure.
public enum MeasureScale: Hashable, Sendable, CaseIterable {
    /// The measure as it is defined.
    case raw
    /// The measure divided by the greatest value that a node could have.
    case fraction
}
