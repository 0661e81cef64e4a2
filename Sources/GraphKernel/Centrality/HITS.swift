/// The two scores that hubs and authorities give each other.
public struct HubScores: Hashable, Sendable {
    /// How far each node points to authorities, in sum 1; shape `[nodeCount]`.
    public let hubs: [Double]
    /// How far hubs point to each node, in sum 1; shape `[nodeCount]`.
    public let authorities: [Double]
}

extension CSRGraph {
    /// Scores each node by the authorities that it points to and by the hubs that point to it.
    ///
    /// A hub's score is in proportion to the authorities of the nodes it points to, an
    /// authority's to the hubs that point to it. Both sum to 1; without edges all are 0. The
    /// search starts from equal scores, so that parts of the graph that lead alike share by
    /// their sizes, and never by chance. With `.strength` weights multiply. Parallel edges add
    /// up. In an undirected graph both scores are the same unless the graph has two sides.
    ///
    /// - Returns: Two scores per node; the same bits for any `threads`.
    /// - Throws: `weightNegative`, `distanceWeightsRefused`, or `notConverged` when authorities
    ///   still move by more than 10⁻¹² in sum after 10,000 steps.
    /// - Complexity: O(V + E) a step; O(V) memory beside the graph, with weights O(V + E).
    /// - SeeAlso: J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", *Journal
    ///   of the ACM* 46(5), 1999, doi:10.1145/324133.324140.
    public func hubsAndAuthorities(
        weights use: WeightUse = .ignored, threads: ThreadCount = .cores
    ) throws(GraphError) -> HubScores {
        let factors = relative(try factors(use))
        guard factors?.contains(where: { $0 > 0 }) ?? (edgeCount > 0) else {
            let zeros = [Double](repeating: 0, count: nodeCount)
            return HubScores(hubs: zeros, authorities: zeros)
        }
        let exchange = HubExchange(self, factors: factors)
        guard exchange.settles(threads) else {
            throw .notConverged(iterations: Self.mostIterations)
        }
        return exchange.scores
    }
}

/// The two vectors of hubs and authorities, and the two rounds of a step.
private struct HubExchange: ~Copyable {
    private let incoming: Pull
    private let outgoing: Pull
    /// Authorities of the last step and of this, and hubs; only the first are scaled.
    private let vectors: Vectors
    private let sums: ChunkSums
    /// The inverse of this step's sum of authorities.
    private let inverse = Vectors(1, of: 1)
    /// Rounds of the two kinds share the longer list of chunks.
    private let chunks: Int

    init(_ graph: CSRGraph, factors: [Double]?) {
        incoming = Pull([graph.incoming], factors: factors)
        outgoing = Pull([graph.outgoing], factors: factors)
        vectors = Vectors(3, of: graph.nodeCount)
        vectors[2].update(repeating: 1 / Double(graph.nodeCount), count: graph.nodeCount)
        chunks = max(incoming.chunks.count, outgoing.chunks.count)
        sums = ChunkSums(chunks: chunks, width: 2)
    }

    var scores: HubScores {
        HubScores(hubs: vectors.array(2, times: 1 / sums.total(1)), authorities: vectors.array(0))
    }

    func settles(_ threads: ThreadCount) -> Bool {
        Crew.rounds(chunks, threads) { round, chunk in
            round % 2 == 0 ? gatherAuthorities(chunk) : gatherHubs(chunk)
        } decide: { round in
            guard round % 2 == 1 else {
                inverse[0][0] = 1 / sums.total(0)
                return true
            }
            return !(moved < 1e-12) && round < 2 * CSRGraph.mostIterations - 1
        }
        return moved < 1e-12
    }

    private var moved: Double { sums.total(0) }

    private func gatherAuthorities(_ chunk: Int) {
        sums[chunk, 0] = 0
        guard chunk < incoming.chunks.count else { return }
        let next = vectors[1]
        incoming.sum(chunk, vectors[2], into: next)
        var sum = 0.0
        for node in incoming.chunks[chunk] { sum += next[node] }
        sums[chunk, 0] = sum
    }

    private func gatherHubs(_ chunk: Int) {
        (sums[chunk, 0], sums[chunk, 1]) = (0, 0)
        guard chunk < outgoing.chunks.count else { return }
        let (authorities, next, hubs) = (vectors[0], vectors[1], vectors[2])
        let inverse = inverse[0][0]
        outgoing.sum(chunk, next, into: hubs)
        var (moved, sum) = (0.0, 0.0)
        for node in outgoing.chunks[chunk] {
            hubs[node] *= inverse
            sum += hubs[node]
            let authority = next[node] * inverse
            moved += (authority - authorities[node]).magnitude
            authorities[node] = authority
        }
        (sums[chunk, 0], sums[chunk, 1]) = (moved, sum)
    }
}
