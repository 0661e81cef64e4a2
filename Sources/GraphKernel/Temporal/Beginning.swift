/// The first steps of a path, and the best key that a path which begins so can have.
struct Beginning: Comparable {
    private(set) var nodes: [Int32]
    private(set) var edges: [Int32] = []
    private(set) var clock: PathClock
    private(set) var cost: Int64 = 0
    private var nodeRanks: [Int32]
    private var edgeRanks: [Int32] = []
    var key = PathKey(PathScore(), .hops)
    /// A day before which no path that begins so arrives.
    var soonest = EdgeTimes.past
    /// Whether the key is that of a path, and not only a bound.
    var isExact = false
    /// Whether this is a whole path.
    var isComplete = false

    init(node: Int32, since day: Int32, graph: TemporalGraph) {
        nodes = [node]
        clock = PathClock(since: day)
        nodeRanks = [graph.ranks.nodes[Int(node)]]
    }

    /// The node where the steps end.
    var last: Int32 { nodes[nodes.count - 1] }

    var score: PathScore {
        let day = clock.isPossible ? clock.day : EdgeTimes.future
        return PathScore(hops: Int32(edges.count), day: day, cost: cost)
    }

    func adding(
        _ node: Int32, by edge: Int32, _ graph: TemporalGraph, _ rules: TimeRules
    ) -> Beginning {
        var next = self
        next.nodes.append(node)
        next.edges.append(edge)
        next.nodeRanks.append(graph.ranks.nodes[Int(node)])
        next.edgeRanks.append(graph.ranks.edges[Int(edge)])
        next.cost += graph.costs[Int(edge)]
        next.clock.pass(Int(edge), graph.times, rules)
        next.isExact = false
        return next
    }

    static func == (left: Beginning, right: Beginning) -> Bool {
        left.key == right.key && left.nodes == right.nodes && left.edges == right.edges
    }

    static func < (left: Beginning, right: Beginning) -> Bool {
        if left.key < right.key { return true }
        if right.key < left.key { return false }
        if left.nodeRanks != right.nodeRanks {
            return left.nodeRanks.lexicographicallyPrecedes(right.nodeRanks)
        }
        return left.edgeRanks.lexicographicallyPrecedes(right.edgeRanks)
    }
}
