/// A walk by what counts of it: when it may leave, when it arrives, and how it came about.
struct TripLabel {
    let node: Int32
    /// The last day on which the walk may leave.
    private(set) var departure = EdgeTimes.future
    /// The first day on which it arrives.
    private(set) var arrival = EdgeTimes.past
    /// How many days its steps take at least after the first with a date; −1 before that.
    private(set) var span: Int32 = -1
    private(set) var step: Int32 = -1
    private(set) var parent: Int32 = -1
    /// The label settled at the same node before this one, or −1.
    var earlier: Int32 = -1

    init(node: Int32) { self.node = node }

    func adding(
        _ gate: TimeGates.Gate, _ arrival: Int32, step: Int32, from parent: Int32
    ) -> TripLabel {
        var next = TripLabel(node: gate.head)
        (next.arrival, next.step, next.parent) = (arrival, step, parent)
        (next.departure, next.span) = (departure, span)
        if gate.isTransparent { return next }
        next.span = span < 0 ? 0 : span + gate.gap
        // Each step that needs a day of its own before this one makes the walk leave sooner.
        let isBounded = gate.close != .min && gate.close != .max
        let last = isBounded ? gate.close.subtractingReportingOverflow(next.span) : nil
        next.departure = min(
            departure, last.map { $0.overflow ? .min : $0.partialValue } ?? gate.close)
        return next
    }

    /// The days from the last departure to the first arrival, where they have a bound.
    var duration: Int? {
        if arrival == EdgeTimes.future || departure == EdgeTimes.past { return nil }
        let least = max(Int(span), 0)
        if arrival == EdgeTimes.past || departure == EdgeTimes.future { return least }
        return max(Int(arrival) - Int(departure), least)
    }
}

/// The place of a label in the queue: those that leave latest first, then the soonest there.
struct TripKey: Comparable {
    private let days: Int64
    private let rest: Int64

    init(_ label: TripLabel, index: Int32) {
        let soonest = UInt32(bitPattern: label.arrival) ^ 0x8000_0000
        days = (-1 - Int64(label.departure)) << 32 | Int64(soonest)
        rest = Int64(label.span + 1) << 32 | Int64(index)
    }

    var label: Int32 { Int32(truncatingIfNeeded: rest) }

    static func < (left: TripKey, right: TripKey) -> Bool {
        left.days != right.days ? left.days < right.days : left.rest < right.rest
    }
}
