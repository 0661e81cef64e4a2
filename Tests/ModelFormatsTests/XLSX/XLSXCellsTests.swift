import DiffusionModel
import Testing

@testable import ModelFormats

/// What cells hold, by their types and styles.
@Suite struct XLSXCellsTests {
    /// The first row of a sheet of one row of cells.
    private func row(
        _ cells: String, strings: String? = nil, formats: [String] = [], is1904: Bool = false
    ) throws -> [String] {
        let file = WorkbookFile(
            [("A", "<row>\(cells)</row>")], strings: strings, formats: formats, is1904: is1904)
        let sheet = try XLSXReader.sheet(file.bytes, file: "t.xlsx", named: nil)
        return sheet.rows.first.map { $0.map(\.text) } ?? []
    }

    private func moments(
        _ numbers: [String], format: String, is1904: Bool = false
    ) throws -> [String] {
        let cells = numbers.map { "<c s=\"1\"><v>\($0)</v></c>" }.joined()
        return try row(cells, formats: [format], is1904: is1904)
    }

    @Test func `shared texts are joined of their runs without how they are spoken`() throws {
        let strings =
            "<si><r><t xml:space=\"preserve\">Ning </t></r><r><t>xia</t></r></si>"
            + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>"
            + "<si/><si><t>a_x000D_\n_x005F_x0041_</t></si>"
        let cells = [0, 1, 2, 3].map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        #expect(try row(cells, strings: strings) == ["Ning xia", "東京", "", "a\r\n_x0041_"])
    }

    @Test func `texts stand in cells too`() throws {
        let cells =
            "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>"
            + "<c t=\"str\"><f>A1&amp;\"c\"</f><v>abc</v></c><c t=\"b\"><v>0</v></c>"
        #expect(try row(cells) == ["ab", "abc", "FALSE"])
    }

    @Test func `numbers are written shortly`() throws {
        let numbers = ["2018", "0.10000000000000001", "1E3", "-7.0", "007", "1e-5", "abc"]
        let cells = numbers.map { "<c><v>\($0)</v></c>" }.joined()
        #expect(try row(cells) == ["2018", "0.1", "1000", "-7", "7", "0.00001", "abc"])
    }

    /// The days are those that Excel shows: 43431 is 2018-11-27, 59 the last day before the one
    /// that never was, and 61 the first behind it.
    @Test func `days are dates, and a time of day is cut off`() throws {
        let numbers = ["43431", "43431.75", "1", "59", "61", "2958465", "43430.9999999999"]
        let days = [
            "2018-11-27", "2018-11-27", "1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31",
            "2018-11-27",
        ]
        #expect(try moments(numbers, format: "yyyy\\-mm\\-dd;@") == days)
    }

    @Test func `the other epoch starts in 1904`() throws {
        let days = try moments(["0", "41969"], format: "d mmm yyyy", is1904: true)
        #expect(days == ["1904-01-01", "2018-11-27"])
    }

    @Test(arguments: ["60", "0", "-1", "2958466", "1e300"])
    func `numbers that are no day are a warning`(number: String) throws {
        let rows = "<row><c s=\"1\"><v>\(number)</v></c></row>"
        let file = WorkbookFile([("A", rows)], formats: ["dd/mm/yyyy"])
        let sheet = try XLSXReader.sheet(file.bytes, file: "t.xlsx", named: nil)
        #expect(sheet.rows.isEmpty)
        #expect(sheet.findings.listed.count == 1)
        #expect(sheet.findings.listed.first?.location.line == 1)
    }

    @Test(arguments: [
        ("yyyy", "2018"), ("mmm yyyy", "2018-11"), ("d mmm", "2018-11-27"), ("0", "43431.5"),
        ("h:mm", "2018-11-27"),
    ])
    func `a date is no finer than its format shows`(format: String, text: String) throws {
        #expect(try moments(["43431.5"], format: format) == [text])
    }

    @Test func `times of day stay times`() throws {
        #expect(try moments(["0.395833333333333"], format: "h:mm AM/PM") == ["09:30"])
        #expect(try moments(["1.0625"], format: "[h]:mm") == ["25:30"])
    }

    @Test func `dates that are written out are cut as well`() throws {
        let cells =
            "<c t=\"d\"><v>2018-11-27T09:30:00</v></c><c t=\"d\" s=\"1\"><v>2018-11-27</v></c>"
        #expect(try row(cells, formats: ["mmm yy"]) == ["2018-11-27", "2018-11"])
    }
}
