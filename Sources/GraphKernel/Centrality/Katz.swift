extension CSRGraph {
    /// Scores each node by all walks that end there, longer ones counting less.
    ///
    /// The score of a node is 1 plus `alpha` times the sum of the scores of the nodes that point
    /// to it: x = α Aᵀ x + 1. Scores are as they are, not divided by their norm (NetworkX
    /// divides). `alpha` must be below the inverse of the largest eigenvalue λ; nil means
    /// 0.85 / λ, and 0.85 in a graph without cycles, where λ is 0. `.outgoing` counts walks that
    /// begin at the node, `.both` walks along neighbours. With `.strength` weights multiply.
    /// Parallel edges add up; an undirected self-loop counts twice.
    ///
    /// - Returns: One score per node, 1 at least; shape `[nodeCount]`; the same bits for any
    ///   `threads`.
    /// - Throws: `parameterOutOfRange(.alpha)` where it is negative or 1 / λ or more,
    ///   `weightNegative`, `weightsTooLarge`, `distanceWeightsRefused`, or `notConverged` when the
    ///   scores still grow by more than 10⁻¹² of their sum after 10,000 steps.
    /// - Complexity: O(V + E) a step, log(10⁻¹²) / log(α λ) steps: 170 at the default, before
    ///   which as many find λ; O(V) memory beside the graph, with weights O(V + E).
    /// - SeeAlso: L. Katz, "A new status index derived from sociometric analysis",
    ///   *Psychometrika* 18(1), 1953, doi:10.1007/BF02289026.
    public func katz(
        _ direction: Direction = .incoming, alpha: Double? = nil,
        weights use: WeightUse = .ignored, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let factors = try summableFactors(use)
        if let alpha, !(alpha >= 0 && alpha.isFinite) { throw .parameterOutOfRange(.alpha) }
        guard nodeCount > 0 else { return [] }
        let sum = WalkSum(self, Pull(rows(direction), factors: factors), threads)
        if let alpha {
            // Most settle before it is worth asking whether they will.
            if sum.settles(alpha, within: 100) { return sum.scores }
        }
        let eigenvalue = try largestEigenvalue(direction, factors: factors, threads: threads)
        let used = alpha ?? (eigenvalue > 0 ? 0.85 / eigenvalue : 0.85)
        // An eigenvalue is known to about 10⁻¹².
        guard used * eigenvalue < 1 - 1e-11 else { throw .parameterOutOfRange(.alpha) }
        guard sum.settles(used, within: Self.mostIterations) else {
            throw .notConverged(iterations: Self.mostIterations)
        }
        return sum.scores
    }

    /// The largest eigenvalue of the matrix of edges; 0 without cycles.
    ///
    /// Edges from one strong component to another do not change it, but make an iteration on
    /// all of them slow: so they are left out.
    ///
    /// - Throws: `notConverged`.
    func largestEigenvalue(
        _ direction: Direction, factors: [Double]?, threads: ThreadCount
    ) throws(GraphError) -> Double {
        guard hasCycle(direction, factors: factors) else { return 0 }
        let unit = factors?.max() ?? 1
        var inside = factors.map { $0.map { $0 / unit } }
        if direction != .both && !isUndirected { inside = try keptWithinCycles(inside, threads) }
        let iteration = PowerIteration(
            Pull(rows(direction), factors: inside), nodeCount: nodeCount, change: 1e-14)
        guard iteration.settles(threads) else {
            throw .notConverged(iterations: Self.mostIterations)
        }
        return iteration.eigenvalue * unit
    }

    /// The factors, 0 for each edge that no cycle runs through.
    private func keptWithinCycles(
        _ factors: [Double]?, _ threads: ThreadCount
    ) throws(GraphError) -> [Double] {
        let parts = try leading(factors).strongComponents(threads: threads).labels
        return (0..<edgeCount).map { edge in
            let isInside = parts[Int(upstream[edge])] == parts[Int(downstream[edge])]
            return isInside ? factors?[edge] ?? 1 : 0
        }
    }

    /// The graph without the edges that lead nowhere, because their factor is 0.
    private func leading(_ factors: [Double]?) throws(GraphError) -> CSRGraph {
        guard let factors, factors.contains(0) else { return self }
        let kept = (0..<edgeCount).filter { factors[$0] > 0 }
        return try CSRGraph(
            nodeCount: nodeCount,
            edges: EdgeList(
                upstream: kept.map { upstream[$0] }, downstream: kept.map { downstream[$0] }))
    }
}

/// The sum over walks of every length, one length more a round.
private struct WalkSum: ~Copyable {
    private let pull: Pull
    private let vectors: Vectors
    private let sums: ChunkSums
    private let threads: ThreadCount
    /// Which of the two vectors holds the scores.
    private let current = Vectors(1, of: 1)
    private let nodeCount: Int

    init(_ graph: CSRGraph, _ pull: Pull, _ threads: ThreadCount) {
        (self.pull, self.threads, nodeCount) = (pull, threads, graph.nodeCount)
        vectors = Vectors(2, of: graph.nodeCount)
        sums = ChunkSums(chunks: pull.chunks.count, width: 2)
    }

    var scores: [Double] { vectors.array(Int(current[0][0])) }

    /// Adds ever longer walks until the scores settle, or says that they do not.
    func settles(_ alpha: Double, within steps: Int) -> Bool {
        vectors[0].update(repeating: 1, count: nodeCount)
        Crew.rounds(pull.chunks.count, threads) { round, chunk in
            step(round, chunk, alpha)
        } decide: { round in
            current[0][0] = Double((round + 1) % 2)
            return !isDone && sums.total(1).isFinite && round + 1 < steps
        }
        return isDone
    }

    private var isDone: Bool {
        let total = sums.total(1)
        return total.isFinite && sums.total(0) <= 1e-12 * total
    }

    private func step(_ round: Int, _ chunk: Int, _ alpha: Double) {
        let (scores, next) = (vectors[round % 2], vectors[(round + 1) % 2])
        pull.sum(chunk, scores, into: next)
        var (change, total) = (0.0, 0.0)
        for node in pull.chunks[chunk] {
            let score = 1 + alpha * next[node]
            change += (score - scores[node]).magnitude
            total += score
            next[node] = score
        }
        (sums[chunk, 0], sums[chunk, 1]) = (change, total)
    }
}
