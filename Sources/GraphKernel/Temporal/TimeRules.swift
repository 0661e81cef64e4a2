/// What it takes for one step of a path to follow another.
public struct TimeRules: Hashable, Sendable {
    /// Whether two steps on the same day are in order.
    public var allowsSameDay: Bool
    /// Whether paths that time forbids are listed too.
    public var allowsAnyOrder: Bool

    /// Creates rules; by default the same day is in order and time is obeyed.
    public init(allowsSameDay: Bool = true, allowsAnyOrder: Bool = false) {
        self.allowsSameDay = allowsSameDay
        self.allowsAnyOrder = allowsAnyOrder
    }
}

extension EdgeTimes {
    /// The first day on which a walk that stands at `day` may use an edge, or nil where it may not.
    ///
    /// Forgets which groups the walk used, so a walk may seem possible that is not, never the
    /// other way round: good for bounds, confirmed by `PathClock`.
    @inline(__always)
    func arrival(_ day: Int32, by edge: Int, _ rules: TimeRules) -> Int32? {
        if isTransparent[edge] { return day }
        let ready = rules.allowsSameDay ? day : Self.after(day)
        return ready <= latest[edge] && mayBeInOrder(edge) ? max(ready, earliest[edge]) : nil
    }

    /// Takes a score over an edge; false where time forbids it and the rules obey time.
    ///
    /// What is out of order stays so, and has the first day of its last dated step.
    @inline(__always)
    func pass(_ score: inout PathScore, by edge: Int, _ rules: TimeRules) -> Bool {
        if !score.isOutOfOrder, let day = arrival(score.day, by: edge, rules) {
            score.day = day
            return true
        }
        guard rules.allowsAnyOrder else { return false }
        score.isOutOfOrder = true
        if !isTransparent[edge] { score.day = days(of: edge).lowerBound }
        return true
    }
}
