import DiffusionModel

/// From when a workbook counts days.
enum XLSXEpoch {
    /// Day 1 is 1900-01-01, and day 60 is 29 February of that year, which never was.
    case of1900
    /// Day 0 is 1904-01-01, as on early Macintoshes.
    case of1904

    /// Half a millisecond in days: what a number falls short of midnight by is rounding.
    private static let rounding = 0.5 / 86_400_000

    /// The day of a moment, or nil where there is none.
    func day(of moment: Double) -> CalendarDay? {
        guard (-1e7...1e7).contains(moment) else { return nil }
        let number = Int32((moment + Self.rounding).rounded(.down))
        guard number >= 0 else { return nil }
        let day: CalendarDay? =
            switch (self, number) {
            case (.of1900, 0), (.of1900, 60): nil
            case (.of1900, 1..<60): CalendarDay(number: number - 25_568)
            case (.of1900, _): CalendarDay(number: number - 25_569)
            case (.of1904, _): CalendarDay(number: number - 24_107)
            }
        return day.flatMap { $0.isFinite ? $0 : nil }
    }
}
