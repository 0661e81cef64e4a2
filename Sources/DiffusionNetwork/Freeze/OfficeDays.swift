import DiffusionModel

/// The offices of one holder, found by the days on which they may be held.
///
/// Of an official of twenty thousand posts each link asks for the few that overlap its own days.
struct OfficeDays: Sendable {
    /// The offices in their order, with the days on which each may be held.
    private let offices: [(link: LinkIndex, days: DayBounds)]
    /// The places of offices by their first days; empty where there are too few to be worth it.
    private let byStart: [Int32]
    /// The last day of each block of `byStart`.
    private let blockEnds: [CalendarDay]

    private static let block = 64

    init(_ links: [LinkIndex], in model: GraphModel) {
        let offices = links.map { link in
            (link: link, days: model.timing(ofLink: link)?.possibleDays ?? .unknown)
        }
        self.offices = offices
        guard links.count > Self.block else {
            (byStart, blockEnds) = ([], [])
            return
        }
        let order = offices.indices.sorted { offices[$0].days.earliest < offices[$1].days.earliest }
        byStart = order.map { Int32($0) }
        blockEnds = stride(from: 0, to: order.count, by: Self.block).map { start in
            order[start..<min(start + Self.block, order.count)]
                .reduce(.distantPast) { max($0, offices[$1].days.latest) }
        }
    }

    /// Every office, in their order.
    var all: [LinkIndex] { offices.map(\.link) }

    /// The offices that may be held on some days, in their order.
    ///
    /// - Complexity: O(offices / 64 + those found · log of those found).
    func held(on days: DayBounds) -> [LinkIndex] {
        guard !byStart.isEmpty else {
            return offices.filter { $0.days.overlaps(days) }.map(\.link)
        }
        var found: [Int32] = []
        for (block, end) in blockEnds.enumerated() {
            let start = block * Self.block
            // Those behind begin later still.
            guard offices[Int(byStart[start])].days.earliest <= days.latest else { break }
            guard end >= days.earliest else { continue }
            found += byStart[start..<min(start + Self.block, byStart.count)].filter {
                offices[Int($0)].days.overlaps(days)
            }
        }
        return found.sorted().map { offices[Int($0)].link }
    }
}
