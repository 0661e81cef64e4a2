/// What is known of when one edge holds, in whole days.
public struct EdgeDate: Hashable, Sendable {
    /// Whether the edge lasts from a start to an end; otherwise it is one moment.
    public let isLasting: Bool
    /// The bounds of the moment, or of the start.
    public let start: ClosedRange<Int32>
    /// The bounds of the end; of a moment, the same as `start`.
    public let end: ClosedRange<Int32>
    /// The number that edges of one item share, whose unknown day is one; or −1.
    public var group: Int32
    /// Whether the edge, where it has no date, leaves a path's chronology as it is.
    public var isTransparent: Bool
    /// What more is known of a step that one thing lets in and another lets out.
    public internal(set) var passage: Passage?

    /// A moment within bounds.
    public static func moment(_ bounds: ClosedRange<Int32>, group: Int32 = -1) -> EdgeDate {
        EdgeDate(
            isLasting: false, start: bounds, end: bounds, group: group, isTransparent: false)
    }

    /// What lasts from a start within bounds to an end within bounds.
    public static func lasting(
        from start: ClosedRange<Int32>, to end: ClosedRange<Int32>, group: Int32 = -1
    ) -> EdgeDate {
        EdgeDate(isLasting: true, start: start, end: end, group: group, isTransparent: false)
    }

    /// A moment of which nothing is known.
    public static let undated = EdgeDate.moment(EdgeTimes.past...EdgeTimes.future)
}

/// When the edges of a graph hold, column by column; infinite bounds are the extreme integers.
public struct EdgeTimes: Hashable, Sendable {
    /// A bound that is not known, or that does not exist, on the early side.
    public static let past = Int32.min
    /// A bound that is not known, or that does not exist, on the late side.
    public static let future = Int32.max

    /// The first day on which an edge may be used.
    public private(set) var earliest: [Int32] = []
    /// The last day on which an edge may be used.
    public private(set) var latest: [Int32] = []
    /// The last day until which an edge can be used for every choice of its unknown days.
    private(set) var sureEnd: [Int32] = []
    /// The day from which an edge can be used for every choice of its unknown days.
    private(set) var sureStart: [Int32] = []
    private(set) var isLasting: [Bool] = []
    private(set) var isTransparent: [Bool] = []
    private(set) var isUndated: [Bool] = []
    /// What more is known of passages; empty where no edge is one.
    private var passages: [EdgeDate.Passage?] = []
    private(set) var group: [Int32] = []
    /// What lets in and what lets out of passages that share a day with other edges.
    private(set) var shared = SharedPassages()

    /// Creates the columns; a group that only one edge has is no group.
    ///
    /// - Throws: `groupDatesDiffer` when edges of one group do not share one date.
    public init(_ dates: [EdgeDate]) throws(GraphError) {
        for date in dates { append(date) }
        if dates.contains(where: { $0.passage != nil }) { passages = dates.map(\.passage) }
        try settleGroups(dates)
    }

    /// Whether some edges share an unknown day.
    var sharesDays: Bool { !shared.isEmpty || group.contains { $0 >= 0 } }

    private mutating func append(_ date: EdgeDate) {
        let undated =
            date.passage?.isUndated
            ?? (date.start == Self.past...Self.future && date.end == Self.past...Self.future)
        earliest.append(date.start.lowerBound)
        latest.append(date.end.upperBound)
        sureEnd.append(date.sureEnd)
        sureStart.append(date.sureStart)
        isLasting.append(date.isLasting)
        isUndated.append(undated && !date.isTransparent)
        isTransparent.append(undated && date.isTransparent)
        group.append(date.group)
    }

    private mutating func settleGroups(_ dates: [EdgeDate]) throws(GraphError) {
        var first: [Int32: (date: EdgeDate, edge: Int)] = [:]
        var isShared: Set<Int32> = []
        func meet(_ date: EdgeDate, _ edge: Int) throws(GraphError) {
            guard date.group >= 0 else { return }
            guard let other = first[date.group] else {
                first[date.group] = (date, edge)
                return
            }
            guard other.date.isSameTime(as: date) else { throw .groupDatesDiffer(edge: edge) }
            isShared.insert(date.group)
        }
        for (edge, date) in dates.enumerated() {
            try meet(date, edge)
            for part in date.passage?.parts ?? [] { try meet(part, edge) }
        }
        for edge in dates.indices where !isShared.contains(group[edge]) { group[edge] = -1 }
        if !passages.isEmpty { shared = SharedPassages(dates, shared: isShared) }
    }

    /// The same days counted backwards, for walking against the flow.
    var reversed: EdgeTimes {
        var result = self
        result.earliest = latest.map(Self.turned)
        result.latest = earliest.map(Self.turned)
        result.sureEnd = sureStart.map(Self.turned)
        result.sureStart = sureEnd.map(Self.turned)
        result.passages = passages.map { $0?.turned }
        result.shared = shared.reversed
        return result
    }

    /// When one thing alone holds that an edge is.
    @inline(__always)
    func mark(of edge: Int) -> TimeMark {
        TimeMark(
            earliest: earliest[edge], latest: latest[edge], sureEnd: sureEnd[edge],
            sureStart: sureStart[edge], isLasting: isLasting[edge], group: group[edge])
    }

    /// The last day on which an edge may have been used, however late it was entered.
    @inline(__always)
    func lastDay(of edge: Int) -> Int32 {
        guard !passages.isEmpty, let passage = passages[edge] else { return latest[edge] }
        return passage.days.upperBound
    }

    /// The days on which any of an edge may have been.
    func days(of edge: Int) -> ClosedRange<Int32> {
        guard !passages.isEmpty, let passage = passages[edge] else {
            return earliest[edge]...latest[edge]
        }
        return passage.days
    }

    /// Whether some choice of the unknown days lets an edge out after it let in.
    @inline(__always)
    func mayBeInOrder(_ edge: Int) -> Bool {
        passages.isEmpty || passages[edge]?.order != .never
    }

    /// Whether every choice of the unknown days does.
    @inline(__always)
    func isSurelyInOrder(_ edge: Int) -> Bool {
        passages.isEmpty || (passages[edge]?.order ?? .certain) == .certain
    }

    /// The columns of some edges, each as often as it is named.
    func picked(_ edges: [Int32]) -> EdgeTimes {
        var result = self
        result.earliest = edges.map { earliest[Int($0)] }
        result.latest = edges.map { latest[Int($0)] }
        result.sureEnd = edges.map { sureEnd[Int($0)] }
        result.sureStart = edges.map { sureStart[Int($0)] }
        result.isLasting = edges.map { isLasting[Int($0)] }
        result.isTransparent = edges.map { isTransparent[Int($0)] }
        result.isUndated = edges.map { isUndated[Int($0)] }
        result.group = edges.map { group[Int($0)] }
        if !passages.isEmpty { result.passages = edges.map { passages[Int($0)] } }
        result.shared = shared.picked(edges)
        return result
    }

    /// A day counted backwards.
    static func turned(_ day: Int32) -> Int32 { day == past ? future : day == future ? past : -day }

    /// The day after, where that is a day.
    static func after(_ day: Int32) -> Int32 { day == past || day == future ? day : day + 1 }
}
