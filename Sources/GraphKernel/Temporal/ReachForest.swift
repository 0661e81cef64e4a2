/// The walks by which nodes are reached, and what time says of each.
struct ReachForest: Sendable {
    /// The steps of the walks.
    private(set) var steps = StepForest()
    /// The last step that has a date, up to each; −1 where there is none.
    private var dated: [Int32] = []
    /// What the walk to each step knows of time; empty where edges share days, which a walk would
    /// have to remember.
    private var clocks: [PathClock] = []

    private let walked: TemporalGraph
    private let rules: TimeRules
    private let keepsClocks: Bool
    /// The step that each label of the search became, or −1.
    private var stepOfLabel: [Int32]

    /// A forest without steps, for walks along a graph.
    init(_ walked: TemporalGraph, _ rules: TimeRules, labels: Int) {
        (self.walked, self.rules) = (walked, rules)
        keepsClocks = !walked.times.sharesDays
        stepOfLabel = Array(repeating: -1, count: labels)
    }

    // MARK: - Adding walks

    /// The step that a label of a search stands for, with those before it.
    ///
    /// - Complexity: O(1) a step that is new.
    mutating func step(of label: Int32, _ search: ReachSearch) -> Int32 {
        var (waiting, next) = ([Int32](), label)
        while next >= 0, stepOfLabel[Int(next)] < 0 {
            waiting.append(next)
            next = search.labels[Int(next)].parent
        }
        var step = next < 0 ? -1 : stepOfLabel[Int(next)]
        for label in waiting.reversed() {
            let found = search.labels[Int(label)]
            step = add(found.node, by: found.parent < 0 ? -1 : found.edge, after: step)
            stepOfLabel[Int(label)] = step
        }
        return step
    }

    /// The last step of a walk that no search has as its own.
    mutating func step(of walk: Walk) -> Int32 {
        var step = add(walk.nodes[0], by: -1, after: -1)
        for (edge, node) in zip(walk.edges, walk.nodes.dropFirst()) {
            step = add(node, by: edge, after: step)
        }
        return step
    }

    private mutating func add(_ node: Int32, by way: Int32, after parent: Int32) -> Int32 {
        let step = steps.add(node, by: way, after: parent)
        let isDated = way >= 0 && !walked.times.isTransparent[Int(way)]
        dated.append(isDated ? step : parent < 0 ? -1 : dated[Int(parent)])
        guard keepsClocks else { return step }
        var clock = parent < 0 ? PathClock() : clocks[Int(parent)]
        if way >= 0 { clock.pass(Int(way), walked.times, rules) }
        clocks.append(clock)
        return step
    }

    // MARK: - Asking

    /// What time says of the walk that ends with a step, and the bounds of its last dated day; nil
    /// where the walk has to be looked at whole.
    func summary(
        of step: Int32, _ direction: ReachDirection
    ) -> (chronology: Chronology, days: ClosedRange<Int32>)? {
        guard keepsClocks else { return nil }
        let clock = clocks[Int(step)]
        guard clock.isPossible else { return (.impossible, window(of: step, direction)) }
        let days = clock.day...clock.lastDay
        return (clock.chronology, direction == .downstream ? days : Self.turned(days))
    }

    private func window(of step: Int32, _ direction: ReachDirection) -> ClosedRange<Int32> {
        let last = dated[Int(step)]
        guard last >= 0 else { return EdgeTimes.past...EdgeTimes.future }
        let days = walked.times.days(of: Int(steps.ways[Int(last)]))
        return direction == .downstream ? days : Self.turned(days)
    }

    /// Days of time that runs backwards, as days.
    private static func turned(_ days: ClosedRange<Int32>) -> ClosedRange<Int32> {
        EdgeTimes.turned(days.upperBound)...EdgeTimes.turned(days.lowerBound)
    }
}
