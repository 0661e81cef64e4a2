public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// How many actors a policy may have gone to by which day.
public struct ReachOverTime: Hashable, Sendable {
    /// A day on which one of the numbers changes.
    public struct Row: Hashable, Sendable {
        /// The day; nil for those who may have been reached on any day, however early.
        public let day: CalendarDay?
        /// How many may have been reached by then, each unknown day taken as it suits best.
        public let possible: Int
        /// How many have been reached by then whatever the unknown days are.
        public let certain: Int
        /// How many may have been reached by then, but only through what was no more than intended.
        public let intendedOnly: Int
    }

    /// The rows by their days.
    public let rows: [Row]
    /// How many are sure to be reached, but by no day that is known.
    public let openEnded: Int

    /// - Parameters:
    ///   - possible: Who may have been reached through links that are more than intended.
    ///   - certain: Who has been, through such links.
    ///   - all: Who may have been reached through any link.
    init(possible: ReachCurve, certain: ReachCurve, all: ReachCurve) {
        let (past, future) = (EdgeTimes.past, EdgeTimes.future)
        let days = Set(possible.days + certain.days + all.days).subtracting([future]).sorted()
        rows = days.map { day in
            Row(
                day: day == past ? nil : CalendarDay(number: day),
                possible: possible.count(by: day), certain: certain.count(by: day),
                intendedOnly: all.count(by: day) - possible.count(by: day))
        }
        openEnded = (certain.counts.last ?? 0) - certain.count(by: future - 1)
    }
}

extension FrozenNetwork {
    /// Counts by day whom some actors' policies may have gone to, and whom they have for certain.
    ///
    /// The possible ones are those of `reach(.downstream)`, by their first possible arrival. The
    /// certain ones are those to whom a way leads that is in order for every choice of the unknown
    /// days, by the day on which it has arrived at the latest; links without a date do not help
    /// there. Both leave out links that are only intended: actors whom only ways with such links
    /// reach are counted separately.
    ///
    /// - Returns: The days on which a number changes; no rows where nobody is reached.
    /// - Throws: `GraphError.workLimit` where items share days and the search takes too long.
    /// - Complexity: O(E log E); more where items share an unknown day, see `earliestArrivals`.
    /// - SeeAlso: P. Holme, "Network reachability of real-world contact sequences", *Physical
    ///   Review E* 71, 046119, 2005, doi:10.1103/PhysRevE.71.046119.
    public func reachOverTime(
        from entities: [EntityIndex], _ rules: ReachRules = ReachRules()
    ) throws(GraphError) -> ReachOverTime {
        let (sources, time) = (nodes(entities), TimeRules(allowsSameDay: rules.allowsSameDay))
        let (sooner, later) = (TimeFrame(.possible, rules: time), TimeFrame(.certain, rules: time))
        let graph = try temporal(mixed: rules.allowsMixedPolicies)
        let intended = intendedEdges
        let deeds = try intended.map { marks throws(GraphError) in
            try graph.keeping { !marks[$0] }
        }
        let possible = try (deeds ?? graph).reachOverTime(from: sources, in: sooner)
        return ReachOverTime(
            possible: possible,
            certain: try (deeds ?? graph).reachOverTime(from: sources, in: later),
            all: intended == nil ? possible : try graph.reachOverTime(from: sources, in: sooner))
    }
}
