/// Goes through every node's neighbours and theirs, with numbers spread over the neighbours.
///
/// For a node i and its neighbour j the sweep sums `weight(j, q) · spread(q)` over those q that
/// are neighbours of both: what constraint and effective size are made of. Each node is worked
/// out by one thread from its own row, so that no result depends on threads.
struct EgoSweep {
    private let ties: Ties
    /// The weight of each entry.
    let weights: [Double]
    /// The sum of each node's weights.
    let sums: [Double]

    /// Where `factors` is nil, each tie counts as many as it has edges.
    init(_ graph: CSRGraph, factors: [Double]?, mergesEdges: Bool) {
        let ties = graph.ties(factors: factors, sumsWeights: !mergesEdges)
        self.ties = ties
        let weights = ties.weights ?? [Double](repeating: 1, count: ties.neighbors.count)
        self.weights = weights
        sums = (0..<ties.nodeCount).map { node in ties.row(of: node).reduce(0) { $0 + weights[$1] }
        }
    }

    var nodeCount: Int { ties.nodeCount }

    /// The greatest weight of each node's ties.
    func greatest() -> [Double] {
        (0..<nodeCount).map { node in ties.row(of: node).reduce(0) { max($0, weights[$1]) } }
    }

    func row(of node: Int) -> Range<Int> { ties.row(of: node) }

    func neighbor(_ entry: Int) -> Int { Int(ties.neighbors[entry]) }

    /// Scores each node by `start` and what each of its entries, with the sum over common
    /// neighbours, adds to it.
    func scores(
        _ threads: ThreadCount, spread: @Sendable (_ entry: Int, _ node: Int) -> Double,
        add: @Sendable (_ score: inout Double, _ entry: Int, _ node: Int, _ common: Double) -> Void
    ) -> [Double] {
        let width = 16
        var scores = [Double](repeating: 0, count: nodeCount)
        let nodeCount = nodeCount
        scores.withSharedPlaces { scores in
            Crew.withStates((nodeCount + width - 1) / width, threads) {
                [Double](repeating: 0, count: nodeCount)
            } work: { spreads, chunk in
                for node in chunk * width..<min((chunk + 1) * width, nodeCount) {
                    scores[node] = score(node, &spreads, spread, add)
                }
            }
        }
        return scores
    }

    private func score(
        _ node: Int, _ spreads: inout [Double], _ spread: (Int, Int) -> Double,
        _ add: (inout Double, Int, Int, Double) -> Void
    ) -> Double {
        let row = ties.row(of: node)
        guard !row.isEmpty else { return .nan }
        for entry in row { spreads[neighbor(entry)] = spread(entry, node) }
        var score = 0.0
        for entry in row {
            let other = neighbor(entry)
            let sum =
                ties.isFarLonger(other, than: row.count)
                ? common(other, with: row, spreads) : common(other, spreads)
            add(&score, entry, node, sum)
        }
        for entry in row { spreads[neighbor(entry)] = 0 }
        return score
    }

    /// The same where the row of the neighbour is far longer than the node's own, whose members are
    /// looked for in it: a hub must not cost the square of its ties.
    ///
    /// Sums as the walk along the whole row does, so that the bits are the same.
    private func common(_ node: Int, with row: Range<Int>, _ spreads: [Double]) -> Double {
        var sums = (first: 0.0, second: 0.0)
        let start = Int(ties.offsets[node])
        for entry in row {
            guard let place = ties.place(of: ties.neighbors[entry], in: node) else { continue }
            let part = weights[place] * spreads[neighbor(entry)]
            if (place - start).isMultiple(of: 2) { sums.first += part } else { sums.second += part }
        }
        return sums.first + sums.second
    }

    private func common(_ node: Int, _ spreads: [Double]) -> Double {
        ties.neighbors.withUnsafeBufferPointer { neighbors in
            weights.withUnsafeBufferPointer { weights in
                spreads.withUnsafeBufferPointer { spreads in
                    var (first, second) = (0.0, 0.0)
                    var entry = Int(ties.offsets[node])
                    let end = Int(ties.offsets[node + 1])
                    while entry &+ 1 < end {
                        first += weights[entry] * spreads[Int(neighbors[entry])]
                        second += weights[entry &+ 1] * spreads[Int(neighbors[entry &+ 1])]
                        entry &+= 2
                    }
                    if entry < end { first += weights[entry] * spreads[Int(neighbors[entry])] }
                    return first + second
                }
            }
        }
    }
}
