extension CSRGraph {
    /// Scores each node by the share of shortest paths that run through it.
    ///
    /// Paths follow edge direction, end points score nothing for their own paths, and parallel
    /// edges are separate paths. In a directed graph ordered pairs count, in an undirected one
    /// each unordered pair once. With weights, lengths that agree to one part in 10¹⁰ are
    /// equal, so that 0.1 + 0.2 ties with 0.3. As a fraction: divided by `(n − 1)(n − 2)`,
    /// undirected by half of that.
    ///
    /// - Returns: One score per node; shape `[nodeCount]`.
    /// - Throws: `weightNotPositive`, or `pathCountOverflow` beyond 10³⁰⁸ paths for a pair.
    /// - Complexity: O(V · E) time, with weights O(V · E · log V); O(V + E) memory.
    /// - SeeAlso: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of
    ///   Mathematical Sociology* 25(2), 2001, doi:10.1080/0022250X.2001.9990249.
    public func betweenness(
        weights use: WeightUse = .ignored, scale: MeasureScale = .raw
    ) throws(GraphError) -> [Double] {
        let lengths = try lengths(use)
        var pass = BrandesPass(graph: self, lengths: lengths)
        for source in 0..<Int32(nodeCount) { try pass.run(from: source) }
        let pairs = Double(max(nodeCount - 1, 0) * max(nodeCount - 2, 0))
        let share = isUndirected ? 0.5 : 1
        return pass.scores.map { Self.scaled($0 * share, most: pairs * share, scale) }
    }
}

/// One source's part of Brandes' algorithm, in buffers that are used again.
///
/// The arcs of the shortest-path graph are written into one flat list on the way out and
/// read backwards on the way in: no lists of predecessors are kept.
private struct BrandesPass {
    private(set) var scores: [Double]
    private let outgoing: Adjacency
    private let lengths: [Double]?
    private var sweep: DistanceSweep
    private var position: [Int32]
    private var pathCount: [Double]
    /// (1 + dependency) / pathCount of each node, complete once its own arcs are summed.
    private var quotient: [Double]
    private var arcHeads: [Int32] = []
    private var arcStarts: [Int32] = []

    init(graph: CSRGraph, lengths: [Double]?) {
        let zeros = [Double](repeating: 0, count: graph.nodeCount)
        (scores, pathCount, quotient) = (zeros, zeros, zeros)
        position = [Int32](repeating: -1, count: graph.nodeCount)
        outgoing = graph.outgoing
        self.lengths = lengths
        sweep = DistanceSweep(
            nodeCount: graph.nodeCount, rows: [graph.outgoing], lengths: lengths)
    }

    mutating func run(from source: Int32) throws(GraphError) {
        sweep.run(from: source)
        reset()
        pathCount[Int(source)] = 1
        collectArcs()
        try sumBackwards(to: source)
    }

    private mutating func reset() {
        arcHeads.removeAll(keepingCapacity: true)
        arcStarts.removeAll(keepingCapacity: true)
        for (index, node) in sweep.order.enumerated() {
            pathCount[Int(node)] = 0
            position[Int(node)] = Int32(index)
        }
    }

    private mutating func collectArcs() {
        for node in sweep.order {
            arcStarts.append(Int32(arcHeads.count))
            for entry in outgoing.row(of: Int(node)) {
                let head = outgoing.neighbors[entry]
                guard isShortest(from: node, to: head, edge: outgoing.edges[entry]) else {
                    continue
                }
                pathCount[Int(head)] += pathCount[Int(node)]
                arcHeads.append(head)
            }
        }
        arcStarts.append(Int32(arcHeads.count))
    }

    private func isShortest(from node: Int32, to head: Int32, edge: Int32) -> Bool {
        let known = sweep.distance[Int(head)]
        guard let lengths else { return known == sweep.distance[Int(node)] + 1 }
        // A step far shorter than the path could tie both ways; the order settles it.
        guard position[Int(node)] < position[Int(head)] else { return false }
        let here = sweep.distance[Int(node)] + lengths[Int(edge)]
        return (here - known).magnitude <= 1e-10 * max(here, known)
    }

    private mutating func sumBackwards(to source: Int32) throws(GraphError) {
        for index in sweep.order.indices.reversed() {
            let node = Int(sweep.order[index])
            var sum = 0.0
            for arc in Int(arcStarts[index])..<Int(arcStarts[index + 1]) {
                sum += quotient[Int(arcHeads[arc])]
            }
            let paths = pathCount[node]
            guard paths.isFinite else { throw .pathCountOverflow }
            quotient[node] = 1 / paths + sum
            if node != Int(source) { scores[node] += paths * sum }
        }
    }
}
