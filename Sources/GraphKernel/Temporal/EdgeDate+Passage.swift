extension EdgeDate {
    /// What more is known of a step that one thing lets in and another lets out.
    ///
    /// Its `end` bounds the day until which it can be entered, its `start` the day from which it
    /// lets out; unlike those of one thing that lasts, the first may lie before the second.
    public struct Passage: Hashable, Sendable {
        /// Whether what lets in comes before what lets out.
        public enum Order: Hashable, Sendable {
            /// For every choice of the unknown days.
            case certain
            /// For some choice.
            case possible
            /// For none: no walk in time can use the step.
            case never
        }

        /// Whether the two are in order.
        public var order: Order
        /// The first and the last day on which any of the step may be.
        public let days: ClosedRange<Int32>
        /// Whether neither of the two has any date.
        public let isUndated: Bool
        /// What lets in and what lets out, each with a day that other edges may share; empty for a
        /// move.
        let parts: [EdgeDate]

        /// The same with time running backwards.
        var turned: Passage {
            Passage(
                order: order,
                days: EdgeTimes.turned(days.upperBound)...EdgeTimes.turned(days.lowerBound),
                isUndated: isUndated, parts: [])
        }

        /// The same whose days are nobody else's.
        var unshared: Passage {
            Passage(
                order: order, days: days, isUndated: isUndated,
                parts: parts.map { part in
                    var part = part
                    part.group = -1
                    return part
                })
        }
    }

    /// One step made of two in succession: it lets in by the first and out by the second.
    ///
    /// The test of a path, day t to day max(t, open) if t <= close, says of both steps together
    /// max(t, open of both) if t <= close of both and the first opens by the day on which the
    /// second closes. So the step is exact in both readings where the two days are independent;
    /// where other edges share one of them, as its group says, the two are passed one by one.
    public static func succession(_ first: EdgeDate, then second: EdgeDate) -> EdgeDate {
        let order: Passage.Order =
            first.start.lowerBound > second.end.upperBound
            ? .never : first.sureStart <= second.sureEnd ? .certain : .possible
        return passage(
            opening: max(first.start.lowerBound, second.start.lowerBound),
            surely: max(first.sureStart, second.sureStart),
            closing: min(first.end.upperBound, second.end.upperBound),
            surely: min(first.sureEnd, second.sureEnd),
            Passage(
                order: order, days: hull(first.start.lowerBound, second.end.upperBound),
                isUndated: first.isUndated && second.isUndated, parts: [first, second]))
    }

    /// The step of somebody who leaves one thing that lasts for another that begins later.
    ///
    /// It can be entered until the first may have ended and lets out when the second may have
    /// begun. Where it is unknown which of the two began first the step is possible and not
    /// certain, and lets out only once both have begun.
    ///
    /// - Returns: The date of the step, or nil where the second surely began first.
    public static func move(from first: EdgeDate, to second: EdgeDate) -> EdgeDate? {
        let (one, other) = (first.start, second.start)
        guard one.lowerBound <= other.upperBound else { return nil }
        // Of two that may have begun on one and the same day neither surely began first.
        let isKnown = one.upperBound < other.lowerBound
        let opening = max(one.lowerBound, other.lowerBound)
        let latest = max(first.end.upperBound, other.upperBound)
        return passage(
            opening: opening, surely: max(opening, other.upperBound),
            closing: first.end.upperBound, surely: first.sureEnd,
            Passage(
                order: isKnown ? .certain : .possible,
                days: hull(one.lowerBound, latest),
                isUndated: first.isUndated && second.isUndated, parts: []))
    }

    /// The date of the same step from its end to its start, where that is another: what let out
    /// lets in, and nobody goes back in time to a post that he left.
    var otherWay: EdgeDate? {
        guard let passage else { return nil }
        guard let first = passage.parts.first, let second = passage.parts.last else {
            var copy = self
            copy.passage?.order = .never
            return copy
        }
        return .succession(second, then: first)
    }

    private static func passage(
        opening: Int32, surely: Int32, closing: Int32, surely sureEnd: Int32, _ passage: Passage
    ) -> EdgeDate {
        EdgeDate(
            isLasting: true, start: hull(opening, surely), end: hull(sureEnd, closing),
            group: -1, isTransparent: false, passage: passage)
    }

    private static func hull(_ one: Int32, _ other: Int32) -> ClosedRange<Int32> {
        min(one, other)...max(one, other)
    }

    private var isUndated: Bool {
        let unknown = EdgeTimes.past...EdgeTimes.future
        return passage?.isUndated ?? (start == unknown && end == unknown)
    }

    // MARK: - What is sure

    /// The last day until which the edge can be used for every choice of its unknown days.
    var sureEnd: Int32 {
        guard isLasting else { return start.lowerBound }
        // The end of one thing is never before its start, whatever their bounds would allow.
        return passage == nil ? max(end.lowerBound, start.lowerBound) : end.lowerBound
    }

    /// The day from which the edge can be used for every choice of its unknown days.
    var sureStart: Int32 {
        guard isLasting, passage == nil else { return start.upperBound }
        return min(start.upperBound, end.upperBound)
    }
}
