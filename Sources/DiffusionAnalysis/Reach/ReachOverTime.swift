public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// How many actors a policy may have gone to by which day.
public struct ReachOverTime: Hashable, Sendable {
    /// A day on which one of the numbers rises.
    public struct Row: Hashable, Sendable {
        /// The day; nothing for those who may have been reached on any day, however early.
        public let day: CalendarDay?
        /// How many may have been reached by then, each unknown day taken as it suits best.
        public let possible: Int
        /// How many have been reached by then whatever the unknown days are.
        public let certain: Int
    }

    /// The rows by their days.
    public let rows: [Row]
    /// How many are sure to be reached, but by no day that is known.
    public let openEnded: Int

    init(possible: ReachCurve, certain: ReachCurve) {
        let (past, future) = (EdgeTimes.past, EdgeTimes.future)
        let days = Set(possible.days + certain.days).subtracting([future]).sorted()
        rows = days.map { day in
            Row(
                day: day == past ? nil : CalendarDay(number: day),
                possible: possible.count(by: day), certain: certain.count(by: day))
        }
        openEnded = (certain.counts.last ?? 0) - certain.count(by: future - 1)
    }
}

extension FrozenNetwork {
    /// Counts by day whom some actors' policies may have gone to, and whom they have for certain.
    ///
    /// Possible are those of `reach(.downstream)`, by their first possible arrival. Certain are
    /// those to whom one way leads that is in order for every choice of the unknown days, by the
    /// day on which it has arrived at the latest; links without a date are of no use there.
    ///
    /// - Returns: The days on which a number rises; no rows where nobody is reached.
    /// - Throws: `GraphError.workLimit` where items share days and the search takes too long.
    /// - Complexity: O(E log E); more where items share an unknown day, see `earliestArrivals`.
    /// - SeeAlso: P. Holme, "Network reachability of real-world contact sequences", *Physical
    ///   Review E* 71, 046119, 2005, doi:10.1103/PhysRevE.71.046119.
    public func reachOverTime(
        from entities: [Int], allowsSameDay: Bool = true
    ) throws(GraphError) -> ReachOverTime {
        let rules = TimeRules(allowsSameDay: allowsSameDay)
        let sources = nodes(entities)
        let possible = try temporal.reachOverTime(
            from: sources, in: TimeFrame(.possible, rules: rules))
        let certain = try temporal.reachOverTime(
            from: sources, in: TimeFrame(.certain, rules: rules))
        return ReachOverTime(possible: possible, certain: certain)
    }
}
