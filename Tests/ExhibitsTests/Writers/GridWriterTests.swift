import Testing

@testable import Exhibits

/// How tables are fitted to a terminal; the expected lines are laid out by hand.
@Suite struct GridWriterTests {
    private var brokers: Table {
        Table(
            .number("rank"), .id("id"), .name("name"), .id("kind"), .number("constraint"),
            .number("coordinator"), .number("total"),
            rows: [
                [1, "ministry-of-waters", "Ministry of Waters", "agency", .number(0.25), 0, 14],
                [2, "eskerry", "Eskerry", "region", .number(0.5), 2, 13],
            ])
    }

    private func lines(_ table: Table, width: Int) -> [String] {
        var style = WritingStyle()
        style.width = width
        return Exhibit(table).text(as: .table, style: style).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init).dropLast()
    }

    @Test func `names are cut and ids are not`() {
        #expect(
            lines(brokers, width: 74) == [
                "rank  id                  name      kind    constraint  coordinator  total",
                "   1  ministry-of-waters  Ministr…  agency      0.2500            0     14",
                "   2  eskerry             Eskerry   region      0.5000            2     13",
            ])
    }

    /// Ids are known by the role of their column, whatever it is called.
    @Test func `what names a thing is never cut under any name`() {
        let rows: [[Table.Value]] = [["ministry-of-waters", "a long remark about it"]]
        #expect(
            lines(Table(.id("subject"), "note", rows: rows), width: 30) == [
                "subject             note", "ministry-of-waters  a long re…",
            ])
        #expect(
            lines(Table("subject", .id("note"), rows: rows), width: 34) == [
                "subject     note", "ministry-…  a long remark about it",
            ])
    }

    /// Nothing but the id is there to be cut, so the line is as wide as it has to be.
    @Test func `a terminal narrower than an id gets the id whole`() {
        let table = Table(.id("id"), .number("links"), rows: [["ministry-of-waters", 3]])
        #expect(
            lines(table, width: 12) == ["id                  links", "ministry-of-waters      3"])
    }
}
