import Testing

@testable import Exhibits

/// Answers as programs read them: JSON, JSON Lines, CSV and TSV.
///
/// Oracle: the grammar of each format and the rules at each writer, laid out by hand.
@Suite struct MachineWriterTests {
    @Test func `a document has what is said of the answer before and behind its rows`() {
        var exhibit = Exhibit(
            Table(.id("id"), rows: [["a"]]), caption: "One.", summary: [Table.Field("more", 2)])
        exhibit.leftOut = [Table.Field("undated", 0)]
        exhibit.remarks = ["Told."]
        exhibit.notes = ["Noted."]
        #expect(
            exhibit.text(as: .json) == """
                {
                  "caption": "One.",
                  "more": 2,
                  "leftOut": {
                    "undated": 0
                  },
                  "rows": [
                    {
                      "id": "a"
                    }
                  ],
                  "notes": ["Told.", "Noted."]
                }

                """)
    }

    @Test func `without rows there is an empty list, and without a caption null`() {
        #expect(
            Exhibit(Table(.id("id"))).text(as: .json)
                == "{\n  \"caption\": null,\n  \"rows\": [],\n  \"notes\": []\n}\n")
        #expect(Exhibit(Table(.id("id"))).text(as: .jsonl) == "")
    }

    /// An answer about one thing says what it leaves out only where it does.
    @Test func `one object is the document itself`() {
        var exhibit = Exhibit(Table(object: [Table.Field("id", "a")]))
        exhibit.leftOut = [Table.Field("undated", 0)]
        #expect(exhibit.text(as: .json) == "{\n  \"id\": \"a\"\n}\n")
        exhibit.leftOut = [Table.Field("undated", 1)]
        exhibit.caption = "One."
        exhibit.notes = ["Noted."]
        #expect(
            exhibit.text(as: .json) == """
                {
                  "caption": "One.",
                  "id": "a",
                  "leftOut": {
                    "undated": 1
                  },
                  "notes": ["Noted."]
                }

                """)
    }

    @Test(
        arguments: [
            (.null, "null"), (.boolean(false), "false"), (7, "7"), (.number(0.1), "0.1"),
            (.number(2), "2.0"), (.number(.infinity), "null"),
            ("a\"b\\c\n", #""a\"b\\c\n""#), (["a", 1, []], #"["a", 1, []]"#),
            (["b": 1, "a": .null], #"{"b": 1, "a": null}"#), ([:], "{}"),
            (.worded(["a"], as: "words"), #"["a"]"#), (.ordered("x", by: [1]), #""x""#),
        ] as [(Table.Value, String)])
    func `a value on one line is JSON, its words left out`(value: Table.Value, line: String) {
        #expect(JSONWriter.line(value) == line)
    }

    @Test func `what could act on a terminal is escaped`() {
        let line = JSONWriter.line("a\u{1B}b\u{202E}c")
        #expect(line == #""a\u001bb\u202ec""#)
    }

    private static let cells = Table(
        .id("id"), "words", Table.Column("days", fields: [.number("n")]),
        rows: [
            ["a,b", "say \"so\"", ["n": 1]], ["c", .texts(["x y", "z"]), .null],
            ["d", "one\ttwo\nthree", ["n": .number(0.5)]],
        ])

    @Test func `CSV quotes what holds its signs, TSV escapes them`() {
        #expect(
            Exhibit(Self.cells).text(as: .csv)
                == "id,words,days.n\n\"a,b\",\"say \"\"so\"\"\",1\nc,x y; z,\nd,"
                + "\"one\ttwo\nthree\",0.5\n")
        #expect(
            Exhibit(Self.cells).text(as: .tsv)
                == "id\twords\tdays.n\na,b\tsay \"so\"\t1\nc\tx y; z\t\n"
                + "d\tone\\ttwo\\nthree\t0.5\n")
    }

    @Test func `a header can be left out`() {
        var style = WritingStyle()
        style.header = false
        let table = Table(.id("id"), rows: [["a"]])
        #expect(Exhibit(table).text(as: .csv, style: style) == "a\n")
        #expect(Exhibit(table).text(as: .tsv, style: style) == "a\n")
        #expect(Exhibit(table).text(as: .table, style: style) == "a\n")
    }

    /// Numbers are none, whatever sign they have.
    @Test func `texts that a spreadsheet reckons are counted, and guarded where that is asked`()
        throws
    {
        let table = Table(
            .id("id"), .number("n"), rows: [["=1+1", -1], ["-x", 2], ["+y", 3], ["z", 4]])
        var style = WritingStyle()
        func text() -> [String] {
            Exhibit(table).text(as: .csv, style: style).split(separator: "\n").map(String.init)
        }
        #expect(text() == ["id,n", "=1+1,-1", "-x,2", "+y,3", "z,4"])
        style.guardsFormulas = true
        #expect(text() == ["id,n", "'=1+1,-1", "'-x,2", "'+y,3", "z,4"])
    }
}
