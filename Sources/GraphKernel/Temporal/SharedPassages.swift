/// When one thing holds that a step passes.
struct TimeMark: Hashable {
    let earliest: Int32
    let latest: Int32
    let sureEnd: Int32
    let sureStart: Int32
    let isLasting: Bool
    /// The number that what has the same unknown day shares, or −1.
    let group: Int32

    /// The same with time running backwards.
    var turned: TimeMark {
        TimeMark(
            earliest: EdgeTimes.turned(latest), latest: EdgeTimes.turned(earliest),
            sureEnd: EdgeTimes.turned(sureStart), sureStart: EdgeTimes.turned(sureEnd),
            isLasting: isLasting, group: group)
    }
}

/// What lets in and what lets out of the passages that share a day with other edges.
///
/// Of most graphs there are none, and then the columns are empty.
struct SharedPassages: Hashable {
    /// The place of each edge's pair of marks, or −1; empty where no edge has one.
    private var places: [Int32] = []
    private var pairs: [Pair] = []

    private struct Pair: Hashable {
        let first: TimeMark
        let second: TimeMark
    }

    init() {}

    /// Keeps passages of which some part is in a group that is shared.
    init(_ dates: [EdgeDate], shared: Set<Int32>) {
        var places = [Int32](repeating: -1, count: dates.count)
        for (edge, date) in dates.enumerated() {
            guard let parts = date.passage?.parts, let first = parts.first,
                let second = parts.last, parts.contains(where: { shared.contains($0.group) })
            else { continue }
            places[edge] = Int32(pairs.count)
            pairs.append(
                Pair(first: first.mark(sharing: shared), second: second.mark(sharing: shared)))
        }
        if !pairs.isEmpty { self.places = places }
    }

    var isEmpty: Bool { pairs.isEmpty }

    /// What lets in and what lets out of an edge, where others share the day of one of them.
    @inline(__always)
    func marks(of edge: Int) -> (first: TimeMark, second: TimeMark)? {
        guard !places.isEmpty, places[edge] >= 0 else { return nil }
        let pair = pairs[Int(places[edge])]
        return (pair.first, pair.second)
    }

    /// The same with time running backwards.
    var reversed: SharedPassages {
        var copy = self
        copy.pairs = pairs.map { Pair(first: $0.second.turned, second: $0.first.turned) }
        return copy
    }

    /// The marks of some edges, each as often as it is named.
    func picked(_ edges: [Int32]) -> SharedPassages {
        guard !places.isEmpty else { return self }
        var copy = self
        copy.places = edges.map { places[Int($0)] }
        return copy
    }
}

extension EdgeDate {
    /// Whether two things have one time, as all of a group must.
    func isSameTime(as other: EdgeDate) -> Bool {
        isLasting == other.isLasting && start == other.start && end == other.end
            && passage == nil && other.passage == nil
    }

    fileprivate func mark(sharing shared: Set<Int32>) -> TimeMark {
        TimeMark(
            earliest: start.lowerBound, latest: end.upperBound, sureEnd: sureEnd,
            sureStart: sureStart, isLasting: isLasting,
            group: shared.contains(group) ? group : -1)
    }
}
