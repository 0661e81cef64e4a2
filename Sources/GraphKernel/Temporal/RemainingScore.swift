/// The least that any path from each node to the targets still adds, time aside.
struct RemainingScore {
    private let hops: [Double]
    private let cost: [Double]

    init(_ graph: TemporalGraph, to targets: [Int32]) {
        let costs = graph.costs.map(Double.init)
        hops = Self.sweep(graph.graph, lengths: nil, to: targets)
        cost = Self.sweep(graph.graph, lengths: costs, to: targets)
    }

    private static func sweep(
        _ graph: CSRGraph, lengths: [Double]?, to targets: [Int32]
    ) -> [Double] {
        var sweep = DistanceSweep(
            nodeCount: graph.nodeCount, rows: [graph.incoming], lengths: lengths)
        sweep.run(from: targets)
        return sweep.distance
    }

    /// Whether a target can be reached at all.
    func isOpen(_ node: Int32) -> Bool { hops[Int(node)] < .infinity }

    /// A score that no path onwards from the node can beat.
    func added(to score: PathScore, at node: Int32) -> PathScore {
        PathScore(
            hops: score.hops + Int32(hops[Int(node)]), day: score.day,
            cost: score.cost + Int64(cost[Int(node)]))
    }
}
