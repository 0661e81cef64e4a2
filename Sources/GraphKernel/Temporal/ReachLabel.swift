/// One way to reach a node, with all that decides which of several is shown.
struct ReachLabel {
    let node: Int32
    let edge: Int32
    let parent: Int32
    let score: PathScore
    /// The set of what can have been carried here.
    let load: Int32
    /// Whether a step has no date at all.
    let hasUndated: Bool
    /// Whether a step is one, such as an intention, that is shown only if no path without one ties.
    let isLesser: Bool
    /// How late the walk may be at worst; nil where some choice of days forbids it.
    let sure: SureWalk?
    /// The label settled at the same node before this one, or −1.
    var earlier: Int32 = -1

    var chronology: Chronology {
        if score.isOutOfOrder { return .impossible }
        return hasUndated ? .undated : sure == nil ? .possible : .certain
    }

    /// Whether this way can go on wherever the other can, and then is no worse in any respect
    /// but for the order of nodes and edges.
    func isNoWorse(than other: ReachLabel) -> Bool {
        guard load == other.load, score.isAsSoon(as: other.score),
            score.hops <= other.score.hops, score.cost <= other.score.cost
        else { return false }
        guard !hasUndated || other.hasUndated, !isLesser || other.isLesser else { return false }
        guard let sure = other.sure, !other.hasUndated else { return true }
        return self.sure?.isAtLeastAsGood(as: sure) ?? false
    }

    /// Whether this way, where it is no worse, comes before the other whatever its nodes are.
    func isBetter(than other: ReachLabel) -> Bool {
        score.hops < other.score.hops || score.cost < other.score.cost
    }
}

/// What makes one way better than another at the same node; less is better.
struct ReachKey: Comparable {
    private let arrival: PathKey
    private let chronology: Chronology
    private let lesser: Int64
    private let cost: Int64
    private let tie: Int64

    init(_ label: ReachLabel, tie: Int64) {
        var score = label.score
        score.cost = 0
        arrival = PathKey(score, .arrival)
        (chronology, cost) = (label.chronology, label.score.cost)
        lesser = label.isLesser ? 1 : 0
        self.tie = tie
    }

    static func < (left: ReachKey, right: ReachKey) -> Bool {
        if left.arrival < right.arrival { return true }
        if right.arrival < left.arrival { return false }
        return (left.chronology, left.lesser, left.cost, left.tie)
            < (right.chronology, right.lesser, right.cost, right.tie)
    }
}
