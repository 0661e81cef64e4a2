/// A stretch of the calendar that is written as one: a century, decade, year, month or day.
public enum CalendarUnit: Hashable, Sendable {
    /// A hundred years, named by the first two digits: `20XX` is 20.
    case century(Int)
    /// Ten years, named by the first three digits: `201X` is 201.
    case decade(Int)
    /// A year.
    case year(Int)
    /// A month of a year.
    case month(year: Int, month: Int)
    /// A single day.
    case day(CalendarDay)

    /// The first and the last day of the stretch.
    public var bounds: DayBounds {
        switch self {
        case .century(let century): Self.years(century * 100, century * 100 + 99)
        case .decade(let decade): Self.years(decade * 10, decade * 10 + 9)
        case .year(let year): Self.years(year, year)
        case .month(let year, let month): Self.span(of: month, in: year)
        case .day(let day): DayBounds(day, day)
        }
    }

    private static func years(_ first: Int, _ last: Int) -> DayBounds {
        DayBounds(
            CalendarDay(year: first, month: 1, day: 1) ?? .distantPast,
            CalendarDay(year: last, month: 12, day: 31) ?? .distantFuture)
    }

    private static func span(of month: Int, in year: Int) -> DayBounds {
        let length = CalendarDay.length(ofMonth: month, year: year)
        return DayBounds(
            CalendarDay(year: year, month: month, day: 1) ?? .distantPast,
            CalendarDay(year: year, month: month, day: length) ?? .distantFuture)
    }
}

extension CalendarUnit: CustomStringConvertible {
    /// The unit as EDTF writes it: `20XX`, `201X`, `2018`, `2018-11` or `2018-11-27`.
    public var description: String {
        switch self {
        case .century(let century): padded(century, to: 2) + "XX"
        case .decade(let decade): padded(decade, to: 3) + "X"
        case .year(let year): padded(year, to: 4)
        case .month(let year, let month): padded(year, to: 4) + "-" + padded(month, to: 2)
        case .day(let day): day.description
        }
    }
}

// MARK: - Parsing

extension CalendarUnit {
    /// Reads `20XX`, `201X`, `2018`, `2018-11` or `2018-11-27`, or nothing.
    package init?(parsing text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4 else { return nil }
        switch parts.count {
        case 1: self.init(year: first)
        case 2:
            guard let year = digits(first), let month = digits(parts[1], count: 2),
                (1...12).contains(month)
            else { return nil }
            self = .month(year: year, month: month)
        case 3:
            guard let year = digits(first), let month = digits(parts[1], count: 2),
                let number = digits(parts[2], count: 2),
                let day = CalendarDay(year: year, month: month, day: number)
            else { return nil }
            self = .day(day)
        default: return nil
        }
    }

    private init?(year: Substring) {
        if let number = digits(year) {
            self = .year(number)
        } else if year.hasSuffix("XX"), let century = digits(year.prefix(2)) {
            self = .century(century)
        } else if year.hasSuffix("X"), let decade = digits(year.prefix(3)) {
            self = .decade(decade)
        } else {
            return nil
        }
    }
}

/// The number that ASCII digits write, or nothing when there is any other sign or a wrong count.
private func digits(_ text: Substring, count: Int? = nil) -> Int? {
    guard !text.isEmpty, count == nil || text.utf8.count == count,
        text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Int(text)
}
