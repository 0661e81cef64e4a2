/// The earliest and the latest day on which something may have happened; either may be infinite.
public struct DayBounds: Hashable, Sendable {
    /// The first possible day.
    public let earliest: CalendarDay

    /// The last possible day, never before `earliest`.
    public let latest: CalendarDay

    /// Everything from the distant past to the distant future: nothing is known.
    public static let unknown = DayBounds(.distantPast, .distantFuture)

    /// Creates bounds; a pair in the wrong order is taken as its first day alone.
    public init(_ earliest: CalendarDay, _ latest: CalendarDay) {
        self.earliest = earliest
        self.latest = max(earliest, latest)
    }

    /// Whether some day is possible within both.
    public func overlaps(_ other: DayBounds) -> Bool {
        earliest <= other.latest && other.earliest <= latest
    }
}
