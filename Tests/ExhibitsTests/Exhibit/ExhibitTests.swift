import Testing

@testable import Exhibits

/// Passages, and which of rows and sentences people read.
///
/// Oracle: the rule that is written at each.
@Suite struct ExhibitTests {
    @Test func `words cite who says so, and nobody where there is nobody`() {
        let cited = Passage("Ash advises Birch", citing: SourceMarks([2, 1]))
        #expect(cited.text == "Ash advises Birch [1, 2]")
        let uncited = Passage("Ash advises Birch", citing: SourceMarks())
        #expect(uncited == Passage("Ash advises Birch"))
    }

    @Test func `a claim that nobody is cited for says so`() {
        let runs: [Passage.Run] = [.entity(id: "a", name: "Ash"), .text(" advises Birch")]
        #expect(
            Passage(claiming: runs, citing: SourceMarks()).text
                == "Ash advises Birch [no source given]")
        #expect(
            Passage(claiming: runs, citing: SourceMarks([], disputedBy: [3])).text
                == "Ash advises Birch [disputed by 3]")
    }

    /// The marks stand where they were put, between words.
    @Test func `the text of a passage is that of its runs`() {
        let passage = Passage([
            .text("Since "), .entity(id: "a", name: "Ash"), .citation(SourceMarks([1])),
            .text(", 2012"),
        ])
        #expect(passage.text == "Since Ash [1], 2012")
    }

    @Test func `rows in place of sentences need no sources, and keep what is said beside`() {
        var exhibit = Exhibit(
            Table(.id("id"), rows: [["a"]]), caption: "One.",
            summary: [Table.Field("count", 1)])
        exhibit.prose = [.title(Passage("A"))]
        exhibit.cited = [CitedSource(number: 1, chain: ["s"], text: "Survey", url: nil)]
        exhibit.notes = ["There may be more."]
        exhibit.remarks = ["Of two."]
        exhibit.showRows()
        #expect(exhibit.prose == nil && exhibit.cited.isEmpty)
        #expect(exhibit.caption == "One." && exhibit.summary.map(\.name) == ["count"])
        #expect(exhibit.notes == ["There may be more."] && exhibit.remarks == ["Of two."])
        #expect(exhibit.table.rows == [["a"]])
    }
}
