/// What makes one path better than another; ties are broken by the others in this order.
public enum PathOrder: Hashable, Sendable, CaseIterable {
    /// Fewer steps.
    case hops
    /// An earlier first possible arrival; one that may lie arbitrarily far back comes first.
    case arrival
    /// A greater likelihood.
    case likelihood
}

/// How good a path is, or can at best become; less is better.
struct PathScore: Hashable {
    var hops: Int32 = 0
    var day = EdgeTimes.past
    var cost: Int64 = 0
}

/// A score read in one order.
struct PathKey: Comparable {
    private let first: Int64
    private let second: Int64
    private let third: Int64

    init(_ score: PathScore, _ order: PathOrder) {
        let (hops, day) = (Int64(score.hops), Int64(score.day))
        (first, second, third) =
            switch order {
            case .hops: (hops, day, score.cost)
            case .arrival: (day, hops, score.cost)
            case .likelihood: (score.cost, hops, day)
            }
    }

    static func < (left: PathKey, right: PathKey) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }
}
