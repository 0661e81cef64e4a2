import Testing

@testable import Texts

/// Rows of CSV and TSV; oracle: RFC 4180, and for TSV the backslashes that PostgreSQL and MySQL
/// write, by hand.
@Suite struct DelimitedRowsTests {
    private func text(
        _ syntax: DelimitedRows.Syntax, _ rows: [[String]], guarding: Bool = false
    ) throws -> (text: String, formulas: Int) {
        var writer = DelimitedRows(syntax, guardsFormulas: guarding)
        let text = try TextBlocks.text { blocks in
            for row in rows {
                for cell in row { writer.append(cell, to: &blocks) }
                try writer.end(in: &blocks)
            }
        }
        return (text, writer.formulas)
    }

    @Test(arguments: [
        ("plain", "plain", "plain"), ("", "", ""), ("a,b", "\"a,b\"", "\"a,b\""),
        ("say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\"", "\"two\nlines\""), (" a", "\" a\"", "\" a\""),
        ("a;b", "a;b", "\"a;b\""), ("a\tb", "a\tb", "\"a\tb\""), ("宁夏", "宁夏", "宁夏"),
        // A blank that is no space, at an end.
        ("a\u{2028}", "a\u{2028}", "\"a\u{2028}\""),
        ("a\0b,", "\"a\0b,\"", "\"ab,\""),
    ])
    func `a cell of CSV has quotes where it needs them`(
        cell: String, plain: String, guarded: String
    ) throws {
        #expect(try text(.csv, [[cell, "z"]]).text == plain + ",z\n")
        #expect(try text(.guardedCSV, [[cell, "z"]]).text == guarded + ",z\n")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b \"c\"", "a,b \"c\""), ("a\tb", "a\\tb"),
        ("two\r\nlines", "two\\r\\nlines"), ("back\\slash", "back\\\\slash"),
    ])
    func `a cell of TSV has backslashes where it needs them`(cell: String, expected: String) throws
    {
        #expect(try text(.tsv, [["z", cell]]).text == "z\t" + expected + "\n")
    }

    @Test func `lines end with a line feed, and one empty cell is no empty line`() throws {
        #expect(try text(.csv, [["a", "b"], ["", ""], []]).text == "a,b\n,\n\n")
        for syntax in [DelimitedRows.Syntax.csv, .guardedCSV, .tsv] {
            #expect(try text(syntax, [["a"], [""]]).text == "a\n\"\"\n")
        }
    }

    @Test func `texts that a spreadsheet would reckon are counted, or get an apostrophe`() throws {
        let row = ["=1", "+a", "-b", "@c", "\td", "e=1"]
        #expect(try text(.csv, [row]).formulas == 5)
        let guarded = try text(.csv, [row], guarding: true)
        #expect(guarded.text == "'=1,'+a,'-b,'@c,'\td,e=1\n" && guarded.formulas == 0)
    }

    @Test func `a number is no formula, and what is shown is made harmless last`() throws {
        var rows = DelimitedRows(.csv, guardsFormulas: true) { "<\($0)>" }
        let text = try TextBlocks.text { blocks in
            rows.append("-1", isText: false, to: &blocks)
            rows.append("-1", to: &blocks)
            try rows.end(in: &blocks)
        }
        #expect(text == "<-1>,<'-1>\n")
    }
}
