/// How the walker of PageRank goes about.
public struct PageRankSettings: Hashable, Sendable {
    /// The probability of following an edge, in `0..<1`.
    public var damping = 0.85
    /// Where the walker starts again, one number for each node, not negative, of any sum above
    /// 0; nil where it starts at every node alike.
    public var preference: [Double]?
    /// The sum of all changes of a step below which scores have settled.
    public var tolerance = 1e-12

    /// The settings of a walker who is not told otherwise.
    public init() {}
}

extension CSRGraph {
    /// Scores each node by how often a walker who follows edges stands on it.
    ///
    /// At each step the walker follows an outgoing edge with probability `damping`, otherwise
    /// starts again; from a node without outgoing edges (or whose weights are all 0) always.
    /// The start is any node alike, or in proportion to `preference` where that is given, after
    /// a dead end too, as NetworkX has it. Scores sum to 1. With `.strength` an edge is followed
    /// in proportion to its weight. Parallel edges count one each. An undirected edge is
    /// followed both ways, a self-loop counting twice. As a fraction: divided by
    /// `damping + (1 − damping) / n`, the score of a node that keeps all who come; with a
    /// preference the scores are their own fractions.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`; the same bits for any `threads`.
    /// - Throws: `parameterOutOfRange` for the damping, the tolerance or the preference,
    ///   `columnLength` for the latter, `weightNegative`, `distanceWeightsRefused`, or
    ///   `notConverged` when the scores still move by more than `tolerance` in sum after 10,000
    ///   steps.
    /// - Complexity: O(V + E) a step, log(tolerance) / log(damping) steps at most, 170 at the
    ///   defaults; O(V) memory beside the graph, with weights O(V + E).
    /// - SeeAlso: S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search
    ///   engine", *Computer Networks* 30, 1998, doi:10.1016/S0169-7552(98)00110-X.
    public func pageRank(
        _ settings: PageRankSettings = PageRankSettings(), weights use: WeightUse = .ignored,
        scale: MeasureScale = .raw, threads: ThreadCount = .cores
    ) throws(GraphError) -> [Double] {
        let start = try start(settings)
        let weights = bounded(try factors(use))
        guard nodeCount > 0 else { return [] }
        let walk = RankWalk(self, weights: weights, start: start, settings: settings)
        guard walk.settles(threads) else { throw .notConverged(iterations: Self.mostIterations) }
        let most = settings.damping + (1 - settings.damping) / Double(nodeCount)
        return walk.scores(times: scale == .fraction && start == nil ? 1 / most : 1)
    }

    /// How many steps an iterated measure may take before it is said not to converge.
    static var mostIterations: Int { 10_000 }

    /// The preference as probabilities.
    private func start(_ settings: PageRankSettings) throws(GraphError) -> [Double]? {
        guard (0..<1).contains(settings.damping) else { throw .parameterOutOfRange(.damping) }
        guard settings.tolerance > 0, settings.tolerance.isFinite else {
            throw .parameterOutOfRange(.tolerance)
        }
        guard let preference = settings.preference else { return nil }
        guard preference.count == nodeCount else {
            throw .columnLength(expected: nodeCount, found: preference.count)
        }
        let most = preference.max() ?? 1
        guard preference.allSatisfy({ $0 >= 0 && $0.isFinite }), most > 0 else {
            throw .parameterOutOfRange(.preference)
        }
        // Divided by the greatest first, so that no sum is infinite.
        let sum = preference.reduce(0) { $0 + $1 / most }
        return preference.map { $0 / most / sum }
    }

    /// Weights whose sums are finite, in the proportions given.
    func bounded(_ factors: [Double]?) -> [Double]? {
        guard let factors, !factors.reduce(0, +).isFinite, let most = factors.max() else {
            return factors
        }
        return factors.map { $0 / most }
    }
}

/// The vectors of one PageRank and what a step does to a chunk of them.
private struct RankWalk: ~Copyable {
    private let pull: Pull
    private let vectors: Vectors
    private let sums: ChunkSums
    /// The part of a step's probability that starts again, as one number that chunks read.
    private let restart = Vectors(1, of: 1)
    private let start: [Double]?
    private let settings: PageRankSettings
    private let nodeCount: Int

    init(_ graph: CSRGraph, weights: [Double]?, start: [Double]?, settings: PageRankSettings) {
        nodeCount = graph.nodeCount
        (self.start, self.settings) = (start, settings)
        vectors = Vectors(4, of: nodeCount)
        let outflow = graph.outflow(weights)
        pull = Pull([graph.incoming], factors: weights)
        sums = ChunkSums(chunks: pull.chunks.count, width: 2)
        prepare(outflow)
    }

    private var scores: UnsafeMutablePointer<Double> { vectors[0] }
    /// The part of a node's score that a weight of 1 carries; 0 for a dead end.
    private var perEdge: UnsafeMutablePointer<Double> { vectors[1] }

    private func prepare(_ outflow: [Double]) {
        var stranded = 0.0
        for node in 0..<nodeCount {
            let score = start?[node] ?? 1 / Double(nodeCount)
            scores[node] = score
            // Less than 10⁻³⁰⁸ has no inverse and leads nowhere.
            let inverse = outflow[node] > 0 ? 1 / outflow[node] : 0
            perEdge[node] = inverse.isFinite ? inverse : 0
            stranded += perEdge[node] > 0 ? 0 : score
            vectors[2][node] = score * perEdge[node]
        }
        setRestart(stranded)
    }

    private func setRestart(_ stranded: Double) {
        let share = start == nil ? 1 / Double(nodeCount) : 1
        restart[0][0] = (1 - settings.damping + settings.damping * stranded) * share
    }

    /// Takes steps until the scores settle, or says that they do not.
    func settles(_ threads: ThreadCount) -> Bool {
        Crew.rounds(pull.chunks.count, threads) { round, chunk in
            step(round, chunk)
        } decide: { round in
            setRestart(sums.total(1))
            let isDone = sums.total(0) < settings.tolerance
            return !isDone && round + 1 < CSRGraph.mostIterations
        }
        return sums.total(0) < settings.tolerance
    }

    private func step(_ round: Int, _ chunk: Int) {
        let next = vectors[3 - round % 2]
        pull.sum(chunk, vectors[2 + round % 2], into: next)
        if let start {
            start.withUnsafeBufferPointer { start in
                move(chunk, next) { start[$0] }
            }
        } else {
            move(chunk, next) { _ in 1 }
        }
    }

    @inline(__always)
    private func move(
        _ chunk: Int, _ next: UnsafeMutablePointer<Double>, _ start: (Int) -> Double
    ) {
        let (damping, restart) = (settings.damping, restart[0][0])
        let (scores, perEdge) = (scores, perEdge)
        var (change, stranded) = (0.0, 0.0)
        for node in pull.chunks[chunk] {
            let score = restart * start(node) + damping * next[node]
            change += (score - scores[node]).magnitude
            scores[node] = score
            stranded += perEdge[node] > 0 ? 0 : score
            next[node] = score * perEdge[node]
        }
        (sums[chunk, 0], sums[chunk, 1]) = (change, stranded)
    }

    func scores(times factor: Double) -> [Double] { vectors.array(0, times: factor) }
}

extension CSRGraph {
    /// The weight that leaves each node.
    fileprivate func outflow(_ weights: [Double]?) -> [Double] {
        guard let weights else { return degree(.outgoing) }
        var outflow = [Double](repeating: 0, count: nodeCount)
        addWeights(weights, .outgoing, to: &outflow)
        return outflow
    }
}
