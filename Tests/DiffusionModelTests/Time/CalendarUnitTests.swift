import Testing

@testable import DiffusionModel

/// Stretches of the calendar that are written as one.
///
/// Oracle: the Gregorian rule, by which months follow one another without a gap, ten years are a
/// decade and ten decades a century; lengths are read off a calendar.
@Suite struct CalendarUnitTests {
    /// Leap years and others, ends of centuries, and both ends of what can be named.
    static let years = [0, 4, 100, 400, 1600, 1900, 1999, 2000, 2018, 2019, 2020, 2100, 9999]

    @Test(arguments: years)
    func `months fill a year from end to end`(year: Int) {
        let whole = CalendarUnit.year(year).bounds
        let months = (1...12).map { CalendarUnit.month(year: year, month: $0).bounds }
        #expect(months.first?.earliest == whole.earliest)
        #expect(months.last?.latest == whole.latest)
        for (one, next) in zip(months, months.dropFirst()) {
            #expect(one.latest.next == next.earliest)
        }
        let isLeap = [0, 4, 400, 1600, 2000, 2020].contains(year)
        #expect(whole.latest.number - whole.earliest.number + 1 == (isLeap ? 366 : 365))
    }

    @Test(arguments: [0, 190, 201, 999])
    func `a decade is its ten years, and a century its ten decades`(decade: Int) {
        let bounds = CalendarUnit.decade(decade).bounds
        #expect(bounds.earliest == CalendarUnit.year(decade * 10).bounds.earliest)
        #expect(bounds.latest == CalendarUnit.year(decade * 10 + 9).bounds.latest)
        let century = CalendarUnit.century(decade / 10).bounds
        let first = CalendarUnit.decade(decade / 10 * 10).bounds
        let last = CalendarUnit.decade(decade / 10 * 10 + 9).bounds
        #expect(century == DayBounds(first.earliest, last.latest))
    }

    @Test(arguments: [
        ("2018-11-27", "2018-11-27", "2018-11-27"), ("2020-02", "2020-02-01", "2020-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"), ("0000", "0000-01-01", "0000-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"), ("000X", "0000-01-01", "0009-12-31"),
    ])
    func `what is read has its bounds and is written as it was`(
        text: String, first: String, last: String
    ) throws {
        let unit = try #require(CalendarUnit(parsing: text[...]))
        #expect(unit.bounds.earliest.description == first)
        #expect(unit.bounds.latest.description == last)
        #expect(unit.description == text)
    }

    @Test(arguments: [
        "", "2", "201", "20181", "201x", "20X8", "XXXX", "2X18", "2018-1", "2018-13", "2018-00",
        "2018/11", "2018-1x", "2018-02-30", "2019-02-29", "1900-02-29", "2018-11-00",
        "2018-11/27", "2018-11-2", "２０１８", "-018", "20XX-11", "2018-11-27 ",
    ])
    func `what is no stretch is none`(text: String) {
        #expect(CalendarUnit(parsing: text[...]) == nil)
    }

    /// By hand: people part months and years alone.
    @Test func `months and years have parts, and nothing else has`() throws {
        #expect(
            CalendarUnit.year(2018).part(.mid) == .part(.mid, year: 2018, month: nil))
        #expect(
            CalendarUnit.month(year: 2018, month: 2).part(.late)
                == .part(.late, year: 2018, month: 2))
        let day = try #require(CalendarDay(year: 2018, month: 2, day: 1))
        let others: [CalendarUnit] = [
            .century(20), .decade(201), .day(day), .part(.mid, year: 2018, month: nil),
        ]
        #expect(others.allSatisfy { $0.part(.early) == nil })
        #expect(CalendarUnit.part(.early, year: 318, month: 2).description == "early 0318-02")
        #expect(CalendarUnit.part(.late, year: 2018, month: nil).description == "late 2018")
    }
}
