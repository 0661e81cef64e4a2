import Testing

@testable import DiffusionModel

/// The readings follow from how English, German and American letters are dated.
@Suite struct LikelyDatesTests {
    @Test(arguments: [
        ("27.11.2018", ["2018-11-27"]), ("27/11/2018", ["2018-11-27"]),
        ("11/27/2018", ["2018-11-27"]), ("12/05/2017", ["2017-05-12", "2017-12-05"]),
        ("05/05/2017", ["2017-05-05"]), ("05/2017", ["2017-05"]), ("11.2018", ["2018-11"]),
        ("Nov 2018", ["2018-11"]), ("November 2018", ["2018-11"]), ("Sept. 2018", ["2018-09"]),
        ("27 November 2018", ["2018-11-27"]), ("November 27, 2018", ["2018-11-27"]),
        ("27th Nov 2018", ["2018-11-27"]), ("2018/11/27", ["2018-11-27"]),
        ("2018/11", ["2018-11"]), ("2018-1-5", ["2018-01-05"]), ("20181127", ["2018-11-27"]),
        ("2018-11-27T10:00", ["2018-11-27"]), ("by 27.11.2018", ["by 2018-11-27"]),
        ("early Nov 2018", ["early 2018-11"]), ("29.2.2020", ["2020-02-29"]),
    ])
    func `a date of a letter has its reading`(text: String, readings: [String]) {
        #expect(LikelyDates.readings(of: text) == readings)
    }

    @Test(arguments: [
        "", "yesterday", "2018-02-30", "29.2.2019", "13/2018", "2018/2019", "1/2/3", "Nov", "27/11",
        "27.11.18", "Q4 2018", "may be 2018", "early 27.11.2018", "٢٧.١١.٢٠١٨",
    ])
    func `what is no date of the calendar has none`(text: String) {
        #expect(LikelyDates.readings(of: text) == [])
    }

    @Test(arguments: ["27/11/2018", "05/2017", "12/05/2017", "/", "../2018", "a/b"])
    func `only two dates make an interval`(text: String) {
        #expect(throws: DateError.unreadable(text)) { try PartialDate(parsing: text) }
    }

    /// What answers write where one side is unknown, or is itself known within bounds.
    @Test(arguments: [
        ("2018/", "2018", ""), ("/2018-11", "", "2018-11"),
        ("[2009..2010]/2015", "[2009..2010]", "2015"), ("[..2010]/..", "[..2010]", ".."),
    ])
    func `what lasts is no moment`(text: String, from: String, to: String) {
        #expect(throws: DateError.lasting(text, from: from, to: to)) {
            try PartialDate(parsing: text)
        }
    }

    @Test func `two dates with a slash are asked about`() {
        #expect(throws: DateError.interval("2018-11/2019", first: "2018-11", last: "2019")) {
            try PartialDate(parsing: "2018-11/2019")
        }
    }
}
