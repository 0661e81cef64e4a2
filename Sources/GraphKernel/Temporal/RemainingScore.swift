/// The least that any path from each node to the targets still adds.
struct RemainingScore {
    /// The steps still to come; may be exchanged for those of paths that arrive by some day.
    var hopStairs: RemainingStairs?
    private let costStairs: RemainingStairs?
    /// −1 where no path leads on.
    private let hops: [Int32]
    private let cost: [Double]

    init(_ graph: TemporalGraph, _ query: PathQuery) {
        let targets = query.targets
        var sweep = graph.graph.hopSweep(.incoming)
        sweep.run(from: targets)
        hops = sweep.hops
        let costs = LengthSweep(
            ArcRows(graph.graph.incoming, lengths: graph.costs.map(Double.init)))
        costs.run(from: targets)
        cost = costs.lengths(unit: 1)
        // Where any order will do, time shuts nothing out.
        let isOrdered = !query.rules.allowsAnyOrder
        hopStairs = isOrdered ? RemainingStairs(graph.unloaded, query, by: .hops) : nil
        let asksCost = isOrdered && query.order == .likelihood
        costStairs = asksCost ? RemainingStairs(graph.unloaded, query, by: .likelihood) : nil
    }

    /// Whether a target can be reached at all.
    func isOpen(_ node: Int32) -> Bool { hops[Int(node)] >= 0 }

    /// A score that no path onwards from the node can beat, or nil where time allows none.
    func added(to score: PathScore, at node: Int32) -> PathScore? {
        var next = score
        if let hopStairs {
            guard let hops = hopStairs.least(at: node, on: score.day) else { return nil }
            next.hops += Int32(hops)
        } else {
            next.hops += hops[Int(node)]
        }
        // What is out of order has the day of its last step, which may be any.
        if next.isOutOfOrder, next.hops > score.hops { next.day = EdgeTimes.past }
        let cost = min(cost[Int(node)], Double(PathScore.mostCost))
        next.cost = PathScore.sum(
            next.cost, costStairs?.least(at: node, on: score.day) ?? Int64(cost))
        return next
    }
}
