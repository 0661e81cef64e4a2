import Testing

@testable import ModelFormats

/// Which formats show dates, by the description of formats in ECMA-376, part 1, 18.8.30 and
/// 18.8.31.
@Suite struct XLSXNumberFormatTests {
    @Test(arguments: [
        ("General", XLSXNumberFormat.number), ("[Red]General", .number), ("0.00E+00", .number),
        ("#,##0.00 [$€-407];[Red]-#,##0.00", .number), ("0 \"days\"", .number), ("@", .number),
        ("0\\d", .number), ("_-* #,##0_d", .number), ("[DBNum1]0", .number),
        ("yyyy", .year), ("[$-411]ggge", .year), ("yyyy\"年\"", .year),
        ("mmm yyyy", .month), ("mm/yy", .month), ("yyyy\"年\"m\"月\"", .month),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day), ("dd.mm.yyyy hh:mm:ss", .day),
        ("d-mmm", .day), ("D/M/YY", .day), ("m/d/yyyy h:mm AM/PM", .day),
        ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("hh:mm:ss", .time),
        ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("[Magenta]0", .number),
        ("\"open", .number), ("[open", .number), ("0\\", .number), ("", .number),
    ])
    func `letters of dates count outside quotes, brackets and behind no escape`(
        code: String, format: XLSXNumberFormat
    ) {
        #expect(XLSXNumberFormat(code: code) == format)
    }

    @Test func `formats that are named by a number alone are known`() {
        #expect([0, 1, 9, 10, 49, 59].allSatisfy { XLSXNumberFormat(builtIn: $0) == .number })
        #expect([14, 15, 16, 22, 31, 57].allSatisfy { XLSXNumberFormat(builtIn: $0) == .day })
        #expect(XLSXNumberFormat(builtIn: 17) == .month)
        #expect([18, 20, 45].allSatisfy { XLSXNumberFormat(builtIn: $0) == .time })
        #expect(XLSXNumberFormat(builtIn: 46) == .elapsed)
    }
}
