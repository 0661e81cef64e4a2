import Exhibits
import Testing

@testable import ModelFormats
@testable import Questions

/// What columns of answers are in a data set; the expected cells by hand.
@Suite struct AnswerDataSetTests {
    private func read(_ table: Table) throws -> (rows: [[String]], labels: [String]) {
        let bytes = try AnswerDataSet(table).bytes(for: "t.dta")
        let sheet = try StatisticsReader.sheet(bytes, file: "t.dta")
        return (sheet.rows.map { $0.map(\.text) }, sheet.labels)
    }

    @Test func `numbers, days, truths, lists and fields have their columns`() throws {
        let table = Table(
            columns: [
                .id("id"), .number("rank"), Table.Column("when", .date, fields: [.date("first")]),
                .date("date"), "isOpen", .id("sources"),
            ],
            rows: [
                [
                    "a", 1, ["first": "2014-10-04"], "2014", .boolean(true),
                    .texts(["s", "t"]),
                ],
                ["b", .number(.infinity), .null, "2014-10-04", .boolean(false), .texts([])],
            ])
        let found = try read(table)
        #expect(
            found.rows == [
                ["id", "rank", "when_first", "date", "isOpen", "sources"],
                ["a", "1", "2014-10-04", "2014", "true", "s t"],
                ["b", "", "", "2014-10-04", "false"],
            ])
        #expect(found.labels == ["id", "rank", "when.first", "date", "isOpen", "sources"])
        let set = AnswerDataSet(table)
        #expect(set.renamed.map(\.column) == ["when.first"] && set.cutTexts == 0)
    }

    /// Beyond 2^53 not every whole number is one, and from 2^1023 on Stata has marks of what is
    /// missing.
    @Test func `numbers that a data set would change are texts`() throws {
        let (exact, odd) = (9_007_199_254_740_992, 9_007_199_254_740_993)
        let table = Table(
            columns: [.number("exact"), .number("odd"), .number("large"), .date("old")],
            rows: [[.integer(exact), .integer(odd), .number(9e307), "0099-12-31"]])
        let variables = try read(table).rows
        #expect(variables[1] == ["9007199254740992", "9007199254740993", "9e+307", "0099-12-31"])
    }

    @Test func `zero bytes are left out and counted`() throws {
        let table = Table(columns: [.id("id")], rows: [["a\0b"], ["c"]])
        #expect(try read(table).rows == [["id"], ["ab"], ["c"]])
        #expect(AnswerDataSet(table).cutTexts == 1)
    }
}
