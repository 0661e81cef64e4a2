/// A day of the proleptic Gregorian calendar, or one of the two infinities beyond all days.
///
/// Days are counted from 1970-01-01, which is day 0; earlier days are negative.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The number of days since 1970-01-01; dimensionless, negative before it.
    public let number: Int32

    /// The time before every day: a date with no lower bound starts here.
    public static let distantPast = CalendarDay(number: .min)

    /// The time after every day: a date with no upper bound ends here.
    public static let distantFuture = CalendarDay(number: .max)

    /// The numbers of 0000-01-01 and 9999-12-31: bounds end where days do.
    private static var known: ClosedRange<Int32> { -719_528...2_932_896 }

    /// Creates the day that lies `number` days after 1970-01-01, an infinity beyond 9999-12-31 or
    /// before 0000-01-01, which no date can name.
    public init(number: Int32) {
        self.number =
            Self.known.contains(number) ? number : number < Self.known.lowerBound ? .min : .max
    }

    /// Creates a day, or nil where the calendar has no such day or the year is not in 0...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Self.number(year: year, month: month, day: day)
    }

    /// Whether this is a day of the calendar and not one of the infinities.
    public var isFinite: Bool { self != .distantPast && self != .distantFuture }

    /// The day after this one; an infinity stays where it is.
    public var next: CalendarDay { isFinite ? CalendarDay(number: number + 1) : self }

    /// The day before this one; an infinity stays where it is.
    public var previous: CalendarDay { isFinite ? CalendarDay(number: number - 1) : self }

    /// The order of time.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.number < right.number
    }

    /// The number of days in a month, with leap years by the Gregorian rule.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

// MARK: - Between day numbers and the calendar

extension CalendarDay {
    /// The year, month and day; meaningless for an infinity.
    public var components: (year: Int, month: Int, day: Int) {
        // Counting in eras of 400 years from 1 March of year 0 puts the leap day last.
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The day as `2018-11-27`; an infinity as `..`.
    public var description: String {
        guard isFinite else { return ".." }
        let (year, month, day) = components
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

/// A number with leading zeros up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
