import Testing

@testable import DiffusionModel

/// The expected days are read off a calendar and the EDTF specification (Library of Congress,
/// 2019).
@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2018", "2018-01-01", "2018-12-31"), ("2018-11", "2018-11-01", "2018-11-30"),
        ("2018-11-27", "2018-11-27", "2018-11-27"), ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"), ("2018-11~", "2018-11-01", "2018-11-30"),
        ("2018?", "2018-01-01", "2018-12-31"), ("[..2018-11-27]", "..", "2018-11-27"),
        ("[2018-11-20..]", "2018-11-20", ".."), ("by 2018-11", "..", "2018-11-30"),
        ("[2018-11-01..2018-11-27]", "2018-11-01", "2018-11-27"),
        ("after 2018-11", "2018-12-01", ".."), ("about 2018-12", "2018-12-01", "2018-12-31"),
        ("between 2018-02 and 2020-02", "2018-02-01", "2020-02-29"),
        ("early 2018-11", "2018-11-01", "2018-11-15"), ("mid 2018-11", "2018-11-11", "2018-11-20"),
        ("late 2020-02", "2020-02-16", "2020-02-29"), ("early 2018", "2018-01-01", "2018-06-30"),
        ("mid 2018", "2018-05-01", "2018-08-31"), ("late 2018", "2018-07-01", "2018-12-31"),
        ("by early 2018-11", "..", "2018-11-15"), ("after late 2018-11", "2018-12-01", ".."),
        ("between early 2018-11 and mid 2019", "2018-11-01", "2019-08-31"),
        ("about early 2018-11~", "2018-11-01", "2018-11-15"),
        ("by about 2018", "..", "2018-12-31"), ("2000-02-29", "2000-02-29", "2000-02-29"),
    ])
    func `a date has its bounds`(text: String, earliest: String, latest: String) throws {
        let date = try PartialDate(parsing: text)
        #expect(date.bounds.earliest.description == earliest)
        #expect(date.bounds.latest.description == latest)
        #expect(date.text == text)
    }

    @Test(arguments: [
        "", "2018-13", "early", "early 2018-11-27", "early 201X", "early about 2018", "soon 2018",
        "by by 2018", "between and 2018", "2018-02-29", "1900-02-29", "18", "yesterday", "by",
        "between 2018 and",
        "2018-11-27T00:00", "[..]", "2018-1-1", "27.11.2018", "٢٠١٨",
    ])
    func `what is no date is refused`(text: String) {
        #expect(throws: DateError.self) { try PartialDate(parsing: text) }
    }

    @Test func `marks flag a date and do not widen it`() throws {
        #expect(try PartialDate(parsing: "2018~").isApproximate)
        #expect(try PartialDate(parsing: "2018?").isUncertain)
        #expect(try PartialDate(parsing: "2018~").bounds == PartialDate(parsing: "2018").bounds)
    }

    @Test func `day numbers and calendar days agree over four centuries`() throws {
        // Day 0 is 1970-01-01, and 2000-03-01 is day 11017 (POSIX time 951868800 / 86400).
        #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(CalendarDay(year: 2000, month: 3, day: 1)?.number == 11_017)
        var previous = try #require(CalendarDay(year: 1799, month: 12, day: 31))
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...CalendarDay.length(ofMonth: month, year: year) {
                    let next = try #require(CalendarDay(year: year, month: month, day: day))
                    #expect(next == previous.next && next.components == (year, month, day))
                    previous = next
                }
            }
        }
    }

    @Test func `what is seen began by that day and ended no sooner`() throws {
        let seen = Timing.seen(try PartialDate(parsing: "2018"))
        #expect(seen.start == DayBounds(.distantPast, CalendarDay(year: 2018, month: 12, day: 31)!))
        #expect(seen.end == DayBounds(CalendarDay(year: 2018, month: 1, day: 1)!, .distantFuture))
    }
}
