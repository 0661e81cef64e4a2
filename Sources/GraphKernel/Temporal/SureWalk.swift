/// How late a walk may be if every unknown day falls as unluckily as it can.
///
/// Edges of one group share their unknown day. What a walk must remember of them is little:
/// only the group whose own day made the walk as late as it is can be met again on better
/// terms than by its bounds alone, and then the lateness of all the others decides.
struct SureWalk: Hashable {
    /// The latest day on which the walk may stand where it is.
    private(set) var day = EdgeTimes.past
    /// The group whose own day made the walk this late, or −1.
    private(set) var lateGroup: Int32 = -1
    /// The latest day but for that group.
    private(set) var dayWithout = EdgeTimes.past
    /// The last day on which that group can be met for the first time and surely used.
    private(set) var lateGroupEnd = EdgeTimes.past

    /// Starts a walk that stands at a day before its first step.
    init(since day: Int32 = EdgeTimes.past) { self.day = day }

    /// Uses an edge; false when some choice of the unknown days does not allow it.
    mutating func pass(_ edge: Int, _ times: EdgeTimes, _ rules: TimeRules) -> Bool {
        if times.isTransparent[edge] { return true }
        // Where the same day is out of order, a day that is shared is of no help.
        let group = rules.allowsSameDay ? times.group[edge] : -1
        if group >= 0, group == lateGroup, dayWithout <= times.sureEnd[edge] { return true }
        let ready = rules.allowsSameDay ? day : EdgeTimes.after(day)
        guard ready <= times.sureEnd[edge], times.isSurelyInOrder(edge) else { return false }
        if times.sureStart[edge] > ready { lateGroupEnd = times.sureEnd[edge] }
        advance(to: ready, times.sureStart[edge], group)
        return true
    }

    private mutating func advance(to ready: Int32, _ start: Int32, _ group: Int32) {
        if start > ready {
            (lateGroup, dayWithout) = (group, ready)
            day = start
        } else {
            if lateGroup >= 0 { dayWithout = max(dayWithout, start) }
            day = ready
        }
    }

    /// Whether this walk can go on wherever the other can, and never later.
    func isAtLeastAsGood(as other: SureWalk) -> Bool {
        guard day <= other.day else { return false }
        if other.lateGroup < 0 { return true }
        if lateGroup == other.lateGroup { return dayWithout <= other.dayWithout }
        return day <= other.lateGroupEnd
    }
}
