/// The first steps of a path, and the best key that a path which begins so can have.
struct Beginning: Comparable {
    private(set) var nodes: [Int32]
    private(set) var edges: [Int32] = []
    private(set) var clock: PathClock
    private(set) var cost: Int64 = 0
    /// The set of what can have been carried so far.
    private(set) var load: Int32 = 0
    /// The first day of the last step that has a date.
    private var lastStart = EdgeTimes.past
    /// The places of the nodes and edges, step by step: the first node, then of each step the
    /// node and the edge.
    private var ranks: [Int32]
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
        ranks = [graph.ranks.nodes[Int(node)]]
    }

    /// The node where the steps end.
    var last: Int32 { nodes[nodes.count - 1] }

    var score: PathScore {
        PathScore(
            hops: Int32(edges.count), day: clock.isPossible ? clock.day : lastStart, cost: cost,
            isOutOfOrder: !clock.isPossible)
    }

    /// Where a search over labels goes on from here.
    var labelStart: LabelStart {
        LabelStart(node: last, score: score, load: load, sure: clock.sure ?? SureWalk())
    }

    /// One step more, by which what `load` says can be carried.
    func adding(
        _ node: Int32, by edge: Int32, _ graph: TemporalGraph, _ rules: TimeRules, load: Int32
    ) -> Beginning {
        var next = self
        next.nodes.append(node)
        next.edges.append(edge)
        next.ranks.append(graph.ranks.nodes[Int(node)])
        next.ranks.append(graph.ranks.edges[Int(edge)])
        next.load = load
        if !graph.times.isTransparent[Int(edge)] {
            next.lastStart = graph.times.days(of: Int(edge)).lowerBound
        }
        next.cost = PathScore.sum(next.cost, graph.costs[Int(edge)])
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
        // Step by step: with all nodes before any edge, parallel edges would be tried in every
        // combination before the first path is whole.
        return left.ranks.lexicographicallyPrecedes(right.ranks)
    }
}
