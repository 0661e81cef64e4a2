@testable import GraphKernel

/// What trying every choice of the unknown days of one path shows.
struct EveryChoice {
    private(set) var someInOrder = false
    private(set) var allInOrder = true
    private(set) var departure: ClosedRange<Int32>?
    private(set) var arrival: ClosedRange<Int32>?
    private let steps: [EdgeDate]
    private let horizon: Horizon
    private let allowsSameDay: Bool
    private let needsDays: Bool
    private var starts: [Int32]
    private var ends: [Int32]

    init(
        _ dates: [EdgeDate], _ horizon: Horizon, allowsSameDay: Bool = true,
        needsDays: Bool = false
    ) {
        let unknown = EdgeTimes.past...EdgeTimes.future
        steps = dates.filter { !($0.isTransparent && $0.start == unknown && $0.end == unknown) }
        self.horizon = horizon
        self.allowsSameDay = allowsSameDay
        self.needsDays = needsDays
        starts = [Int32](repeating: 0, count: steps.count)
        ends = starts
        choose(0)
    }

    var chronology: Chronology {
        guard someInOrder else { return .impossible }
        let unknown = EdgeTimes.past...EdgeTimes.future
        if steps.contains(where: { $0.start == unknown && $0.end == unknown }) { return .undated }
        return allInOrder ? .certain : .possible
    }

    private mutating func choose(_ step: Int) {
        if someInOrder, !allInOrder, !needsDays { return }
        guard step < steps.count else { return judge() }
        let date = steps[step]
        if date.group >= 0, let same = steps[..<step].firstIndex(where: { $0.group == date.group })
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

    /// Steps through one choice of days: as early as possible, and back as late as possible.
    private mutating func judge() {
        var early: [Int32] = []
        for step in steps.indices {
            let gap: Int32 = allowsSameDay ? 0 : 1
            let day = max(early.last.map { $0 + gap } ?? starts[step], starts[step])
            guard day <= ends[step] else {
                allInOrder = false
                return
            }
            early.append(day)
        }
        someInOrder = true
        let gap: Int32 = allowsSameDay ? 0 : 1
        // The first step must leave each later one a day of its own.
        let latest = ends.enumerated().map { $1 - gap * Int32($0) }.min()
        guard needsDays, let late = latest, let first = starts.first, let last = early.last
        else { return }
        departure = Self.union(departure, first...late)
        arrival = Self.union(arrival, last...(ends.last ?? last))
    }

    private static func union(
        _ range: ClosedRange<Int32>?, _ other: ClosedRange<Int32>
    ) -> ClosedRange<Int32> {
        guard let range else { return other }
        return min(range.lowerBound, other.lowerBound)...max(range.upperBound, other.upperBound)
    }
}
