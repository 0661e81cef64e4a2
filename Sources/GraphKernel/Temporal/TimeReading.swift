/// How unknown days are read when one number must come out.
public enum TimeReading: String, Hashable, Sendable, CaseIterable {
    /// Each edge takes whichever of its days suits the walk: the best that may be.
    case possible
    /// One walk must be in order whatever the unknown days are: the best that is sure.
    case certain
}

/// The days looked at, how unknown ones are read, and what it takes for steps to follow.
public struct TimeFrame: Hashable, Sendable {
    /// How unknown days are read.
    public var reading: TimeReading
    /// What it takes for one step to follow another; time is obeyed, whatever they allow.
    public var rules: TimeRules
    /// The days on which a walk may start and must have ended.
    public var days: ClosedRange<Int32>

    /// Creates a frame; by default all days are looked at.
    public init(
        _ reading: TimeReading = .possible, rules: TimeRules = TimeRules(),
        days: ClosedRange<Int32> = EdgeTimes.past...EdgeTimes.future
    ) {
        (self.reading, self.rules, self.days) = (reading, rules, days)
    }

    /// The same frame with time running backwards.
    var reversed: TimeFrame {
        TimeFrame(
            reading, rules: rules,
            days: EdgeTimes.turned(days.upperBound)...EdgeTimes.turned(days.lowerBound))
    }
}
