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
        if let (first, second) = times.shared.marks(of: edge) {
            // One step lets in and out: between the two no day must pass.
            return meet(first, rules, isNext: true) && meet(second, rules, isNext: false)
        }
        guard times.isSurelyInOrder(edge) else { return false }
        return meet(times.mark(of: edge), rules, isNext: true)
    }

    /// Passes one thing, as the first of a step or the second.
    private mutating func meet(_ mark: TimeMark, _ rules: TimeRules, isNext: Bool) -> Bool {
        // Where the same day is out of order, a day that is shared is of no help.
        let group = rules.allowsSameDay ? mark.group : -1
        if group >= 0, group == lateGroup, dayWithout <= mark.sureEnd { return true }
        let ready = isNext && !rules.allowsSameDay ? EdgeTimes.after(day) : day
        guard ready <= mark.sureEnd else { return false }
        if mark.sureStart > ready { lateGroupEnd = mark.sureEnd }
        advance(to: ready, mark.sureStart, group)
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
