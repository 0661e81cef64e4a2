import Testing

@testable import ModelFormats

struct MappedDateTests {
    /// By the calendar; serials by the date systems of spreadsheets: 43431 is 27 November 2018, and
    /// 41969 the same day counted from 1904.
    @Test(
        arguments: [
            ("27/11/2018", nil, "2018-11-27"), ("11/27/2018", nil, "2018-11-27"),
            ("3.4.2019", DateOrder.dayFirst, "2019-04-03"),
            ("3-4-2019", .monthFirst, "2019-03-04"), ("2018/11/27", nil, "2018-11-27"),
            ("43431", .serial, "2018-11-27"), ("1", .serial, "1900-01-01"),
            ("61", .serial, "1900-03-01"), ("41969", .serialFrom1904, "2018-11-27"),
            ("20181127", .yearFirst, "2018-11-27"), ("201811", .yearFirst, "2018-11"),
            ("2010-XX-XX", nil, "2010"), ("2010-05-XX", nil, "2010-05"),
            ("1981-09..1981-10", nil, "[1981-09..1981-10]"), ("1992-05-07?", nil, "1992-05-07?"),
            ("Nov 2018", nil, "Nov 2018"), ("03/03/2019", nil, "2019-03-03"),
        ] as [(String, DateOrder?, String)])
    func `A day is read by the order that is stated`(
        _ text: String, _ order: DateOrder?, _ date: String
    ) {
        #expect(MappedDate.read(text, order) == .date(date))
    }

    @Test func `A time of day is cut off`() {
        #expect(MappedDate.read("2018-11-27 10:30:00", nil) == .cut("2018-11-27"))
        #expect(MappedDate.read("27/11/2018 10:30", .dayFirst) == .cut("2018-11-27"))
        #expect(MappedDate.read("43431.5", .serial) == .cut("2018-11-27"))
    }

    @Test func `A day that may be either is told`() {
        #expect(
            MappedDate.read("03/04/2019", nil)
                == .eitherWay(dayFirst: "2019-04-03", monthFirst: "2019-03-04"))
    }

    @Test(
        arguments: [
            "1953-05-5", "0014-022005", "2010-XX-XX-", "1964-XX-16", "31/02/2018", "60",
            "9999-12-31",
            "31.12.9999", "3/4/19", "1972-06-31?", "", "-", "soon", "1971-0706",
        ])
    func `What is no date is none`(_ text: String) {
        #expect(MappedDate.read(text, text == "60" ? .serial : .dayFirst) == .unreadable)
    }
}
