import Testing

@testable import Exhibits

/// Orders, cuts and columns of tables.
///
/// Oracle: the sentences at each function, by hand.
@Suite struct TableRowsTests {
    private func sorted(_ values: [Table.Value]) -> [Table.Value] {
        var table = Table("v", rows: values.map { [$0] })
        let isColumn = table.sort(by: "v")
        #expect(isColumn)
        return table.rows.map { $0[0] }
    }

    @Test func `numbers stand before texts, and nothing last`() {
        #expect(
            sorted([.null, "b", .number(2.5), "a", 10, .boolean(true), ["c"], 2])
                == [2, .number(2.5), 10, .boolean(true), "a", "b", ["c"], .null])
    }

    /// It is written as nothing.
    @Test func `a number that is none stands behind all that is something`() {
        var table = Table("v", rows: [[.number(.nan)], [["x"]], [1], ["a"]])
        let isColumn = table.sort(by: "v")
        #expect(isColumn && table.rowNumbers == [2, 3, 1, 0])
    }

    /// Z is U+005A, a U+0061, é U+00E9.
    @Test func `texts stand by their scalars, and equal ones as they came`() {
        #expect(sorted(["é", "a", "Z", ""]) == ["", "Z", "a", "é"])
        let alike: [Table.Value] = [.worded("x", as: "2"), .worded("x", as: "1")]
        #expect(sorted(alike) == alike)
    }

    @Test func `what sorts by numbers does not sort by its text`() {
        let values: [Table.Value] = [
            .ordered("b", by: [1, 9]), .worded(.ordered("a", by: [2]), as: "z"),
            .ordered("c", by: [1, 3]),
        ]
        #expect(sorted(values) == [values[2], values[0], values[1]])
    }

    private static let steps: Table.Value = [
        ["from": "a", "days": ["first": 1]], ["from": "b", "days": .null],
    ]

    private static let nested = Table(
        .id("id"),
        Table.Column(
            "steps", fields: [.id("from"), Table.Column("days", fields: [.date("first")])]),
        rows: [["x", steps]])

    @Test func `objects are columns with a dot between, lists of them lists of their fields`() {
        #expect(Self.nested.columnNames == ["id", "steps.from", "steps.days.first"])
        let cells = Self.nested.leaves.map { $0.value(in: Self.nested.rows[0]) }
        #expect(cells == ["x", ["a", "b"], [1, .null]])
        #expect(ScalarText.plain(cells[2]) == "1 -")
    }

    @Test func `rows are sorted by a field, and by no column that is not there`() {
        var table = Table(
            Table.Column("days", fields: [.number("n")]), rows: [[["n": 2]], [["n": 1]]])
        let areColumns = ["days.n", "days", "size"].map { table.sort(by: $0) }
        #expect(areColumns == [true, false, false])
        #expect(table.rows == [[["n": 1]], [["n": 2]]])
    }

    @Test func `an object is one row, whose fields are found in its values`() {
        let table = Table(object: [
            Table.Field("id", "x"),
            Table.Field("list", [["a": 1], ["b": 2, "a": ["c": 3]]]),
        ])
        #expect(table.layout == .outline && table.rowCount == 1)
        #expect(table.columnNames == ["id", "list.a.c", "list.b"])
    }

    /// Who reads only the first rows reads their numbers as among all.
    @Test func `numbers look as they did before rows were cut`() {
        var table = Table(.number("n"), rows: [[.number(1)], [.number(2.25)], [.number(3)]])
        let whole = Exhibit(table).text(as: .table).split(separator: "\n")
        table.limit(to: 1)
        let cut = Exhibit(table).text(as: .table).split(separator: "\n")
        #expect(cut.map { $0.trimmed } == whole.prefix(2).map { $0.trimmed })
    }

    @Test func `a column that people never read stands where programs read`() {
        var table = Table(
            .id("id"), "rare", "spare", rows: [["a", .null, "x"], ["b", .null, "y"]])
        table.show(["rare"], .whereFilled)
        table.show(["spare"], .never)
        #expect(Exhibit(table).text(as: .table) == "id\na\nb\n")
        #expect(Exhibit(table).text(as: .csv) == "id,rare,spare\na,,x\nb,,y\n")
        table.append(["c", "z", "w"])
        #expect(Exhibit(table).text(as: .table).hasPrefix("id  rare\n"))
    }
}

extension Substring {
    /// The text without blanks at its ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
