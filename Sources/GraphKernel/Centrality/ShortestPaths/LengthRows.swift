/// One step along an edge: where it leads, which edge it is and how long.
struct Step: BitwiseCopyable {
    let head: Int32
    let edge: Int32
    let length: Double
}

/// The steps out of each node by rank, shortest first in each row.
///
/// Self-loops are left out: no shortest path takes one.
struct LengthRows: Sendable {
    /// Where each node's row starts; shape `[nodeCount + 1]`.
    let offsets: [Int32]
    /// The steps of each row, ascending by length and edge; shape `[steps]`.
    let steps: [Step]
    /// The greatest length, 0 where there is no step.
    let longest: Double
    /// The least length, 0 where there is no step.
    let shortest: Double

    init(_ ranking: NodeRanking, rows: [Adjacency], lengths: [Double]) {
        var (offsets, steps) = ([Int32(0)], [Step]())
        for node in ranking.nodes {
            var row: [Step] = []
            for adjacency in rows {
                for entry in adjacency.row(of: Int(node))
                where adjacency.neighbors[entry] != node {
                    let edge = adjacency.edges[entry]
                    row.append(
                        Step(
                            head: ranking.ranks[Int(adjacency.neighbors[entry])], edge: edge,
                            length: lengths[Int(edge)]))
                }
            }
            row.sort { ($0.length, $0.edge) < ($1.length, $1.edge) }
            steps += row
            offsets.append(Int32(steps.count))
        }
        self.init(offsets: offsets, steps: steps)
    }

    private init(offsets: [Int32], steps: [Step]) {
        (self.offsets, self.steps) = (offsets, steps)
        var (least, most) = (Double.infinity, 0.0)
        for step in steps { (least, most) = (min(least, step.length), max(most, step.length)) }
        (shortest, longest) = (least.isFinite ? least : 0, most)
    }

    /// The rows without steps that two others undercut, so clearly that no path takes them.
    ///
    /// Such a step is longer than two others by more than any path is measured amiss or taken
    /// as equal to another: leaving it out changes no distance and no path, not even by a bit.
    ///
    /// - Complexity: O(Σ in-degree · out-degree) time at most, O(V + E) memory; rows are read
    ///   only as far as their steps are short enough.
    func withoutDetours() -> LengthRows {
        let count = offsets.count - 1
        // 2 · 10⁻¹⁰ of the longest that a shortest path can be.
        let margin = 2e-10 * longest * Double(max(count, 1))
        var best = [Double](repeating: .infinity, count: count)
        var (keptOffsets, kept) = ([Int32(0)], [Step]())
        kept.reserveCapacity(steps.count)
        for node in 0..<count {
            let row = Int(offsets[node])..<Int(offsets[node + 1])
            let reach = row.isEmpty ? 0 : steps[row.upperBound - 1].length
            var touched: [Int32] = []
            for first in steps[row] {
                if first.length < best[Int(first.head)] {
                    best[Int(first.head)] = first.length
                    touched.append(first.head)
                }
                let next = Int(offsets[Int(first.head)])..<Int(offsets[Int(first.head) + 1])
                for second in steps[next] {
                    let length = first.length + second.length
                    if length >= reach { break }
                    guard length < best[Int(second.head)] else { continue }
                    best[Int(second.head)] = length
                    touched.append(second.head)
                }
            }
            kept += steps[row].filter { $0.length - best[Int($0.head)] <= margin }
            for head in touched { best[Int(head)] = .infinity }
            keptOffsets.append(Int32(kept.count))
        }
        return LengthRows(offsets: keptOffsets, steps: kept)
    }

    /// Lends the rows as pointers.
    func withPointers<Result>(
        _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Step>) -> Result
    ) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            steps.withUnsafeBufferPointer { body(offsets, $0) }
        }
    }
}
