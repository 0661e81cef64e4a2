/// The first steps of a path, and the best key that a path which begins so can have.
struct Beginning {
    /// The last step in the forest of those that paths share.
    var step: Int32 = -1
    /// The node where the steps end.
    let last: Int32
    private(set) var hops: Int32 = 0
    private(set) var clock: PathClock
    private(set) var cost: Int64 = 0
    /// The set of what can have been carried so far.
    private(set) var load: Int32 = 0
    /// The first day of the last step that has a date.
    private var lastStart = EdgeTimes.past
    var key = PathKey(PathScore(), .hops)
    /// A day before which no path that begins so arrives.
    var soonest = EdgeTimes.past
    /// The best way on from here, once it was sought or followed; until then the key is a bound.
    var way: BestWay?
    /// Whether this is a whole path.
    var isComplete = false

    /// No step yet, at a node.
    init(at node: Int32, since day: Int32) { (last, clock) = (node, PathClock(since: day)) }

    private init(at node: Int32, after before: Beginning) {
        (last, clock) = (node, before.clock)
        (hops, cost, lastStart) = (before.hops + 1, before.cost, before.lastStart)
    }

    var score: PathScore {
        PathScore(
            hops: hops, day: clock.isPossible ? clock.day : lastStart, cost: cost,
            isOutOfOrder: !clock.isPossible)
    }

    /// Where a search over labels goes on from here.
    var labelStart: LabelStart {
        LabelStart(node: last, score: score, load: load, sure: clock.sure ?? SureWalk())
    }

    /// One step more, by which what `load` says can be carried.
    ///
    /// On the best way from here the way on is known, and the key with it.
    func adding(
        _ node: Int32, by edge: Int32, _ graph: TemporalGraph, _ rules: TimeRules, load: Int32
    ) -> Beginning {
        var next = Beginning(at: node, after: self)
        next.load = load
        if !graph.times.isTransparent[Int(edge)] {
            next.lastStart = graph.times.days(of: Int(edge)).lowerBound
        }
        next.cost = PathScore.sum(cost, graph.costs[Int(edge)])
        next.clock.pass(Int(edge), graph.times, rules)
        next.way = way?.behind(next, by: edge)
        next.key = key
        return next
    }

    /// Whether a beginning is to be looked at before another: by keys, then step by step.
    func precedes(
        _ other: Beginning, _ steps: StepForest, _ ranks: TemporalGraph.Ranks
    ) -> Bool {
        if key < other.key { return true }
        return !(other.key < key) && steps.precedes(step, other.step, ranks)
    }
}

/// The best way from a beginning to a target, as a search over labels found it, and how far along
/// it one stands.
///
/// What was best from its start on is best from wherever one stands on it, so that whoever follows
/// it need not search again at each step.
struct BestWay {
    private let labels: [Label]
    private var next = 1

    /// The way to a label, from the start of its search.
    init(to label: Int32, in search: LabelSearch) {
        var (labels, next) = ([Label](), label)
        while next >= 0 {
            labels.append(search.labels[Int(next)])
            next = labels[labels.count - 1].parent
        }
        self.labels = labels.reversed()
    }

    /// What is left of the way behind a step; nil where the step is not its next, or comes to more
    /// than the search reckoned with, which knows of shared days only the bounds.
    func behind(_ beginning: Beginning, by edge: Int32) -> BestWay? {
        guard next < labels.count, labels[next].edge == edge, labels[next].node == beginning.last,
            labels[next].score == beginning.score, labels[next].load == beginning.load
        else { return nil }
        var rest = self
        rest.next += 1
        return rest
    }
}
