@testable import GraphKernel

/// When one path arrives, for every day of leaving and every choice of the unknown days.
struct TripProfile {
    /// The first arrival for each day of leaving, where some choice allows one.
    private(set) var some: [Int32?]
    /// The last of the first arrivals, where every choice allows one.
    private(set) var every: [Int32?]
    private let steps: [EdgeDate]
    private let horizon: Horizon
    private let allowsSameDay: Bool
    private var starts: [Int32]
    private var ends: [Int32]

    init(_ dates: [EdgeDate], _ horizon: Horizon, allowsSameDay: Bool) {
        steps = dates.filter { !Self.isTransparent($0) }
        (self.horizon, self.allowsSameDay) = (horizon, allowsSameDay)
        starts = [Int32](repeating: 0, count: steps.count)
        ends = starts
        some = horizon.days.map { _ in nil }
        every = horizon.days.map { _ in Int32.min }
        choose(0)
    }

    static func isTransparent(_ date: EdgeDate) -> Bool { date.isTransparent && isUndated(date) }

    static func isUndated(_ date: EdgeDate) -> Bool {
        date.start == EdgeTimes.past...EdgeTimes.future
            && date.end == EdgeTimes.past...EdgeTimes.future
    }

    private mutating func choose(_ step: Int) {
        guard step < steps.count else { return judge() }
        let date = steps[step]
        if let same = steps[..<step].firstIndex(where: { $0.group == date.group && $0.group >= 0 })
        {
            (starts[step], ends[step]) = (starts[same], ends[same])
            return choose(step + 1)
        }
        for start in horizon.clamp(date.start) {
            for end in date.isLasting ? horizon.clamp(date.end) : start...start where start <= end {
                (starts[step], ends[step]) = (start, end)
                choose(step + 1)
            }
        }
    }

    private mutating func judge() {
        for (index, leaving) in horizon.days.enumerated() {
            let arrival = arrival(from: leaving)
            if let arrival { some[index] = min(some[index] ?? arrival, arrival) }
            if let arrival, let worst = every[index] {
                every[index] = max(worst, arrival)
            } else {
                every[index] = nil
            }
        }
    }

    private func arrival(from leaving: Int32) -> Int32? {
        var day = leaving
        for step in steps.indices {
            let gap: Int32 = step == 0 || allowsSameDay ? 0 : 1
            day = max(day + gap, starts[step])
            guard day <= ends[step] else { return nil }
        }
        return day
    }
}

/// Every simple path out of one node with its profile, by plain enumeration.
struct EveryTrip {
    struct Trip {
        let nodes: [Int]
        let edges: [Int]
        let profile: [Int32?]
    }

    private(set) var trips: [Trip] = []
    private let graph: RandomTimes
    private let frame: TimeFrame
    private let horizon: Horizon

    init(_ graph: RandomTimes, from source: Int, in frame: TimeFrame) {
        (self.graph, self.frame) = (graph, frame)
        horizon = Horizon(reach: frame.rules.allowsSameDay ? 1 : 4)
        extend([source], [])
    }

    private mutating func extend(_ nodes: [Int], _ edges: [Int]) {
        for (edge, ends) in graph.ends.enumerated()
        where ends.0 == nodes[nodes.count - 1] && !nodes.contains(ends.1) {
            let (nodes, edges) = (nodes + [ends.1], edges + [edge])
            guard graph.load(of: edges) != nil else { continue }
            let dates = edges.map { graph.dates[$0] }
            let all = TripProfile(dates, horizon, allowsSameDay: frame.rules.allowsSameDay)
            let hasUndated = dates.contains {
                TripProfile.isUndated($0) && !TripProfile.isTransparent($0)
            }
            let sure = hasUndated ? all.every.map { _ in nil } : all.every
            trips.append(
                Trip(
                    nodes: nodes, edges: edges,
                    profile: frame.reading == .certain ? sure : all.some))
            extend(nodes, edges)
        }
    }

    /// The days of leaving and arriving of every trip to a node, inside the frame.
    private func days(of trip: Trip) -> [(leaving: Int32, arriving: Int32)] {
        zip(horizon.days, trip.profile).compactMap { leaving, arriving in
            guard let arriving, leaving >= frame.days.lowerBound,
                arriving <= frame.days.upperBound
            else { return nil }
            return (leaving, arriving)
        }
    }

    private func days(to node: Int) -> [(leaving: Int32, arriving: Int32)] {
        trips.filter { $0.nodes.last == node }.flatMap(days)
    }

    /// Whether a trip can be made inside the frame.
    func isOpen(_ trip: Trip) -> Bool { !days(of: trip).isEmpty }

    func earliestArrival(at node: Int) -> Int32? {
        days(to: node).map(\.arriving).min().map { day in
            day < 0 ? EdgeTimes.past : day > 3 && frame.reading == .certain ? EdgeTimes.future : day
        }
    }

    func latestDeparture(to node: Int) -> Int32? {
        days(to: node).map(\.leaving).max().map { day in
            day > 3 ? EdgeTimes.future : day < 0 && frame.reading == .certain ? EdgeTimes.past : day
        }
    }

    func fastest(to node: Int) -> Int? {
        days(to: node)
            .filter { frame.reading == .possible || ($0.leaving >= 0 && $0.arriving <= 3) }
            .map { Int($0.arriving - $0.leaving) }.min()
    }

    /// The trips of the fewest steps to a node.
    func fewest(to node: Int) -> [Trip] {
        let open = trips.filter { $0.nodes.last == node && isOpen($0) }
        return open.filter { trip in open.allSatisfy { $0.edges.count >= trip.edges.count } }
    }
}
