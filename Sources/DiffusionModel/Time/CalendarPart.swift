/// A part of a month or year as people name it without saying which days they mean.
///
/// The bounds are wide, so that no day is shut out that a writer may mean: early and late are
/// halves, and the middle overlaps both.
public enum CalendarPart: String, Hashable, Sendable, CaseIterable {
    /// The 1st to the 15th of a month; January to June of a year.
    case early
    /// The 11th to the 20th of a month; May to August of a year.
    case mid
    /// The 16th to the last day of a month; July to December of a year.
    case late

    /// The first and the last day of the part of a month.
    func bounds(ofMonth month: Int, year: Int) -> DayBounds {
        let last = CalendarDay.length(ofMonth: month, year: year)
        let (first, end) =
            switch self {
            case .early: (1, 15)
            case .mid: (11, 20)
            case .late: (16, last)
            }
        return Self.span((year, month, first), (year, month, end))
    }

    /// The first and the last day of the part of a year.
    func bounds(ofYear year: Int) -> DayBounds {
        switch self {
        case .early: Self.span((year, 1, 1), (year, 6, 30))
        case .mid: Self.span((year, 5, 1), (year, 8, 31))
        case .late: Self.span((year, 7, 1), (year, 12, 31))
        }
    }

    private static func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> DayBounds {
        DayBounds(
            CalendarDay(year: first.0, month: first.1, day: first.2) ?? .distantPast,
            CalendarDay(year: last.0, month: last.1, day: last.2) ?? .distantFuture)
    }
}
