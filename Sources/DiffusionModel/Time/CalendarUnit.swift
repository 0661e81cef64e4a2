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
    /// A part of a month, or of a year where no month is named.
    case part(CalendarPart, year: Int, month: Int?)
    /// A single day.
    case day(CalendarDay)

    /// The first and the last day of the stretch.
    public var bounds: DayBounds {
        switch self {
        case .century(let century): Self.years(century * 100, century * 100 + 99)
        case .decade(let decade): Self.years(decade * 10, decade * 10 + 9)
        case .year(let year): Self.years(year, year)
        case .month(let year, let month): Self.span(of: month, in: year)
        case .part(let part, let year, let month?): part.bounds(ofMonth: month, year: year)
        case .part(let part, let year, nil): part.bounds(ofYear: year)
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
    /// The unit as EDTF writes it, `20XX`, `201X`, `2018`, `2018-11` or `2018-11-27`; or
    /// `early 2018-11`.
    ///
    public var description: String {
        switch self {
        case .century(let century): padded(century, to: 2) + "XX"
        case .decade(let decade): padded(decade, to: 3) + "X"
        case .year(let year): padded(year, to: 4)
        case .month(let year, let month): padded(year, to: 4) + "-" + padded(month, to: 2)
        case .part(let part, let year, let month?):
            "\(part.rawValue) \(CalendarUnit.month(year: year, month: month))"
        case .part(let part, let year, nil): "\(part.rawValue) \(CalendarUnit.year(year))"
        case .day(let day): day.description
        }
    }
}

// MARK: - Parsing

extension CalendarUnit {
    /// Reads `20XX`, `201X`, `2018`, `2018-11` or `2018-11-27`; gives nil for any other text.
    package init?(parsing text: Substring) {
        var text = text
        guard let unit = text.withUTF8({ Self.unit($0) }) else { return nil }
        self = unit
    }

    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarUnit? {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
        if bytes.count == 4 { return year(bytes) }
        guard bytes[4] == UInt8(ascii: "-"), let year = digits(bytes[0..<4]),
            let month = digits(bytes[5..<7]), (1...12).contains(month)
        else { return nil }
        if bytes.count == 7 { return .month(year: year, month: month) }
        guard bytes[7] == UInt8(ascii: "-"), let number = digits(bytes[8..<10]),
            let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        return .day(day)
    }

    private static func year(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarUnit? {
        if let number = digits(bytes[0..<4]) { return .year(number) }
        guard bytes[3] == UInt8(ascii: "X") else { return nil }
        if let decade = digits(bytes[0..<3]) { return .decade(decade) }
        guard bytes[2] == UInt8(ascii: "X") else { return nil }
        return digits(bytes[0..<2]).map { .century($0) }
    }
}

extension CalendarUnit {
    /// A part of the unit, or nil unless it is a month or a year.
    func part(_ part: CalendarPart) -> CalendarUnit? {
        switch self {
        case .year(let year): .part(part, year: year, month: nil)
        case .month(let year, let month): .part(part, year: year, month: month)
        case .century, .decade, .part, .day: nil
        }
    }
}

/// The number that ASCII digits write, or nil where there is any other sign.
private func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for byte in bytes {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        number = number * 10 + Int(byte - 0x30)
    }
    return number
}
