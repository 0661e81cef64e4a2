/// How many nodes are how many hops from others.
public struct HopCounts: Hashable, Sendable {
    /// The number of ordered pairs at each distance, from 0 up.
    ///
    /// The first is the number of sources, each of which is no hop from itself. Pairs without a
    /// way between them are not counted.
    public let pairs: [Int]
    /// The same for each part of a sample; empty where all nodes were sources.
    private let parts: [[Int]]
    /// The share of the nodes that were sources.
    private let share: Double

    init(pairs: [Int], parts: [[Int]], share: Double) {
        (self.pairs, self.parts, self.share) = (pairs, parts, share)
    }

    /// The most hops that a shortest way takes: the diameter, where all nodes were sources.
    public var longest: Int { max(pairs.count - 1, 0) }

    /// The mean number of hops between two different nodes, or nil where no way joins two.
    public var averagePathLength: Double? {
        let joined = pairs.dropFirst().reduce(0, +)
        guard joined > 0 else { return nil }
        let hops = pairs.indices.reduce(0.0) { $0 + Double($1) * Double(pairs[$1]) }
        return hops / Double(joined)
    }

    /// The standard error of the average path length of a sample; nil where all nodes were sources
    /// or a sample is too small to tell.
    ///
    /// As that of a ratio of two totals, from some sixteen parts of the sample, each drawn as it
    /// was.
    ///
    /// - SeeAlso: W. G. Cochran, *Sampling Techniques*, third edition, Wiley, 1977, chapter 6.
    public var averagePathLengthError: Double? {
        error { part in
            (
                part.indices.reduce(0.0) { $0 + Double($1) * Double(part[$1]) },
                Double(part.dropFirst().reduce(0, +))
            )
        }
    }

    /// The standard error of the mean number of nodes that a source reaches, as
    /// `averagePathLengthError`.
    public var reachedError: Double? {
        error { (Double($0.dropFirst().reduce(0, +)), Double($0.first ?? 0)) }
    }

    /// Of fewer parts than these nobody could tell how much they differ.
    private static let fewestParts = 8

    private func error(_ totals: ([Int]) -> (Double, Double)) -> Double? {
        let found = parts.map(totals)
        let (above, below) = found.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        guard found.count >= Self.fewestParts, below > 0 else { return nil }
        let squares = found.reduce(0.0) { sum, part in
            let off = part.0 - above / below * part.1
            return sum + off * off
        }
        let count = Double(found.count)
        return (max(1 - share, 0) * squares * count / (count - 1)).squareRoot() / below
    }

    /// The number of hops within which 90 % of the pairs lie, interpolated between two numbers.
    ///
    /// As SNAP has it: a node and itself are a pair too, the number is interpolated linearly
    /// between the last count that holds no more than 90 % and the next, and is 1 where more than
    /// 90 % are nodes and themselves. It is nil where no way joins two nodes.
    ///
    /// - SeeAlso: J. Leskovec, J. Kleinberg and C. Faloutsos, "Graph evolution: densification and
    ///   shrinking diameters", *ACM Transactions on Knowledge Discovery from Data* 1(1), 2007,
    ///   doi:10.1145/1217299.1217301.
    public var effectiveDiameter: Double? {
        guard pairs.count > 1 else { return nil }
        let wanted = 0.9 * Double(pairs.reduce(0, +))
        var within = 0.0
        for (hops, count) in pairs.enumerated() {
            if within + Double(count) > wanted {
                return hops == 0 ? 1 : Double(hops - 1) + (wanted - within) / Double(count)
            }
            within += Double(count)
        }
        return Double(longest)
    }
}

/// The nodes from which distances are counted.
public enum HopSources: Hashable, Sendable {
    /// Every node: the counts are exact.
    case all
    /// So many different nodes, drawn by a seed with equal chance: the counts are a sample.
    case sample(Int, seed: UInt64)
}

extension CSRGraph {
    /// Counts pairs of nodes by the hops of the shortest way between them.
    ///
    /// From it follow diameter, effective diameter and average path length. Ways follow edges in
    /// the direction given; without direction all edges may be walked either way. Pairs without a
    /// way are left out; weights, parallel edges and self-loops change nothing. Up to 512 sources
    /// walk together, one bit each.
    ///
    /// - Parameters:
    ///   - direction: Which way edges are followed.
    ///   - sources: The nodes from which ways begin; a sample of more than all is all.
    ///   - threads: How many threads share the sources.
    /// - Returns: The counts of all sources together.
    /// - Throws: `parameterOutOfRange` for a sample of less than one.
    /// - Complexity: O(V · E) time at worst, near O(V · E / 512) times the number of different
    ///   distances where most are short; O(V) memory a thread, 200 bytes a node.
    /// - SeeAlso: M. Then et al., "The more the merrier: efficient multi-source graph traversal",
    ///   *Proceedings of the VLDB Endowment* 8(4), 2014, doi:10.14778/2735496.2735507.
    public func hopCounts(
        direction: Direction = .outgoing, from sources: HopSources = .all,
        threads: ThreadCount = .cores
    ) throws(GraphError) -> HopCounts {
        let sources = try sources.nodes(of: nodeCount)
        let (along, back) = rowsAlongAndBack(direction)
        let isSample = sources.count < nodeCount
        // A sample is taken in parts, which show how much they differ.
        let size = isSample ? min(SourceGroup.size, (sources.count + 15) / 16) : SourceGroup.size
        let groups = (sources.count + size - 1) / size
        var (total, parts) = ([Int](), [[Int]]())
        Crew.inOrder(groups, threads) {
            SourceGroup(along: along, back: back)
        } work: { group, number in
            let first = number * size
            group.run(from: sources[first..<min(first + size, sources.count)])
        } commit: { group, _ in
            while total.count < group.pairs.count { total.append(0) }
            for (hops, count) in group.pairs.enumerated() { total[hops] += count }
            if isSample { parts.append(group.pairs) }
        }
        return HopCounts(
            pairs: total, parts: parts, share: Double(sources.count) / Double(max(nodeCount, 1)))
    }
}

extension HopSources {
    fileprivate func nodes(of nodeCount: Int) throws(GraphError) -> [Int32] {
        var nodes = (0..<Int32(nodeCount)).map { $0 }
        guard case .sample(let count, let seed) = self else { return nodes }
        guard count > 0 else { throw .parameterOutOfRange(.count) }
        guard count < nodeCount else { return nodes }
        var random = RandomBits(seed: seed)
        for place in 0..<count {
            nodes.swapAt(place, place + random.below(nodeCount - place))
        }
        return Array(nodes[..<count])
    }
}
