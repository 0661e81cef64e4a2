/// The leading eigenvector of a matrix without negative entries, and its eigenvalue.
///
/// A step has two rounds: one gathers and finds the norm, one divides by it and finds by how
/// much the scores moved. The shift is a quarter of the eigenvalue's last estimate: it makes
/// −λ as small as 0.6 λ beside the leader, whatever the unit of the weights.
struct PowerIteration: ~Copyable {
    private let pull: Pull
    private let nodeCount: Int
    private let change: Double
    private let vectors: Vectors
    private let sums: ChunkSums
    /// The shift, the inverse of the norm, and the last estimate of the eigenvalue.
    private let numbers = Vectors(1, of: 3)

    /// Settles where the sum of changes falls below `change` a node.
    init(_ pull: Pull, nodeCount: Int, change: Double) {
        (self.pull, self.nodeCount, self.change) = (pull, nodeCount, change)
        vectors = Vectors(2, of: nodeCount)
        vectors[0].update(repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
        sums = ChunkSums(chunks: pull.chunks.count, width: 2)
    }

    var scores: [Double] { vectors.array(0) }

    /// How much longer a step makes the eigenvector.
    var eigenvalue: Double { numbers[0][2] }

    /// Takes steps until scores settle, or says that they do not.
    func settles(_ threads: ThreadCount) -> Bool {
        let limit = change * Double(nodeCount)
        Crew.rounds(pull.chunks.count, threads) { round, chunk in
            round % 2 == 0 ? gather(chunk) : divide(chunk)
        } decide: { round in
            guard round % 2 == 1 else {
                takeNorm()
                return true
            }
            return !(sums.total(0) < limit) && round < 2 * CSRGraph.mostIterations - 1
        }
        return sums.total(0) < limit
    }

    private func gather(_ chunk: Int) {
        let (scores, next) = (vectors[0], vectors[1])
        pull.sum(chunk, scores, into: next)
        let shift = numbers[0][0]
        var (squares, plain) = (0.0, 0.0)
        for node in pull.chunks[chunk] {
            plain += next[node] * next[node]
            next[node] += shift * scores[node]
            squares += next[node] * next[node]
        }
        (sums[chunk, 0], sums[chunk, 1]) = (squares, plain)
    }

    private func takeNorm() {
        let norm = sums.total(0).squareRoot()
        let eigenvalue = sums.total(1).squareRoot()
        numbers[0][0] = eigenvalue / 4
        numbers[0][1] = norm > 0 ? 1 / norm : 0
        numbers[0][2] = eigenvalue
    }

    private func divide(_ chunk: Int) {
        let (scores, next) = (vectors[0], vectors[1])
        let inverse = numbers[0][1]
        var moved = 0.0
        for node in pull.chunks[chunk] {
            let score = next[node] * inverse
            moved += (score - scores[node]).magnitude
            scores[node] = score
        }
        sums[chunk, 0] = moved
    }
}
