import Testing

@testable import ModelFormats

/// Formats of SPSS, whose seconds count from 1582-10-14.
@Suite struct StatisticsFormatTests {
    /// 13,762,656,000 seconds are the 159,290 days from 1582-10-14 to 2018-11-27.
    @Test(arguments: [
        ("DATE11", "2018-11-27"), ("ADATE10", "2018-11-27"), ("EDATE10", "2018-11-27"),
        ("SDATE10", "2018-11-27"), ("JDATE7", "2018-11-27"), ("DATETIME20", "2018-11-27"),
        ("MOYR8", "2018-11"), ("QYR8", "Q4 2018"), ("F8.2", "13762656000"),
    ])
    func `seconds are said as their format shows them`(format: String, text: String) {
        #expect(StatisticsFormat(format, .spss).text(of: 13_762_656_000) == text)
    }

    @Test func `times of day are times`() {
        #expect(StatisticsFormat("TIME8", .spss).text(of: 34_200) == "09:30")
    }

    @Test(arguments: ["WKYR8", "DTIME10", "MTIME5"])
    func `weeks and lengths of time are no dates`(format: String) {
        #expect(StatisticsFormat(format, .spss) == .unsaid)
    }

    @Test(arguments: [Double.nan, .infinity, 1e300, -1e300, 1e14])
    func `what lies beyond the calendar has no text`(number: Double) {
        for format in ["DATE11", "MOYR8", "QYR8"] {
            #expect(StatisticsFormat(format, .spss).text(of: number) == nil)
        }
        for format in ["%td", "%tc", "%tm", "%tq"] {
            let text = StatisticsFormat(format, .stata).text(of: number)
            #expect(text == nil || format == "%tc")
        }
    }
}
