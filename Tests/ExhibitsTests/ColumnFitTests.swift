import Testing

@testable import Exhibits

/// How tables are fitted to a terminal; the expected lines are laid out by hand.
@Suite struct ColumnFitTests {
    private var brokers: Table {
        Table(
            "rank", "id", "name", "kind", "constraint", "coordinator", "total",
            rows: [
                [1, "ministry-of-waters", "Ministry of Waters", "agency", .number(0.25), 0, 14],
                [2, "eskerry", "Eskerry", "region", .number(0.5), 2, 13],
            ])
    }

    private func lines(_ table: Table, width: Int) -> [String] {
        var style = WritingStyle()
        style.width = width
        return table.text(as: .table, style: style).split(
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

    /// Nothing but the id is there to be cut, so the line is as wide as it has to be.
    @Test func `a terminal narrower than an id gets the id whole`() {
        let table = Table("id", "links", rows: [["ministry-of-waters", 3]])
        #expect(
            lines(table, width: 12) == ["id                  links", "ministry-of-waters      3"])
    }
}
