import Testing

@testable import Exhibits

/// How an answer in sentences is written; the expected texts are laid out by hand.
@Suite struct ExhibitWritersTests {
    private var answer: Exhibit {
        var answer = Exhibit(Table(.id("id"), rows: [["a"], ["b"]]), caption: "Two *ways*.")
        answer.prose = [
            .heading(Passage("Path 1 of 2")),
            .list([
                Passage("a advises b", citing: SourceMarks([1], disputedBy: [2])),
                Passage(claiming: [.text("b advises c")], citing: SourceMarks()),
            ]),
            .heading(Passage("Path 2 of 2")),
            .list([
                Passage([
                    .text("a joins "), .entity(id: "d", name: "D_1"), .citation(SourceMarks([1])),
                ])
            ]),
        ]
        answer.notes = ["There may be more."]
        answer.cited = [
            CitedSource(number: 1, chain: ["gaz", "wire"], text: "Gazette, p. 4", url: nil)
        ]
        return answer
    }

    @Test func `people read sentences, notes and sources`() {
        #expect(
            answer.text(as: .table) == """
                Two *ways*.

                Path 1 of 2
                  a advises b [1; disputed by 2]
                  b advises c [no source given]

                Path 2 of 2
                  a joins D_1 [1]

                There may be more.
                [1] Gazette, p. 4 (gaz via wire)

                """)
    }

    @Test func `Markdown has headings and lists, and what would be markup is escaped`() {
        #expect(
            answer.text(as: .md) == #"""
                Two \*ways\*.

                ### Path 1 of 2

                - a advises b \[1; disputed by 2\]
                - b advises c \[no source given\]

                ### Path 2 of 2

                - a joins D\_1 \[1\]

                There may be more.

                ### Sources

                - \[1\] Gazette, p. 4 (gaz via wire)

                """#)
    }

    @Test func `a name that looks like a list's entry or is struck through is a name`() {
        var names = Exhibit(Table())
        names.prose = [.list(["1. Ash", "2) Birch", "3.5 Cedar", "~~Dorn~~"].map { Passage($0) })]
        #expect(
            names.text(as: .md)
                == "- 1\\. Ash\n- 2\\) Birch\n- 3.5 Cedar\n- \\~\\~Dorn\\~\\~\n")
    }

    @Test func `programs read the rows, whatever people read`() {
        #expect(answer.text(as: .csv) == "id\na\nb\n")
        #expect(answer.text(as: .jsonl) == "{\"id\": \"a\"}\n{\"id\": \"b\"}\n")
        #expect(answer.text(as: .json).contains("\"notes\": [\"There may be more.\"]"))
    }

    @Test func `a page is broken at its measure, and names are aligned`() {
        var page = Exhibit(Table())
        page.measure = 30
        page.prose = [
            .title(Passage("The river province of Ash  宁夏")),
            .fields([
                Block.NamedPassage("also", Passage("Esche")),
                Block.NamedPassage("note", Passage("a region that is no more than invented")),
            ]),
            .heading(Passage("Links")), .list([Passage("advises Birch")]),
        ]
        #expect(
            page.text(as: .table) == """
                The river province of Ash  宁夏
                  also  Esche
                  note  a region that is no
                        more than invented

                Links
                  advises Birch

                """)
    }

    @Test func `what is said in rows needs no sentences`() {
        var rows = answer
        rows.showRows()
        #expect(rows.text(as: .table) == "Two *ways*.\n\nid\na\nb\n\nThere may be more.\n")
    }
}
