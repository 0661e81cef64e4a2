/// Follows one path step by step and says exactly whether time allows it.
///
/// Edges of one group share one unknown day: where a path comes back to a moment it used before,
/// everything between must fall on that same day, which is in order only if the same day is.
struct PathClock {
    /// Whether some choice of the unknown days has the steps in order.
    private(set) var isPossible = true
    /// The first day on which the last step can be done.
    private(set) var day = EdgeTimes.past
    /// The last day on which the last step can be done.
    private(set) var lastDay = EdgeTimes.future
    /// Whether a step has no date at all.
    private(set) var hasUndated = false
    /// How late the path may be at worst; nil once some choice forbids it.
    private(set) var sure: SureWalk? = SureWalk()
    /// Moments used that others share, in the order of first use, with the last day until
    /// which they and all steps since could fall together.
    private var moments: [SharedMoment] = []

    private struct SharedMoment {
        let group: Int32
        var end: Int32
    }

    /// Starts a path that stands at a day before its first step.
    init(since day: Int32 = EdgeTimes.past) { self.day = day }

    /// What can be said of the path so far.
    var chronology: Chronology {
        guard isPossible else { return .impossible }
        if hasUndated { return .undated }
        return sure == nil ? .possible : .certain
    }

    /// Uses an edge as the next step.
    mutating func pass(_ edge: Int, _ times: EdgeTimes, _ rules: TimeRules) {
        guard !times.isTransparent[edge] else { return }
        if times.isUndated[edge] { hasUndated = true }
        if sure?.pass(edge, times, rules) == false { sure = nil }
        guard isPossible else { return }
        if let (first, second) = times.shared.marks(of: edge) {
            meet(first, rules, isNext: true)
            // One step lets in and out: between the two no day must pass.
            if isPossible { meet(second, rules, isNext: false) }
        } else if times.mayBeInOrder(edge) {
            meet(times.mark(of: edge), rules, isNext: true)
            lastDay = isPossible && times.group[edge] < 0 ? times.lastDay(of: edge) : lastDay
        } else {
            isPossible = false
        }
    }

    /// Passes one thing, as the first of a step or the second.
    private mutating func meet(_ mark: TimeMark, _ rules: TimeRules, isNext: Bool) {
        if let used = moments.firstIndex(where: { $0.group == mark.group && mark.group >= 0 }) {
            comeBack(to: used, rules)
        } else {
            move(mark, isNext && !rules.allowsSameDay ? EdgeTimes.after(day) : day)
        }
    }

    private mutating func move(_ mark: TimeMark, _ ready: Int32) {
        let end = mark.latest
        guard ready <= end else {
            isPossible = false
            return
        }
        day = max(ready, mark.earliest)
        lastDay = end
        for index in moments.indices { moments[index].end = min(moments[index].end, end) }
        guard mark.group >= 0, !mark.isLasting else { return }
        moments.append(SharedMoment(group: mark.group, end: end))
    }

    private mutating func comeBack(to used: Int, _ rules: TimeRules) {
        let end = moments[used].end
        guard rules.allowsSameDay, day <= end else {
            isPossible = false
            return
        }
        lastDay = end
        for index in used..<moments.count { moments[index].end = min(moments[index].end, end) }
    }
}
