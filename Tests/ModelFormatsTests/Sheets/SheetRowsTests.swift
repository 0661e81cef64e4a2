import DiffusionModel
import Testing

@testable import ModelFormats

/// Rows of sheets as their cells come.
@Suite struct SheetRowsTests {
    private func texts(_ rows: [[CSVScanner.Field]]) -> [[String]] {
        rows.map { $0.map(\.text) }
    }

    @Test func `cells before the first one that holds something are empty`() throws {
        var rows = SheetRows(file: "t")
        try rows.add("a", line: 2, column: 3)
        try rows.add("", line: 2, column: 9)
        try rows.add("", line: 3, column: 1)
        let all = rows.finish()
        #expect(texts(all) == [["", "", "a"]])
        #expect(all.first?.map(\.column) == [1, 2, 3])
        #expect(all.first?.map(\.line) == [2, 2, 2])
    }

    @Test func `cells and rows may come in any order`() throws {
        var rows = SheetRows(file: "t")
        try rows.add("d", line: 4, column: 2)
        try rows.add("c", line: 4, column: 1)
        try rows.add("a", line: 1, column: 1)
        try rows.add("b", line: 1, column: 2)
        let all = rows.finish()
        #expect(texts(all) == [["a", "b"], ["c", "d"]])
        #expect(all.compactMap(\.first?.line) == [1, 4])
    }

    @Test func `cells far to the right do not take memory without end`() {
        let error = #expect(throws: Diagnostic.self) {
            var rows = SheetRows(file: "t", mostCells: 100)
            for line in 1...11 { try rows.add("x", line: line, column: 10) }
        }
        #expect(error?.code == .unsupported)
        #expect(error?.location == SourceLocation(file: "t", line: 10))
    }

    @Test func `nothing makes no rows`() {
        var rows = SheetRows(file: "t")
        #expect(rows.finish().isEmpty)
    }
}
