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
    /// The first possible arrival; of what is out of order, the first day of the last dated step.
    var day = EdgeTimes.past
    var cost: Int64 = 0
    /// Whether time forbids it.
    var isOutOfOrder = false

    /// Takes one more step.
    @inline(__always)
    mutating func step(costing more: Int64) {
        hops += 1
        cost = Self.sum(cost, more)
    }

    /// What two costs come to, up to a bound that half a million steps without a likelihood reach:
    /// paths of still more are told apart by the number of their steps alone.
    @inline(__always)
    static func sum(_ cost: Int64, _ more: Int64) -> Int64 { min(cost &+ more, mostCost) }

    /// Two such costs can be added.
    static let mostCost: Int64 = 1 << 61

    /// The day, where what is in order comes before what is not.
    @inline(__always)
    var lateness: Int64 { isOutOfOrder ? Int64(day) + 1 << 33 : Int64(day) }

    /// Whether time lets this one go on wherever it lets the other.
    @inline(__always)
    func isAsSoon(as other: PathScore) -> Bool {
        guard other.isOutOfOrder else { return !isOutOfOrder && day <= other.day }
        // What is out of order can become no worse, and fewer steps come before its day.
        return !isOutOfOrder || day <= other.day || hops < other.hops
    }
}

/// A score read in one order.
struct PathKey: Comparable {
    private let first: Int64
    private let second: Int64
    private let third: Int64

    init(_ score: PathScore, _ order: PathOrder) {
        let hops = Int64(score.hops)
        switch order {
        case .hops: (first, second, third) = (hops, score.lateness, score.cost)
        case .arrival where score.isOutOfOrder:
            // Of as many steps, those go first whose last step is.
            (first, second) = (Int64(EdgeTimes.future) + 1, hops << 33 + Int64(score.day))
            third = score.cost
        case .arrival: (first, second, third) = (Int64(score.day), hops << 33, score.cost)
        case .likelihood: (first, second, third) = (score.cost, hops, score.lateness)
        }
    }

    static func < (left: PathKey, right: PathKey) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }
}
