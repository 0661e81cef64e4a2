/// A path without a repeated node, and what time says of it.
public struct TimedPath: Hashable, Sendable {
    /// The nodes from upstream to downstream.
    public let nodes: [Int32]
    /// The edge of each step; one fewer than the nodes.
    public let edges: [Int32]
    /// Whether the steps can follow one another.
    public let chronology: Chronology
    /// The first and last possible day of the first step that has a date.
    public let departure: ClosedRange<Int32>
    /// The first and last possible day of the last step that has a date.
    public let arrival: ClosedRange<Int32>
}

extension TemporalGraph {
    /// Says of a path what time says of it.
    func timed(nodes: [Int32], edges: [Int32], _ rules: TimeRules) -> TimedPath {
        let there = clock(edges, times, rules)
        let departure: ClosedRange<Int32>
        let arrival: ClosedRange<Int32>
        if there.isPossible {
            let back = clock(edges.reversed(), turnedTimes, rules)
            departure = EdgeTimes.turned(back.lastDay)...EdgeTimes.turned(back.day)
            arrival = there.day...there.lastDay
        } else {
            departure = window(of: edges.first { !times.isTransparent[Int($0)] })
            arrival = window(of: edges.last { !times.isTransparent[Int($0)] })
        }
        return TimedPath(
            nodes: nodes, edges: edges, chronology: there.chronology, departure: departure,
            arrival: arrival)
    }

    private func clock(_ edges: [Int32], _ times: EdgeTimes, _ rules: TimeRules) -> PathClock {
        var clock = PathClock()
        for edge in edges { clock.pass(Int(edge), times, rules) }
        return clock
    }

    private func window(of edge: Int32?) -> ClosedRange<Int32> {
        guard let edge else { return EdgeTimes.past...EdgeTimes.future }
        return times.days(of: Int(edge))
    }
}
