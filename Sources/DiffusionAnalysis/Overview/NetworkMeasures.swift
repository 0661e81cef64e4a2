public import DiffusionNetwork
public import GraphKernel

/// What can be said of a network as a whole in numbers; dates are not looked at.
public struct NetworkMeasures: Hashable, Sendable {
    /// How many parts a network falls into.
    public struct Parts: Hashable, Sendable {
        /// The number of parts.
        public let count: Int
        /// The number of nodes in the largest.
        public let largest: Int
    }

    /// The number of nodes.
    public let nodes: Int
    /// The number of edges: a link that leads both ways is two.
    public let edges: Int
    /// The number of edges from a node to itself.
    public let selfLoops: Int
    /// The number of nodes that no edge joins to another.
    public let isolated: Int
    /// Edges per pair that an edge could join, as `CSRGraph.density` has it.
    public let density: Double?
    /// The share of edges that another edge answers the other way, as `CSRGraph.reciprocity` has
    /// it.
    public let reciprocity: Double?
    /// The parts within which some path joins all, whatever the direction of edges.
    public let weak: Parts
    /// The parts within which every node reaches every other along the edges.
    public let strong: Parts
    /// The share of paths of two ties whose ends are tied; 0 where there are none.
    public let transitivity: Double
    /// The mean of the nodes' clustering, 0 below two neighbours.
    public let averageClustering: Double
    /// The distances.
    public let distances: NetworkDistances
    /// How much more a partition keeps inside than chance would, direction ignored.
    public let modularity: Double?
}

/// How far apart the nodes of a network are, in hops along the edges.
public struct NetworkDistances: Hashable, Sendable {
    /// From how many nodes distances were measured: all of them, or a sample.
    public let sources: Int
    /// Whether these are fewer than all.
    public let isSample: Bool
    /// The share of ordered pairs of different nodes that a way joins.
    public let reachablePairs: Double?
    /// The mean over the pairs that a way joins.
    public let average: Double?
    /// The standard error of `reachablePairs`; nil where it is exact, or a sample is too small to
    /// tell.
    public let reachablePairsError: Double?
    /// The standard error of `average`, likewise.
    public let averageError: Double?
    /// The hops within which 90 % of pairs lie, as `HopCounts.effectiveDiameter` has it.
    public let effectiveDiameter: Double?
    /// The greatest distance that was met; of a sample a lower bound of the diameter.
    public let longest: Int?

    /// The greatest distance of all; nil where only a sample was measured.
    public var diameter: Int? { isSample ? nil : longest }

    init(_ counts: HopCounts, nodes: Int) {
        sources = counts.pairs.first ?? 0
        isSample = sources < nodes
        let joined = counts.pairs.dropFirst().reduce(0, +)
        let pairs = Double(sources) * Double(nodes - 1)
        reachablePairs = pairs > 0 ? Double(joined) / pairs : nil
        average = counts.averagePathLength
        effectiveDiameter = counts.effectiveDiameter
        reachablePairsError = nodes > 1 ? counts.reachedError.map { $0 / Double(nodes - 1) } : nil
        averageError = counts.averagePathLengthError
        longest = nodes > 0 ? counts.longest : nil
    }
}

extension FrozenNetwork {
    /// Measures the network as a whole.
    ///
    /// - Parameters:
    ///   - partition: The groups whose modularity is wanted.
    ///   - sources: From where distances are measured.
    ///   - threads: How many threads may work; no number depends on it.
    /// - Returns: The numbers.
    /// - Throws: `parameterOutOfRange` for a sample of less than one.
    /// - Complexity: distances O(V · E) at worst, 512 sources at a time; triangles O(E^1.5) at
    ///   most; the rest O(V + E).
    public func measures(
        partition: BrokerPartition? = nil, distancesFrom sources: HopSources = .all,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> NetworkMeasures {
        let counts = try graph.hopCounts(from: sources, threads: threads)
        let strong = graph.strongComponents(threads: threads).sizes
        let weak = graph.weakComponents().sizes
        return NetworkMeasures(
            nodes: graph.nodeCount, edges: graph.edgeCount, selfLoops: selfLoops,
            isolated: isolatedCount, density: graph.density(),
            reciprocity: graph.reciprocity(),
            weak: .init(count: weak.count, largest: weak.max() ?? 0),
            strong: .init(count: strong.count, largest: strong.max() ?? 0),
            transitivity: graph.transitivity(threads: threads),
            averageClustering: graph.averageClustering(threads: threads),
            distances: NetworkDistances(counts, nodes: graph.nodeCount),
            modularity: try partition.map { part throws(GraphError) in
                try modularity(of: part)
            })
    }

    private var selfLoops: Int {
        (0..<graph.edgeCount).count { graph.upstream[$0] == graph.downstream[$0] }
    }

    private func modularity(of partition: BrokerPartition) throws(GraphError) -> Double {
        let numbers = try groupNumbers(partition).map { Int32($0) }
        return try withoutDirection().modularity(of: numbers)
    }
}
