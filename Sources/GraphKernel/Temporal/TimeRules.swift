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
    /// The first day on which a walk that stands at `day` may use an edge, or nothing.
    ///
    /// Forgets which groups the walk used, so a walk may seem possible that is not, never the
    /// other way round: good for bounds, confirmed by `PathClock`.
    func arrival(_ day: Int32, by edge: Int, _ rules: TimeRules) -> Int32? {
        if isTransparent[edge] { return day }
        let isStrict = !rules.allowsSameDay && group[edge] < 0
        let ready = isStrict ? Self.after(day) : day
        if ready <= latest[edge], mayBeInOrder(edge) { return max(ready, earliest[edge]) }
        return rules.allowsAnyOrder ? Self.future : nil
    }
}
