extension ArcRows {
    /// The steps out of each node by rank, shortest first in each row, then by edge.
    ///
    /// Self-loops are left out: no shortest path takes one.
    init(_ ranking: NodeRanking, rows: [Adjacency], lengths: [Double]) {
        var (offsets, arcs) = ([Int32(0)], [Arc]())
        for node in ranking.nodes {
            var row: [Arc] = []
            for adjacency in rows {
                for entry in adjacency.row(of: Int(node))
                where adjacency.neighbors[entry] != node {
                    let edge = adjacency.edges[entry]
                    row.append(
                        Arc(
                            length: lengths[Int(edge)],
                            head: ranking.ranks[Int(adjacency.neighbors[entry])], edge: edge))
                }
            }
            row.sort { ($0.length, $0.edge) < ($1.length, $1.edge) }
            arcs += row
            offsets.append(Int32(arcs.count))
        }
        self.init(offsets: offsets, arcs: arcs)
    }

    /// The least and the greatest length, 0 where there is no step.
    var lengths: ClosedRange<Double> {
        var (least, most) = (Double.infinity, 0.0)
        for arc in arcs { (least, most) = (min(least, arc.length), max(most, arc.length)) }
        return least.isFinite ? least...most : 0...0
    }

    /// The rows without steps that two others undercut so clearly that no path takes them.
    ///
    /// Such a step is longer than the two others together by more than the lengths of paths can be
    /// wrong by or count as equal within: leaving it out changes no distance and no path, not even
    /// by a bit.
    ///
    /// - Complexity: O(Σ in-degree · out-degree) time at most, O(V + E) memory; rows are read
    ///   only as far as their steps are short enough.
    func withoutDetours() -> ArcRows {
        let count = offsets.count - 1
        // 2 · 10⁻¹⁰ of the longest that a shortest path can be.
        let margin = 2e-10 * lengths.upperBound * Double(max(count, 1))
        var best = [Double](repeating: .infinity, count: count)
        var (keptOffsets, kept) = ([Int32(0)], [Arc]())
        kept.reserveCapacity(arcs.count)
        for node in 0..<count {
            let row = Int(offsets[node])..<Int(offsets[node + 1])
            let reach = row.isEmpty ? 0 : arcs[row.upperBound - 1].length
            var touched: [Int32] = []
            for first in arcs[row] {
                if first.length < best[Int(first.head)] {
                    best[Int(first.head)] = first.length
                    touched.append(first.head)
                }
                let next = Int(offsets[Int(first.head)])..<Int(offsets[Int(first.head) + 1])
                for second in arcs[next] {
                    let length = first.length + second.length
                    if length >= reach { break }
                    guard length < best[Int(second.head)] else { continue }
                    best[Int(second.head)] = length
                    touched.append(second.head)
                }
            }
            kept += arcs[row].filter { $0.length - best[Int($0.head)] <= margin }
            for head in touched { best[Int(head)] = .infinity }
            keptOffsets.append(Int32(kept.count))
        }
        return ArcRows(offsets: keptOffsets, arcs: kept)
    }
}
