import Testing

@testable import ModelFormats

@Suite struct SheetMergesTests {
    private func sheet(_ rows: [(Int, [String])], _ merges: [SheetMerge]) -> [[String]] {
        var sheet = Sheet(file: "a.xlsx[One]")
        sheet.rows = rows.map { line, texts in
            texts.enumerated().map {
                CSVScanner.Field(text: $1, line: line, column: $0 + 1)
            }
        }
        sheet.merges = merges
        return sheet.withMergedCellsFilled().rows.map { $0.map(\.text) }
    }

    @Test func `what a merged cell says stands in each row that it covers`() {
        let rows = [(1, ["Who", "", "When"]), (2, ["a", "b", "2018"]), (3, ["", "c", "2019"])]
        let filled = sheet(
            rows,
            [SheetMerge(rows: 1...1, columns: 1...2), SheetMerge(rows: 2...3, columns: 1...1)])
        #expect(filled == [["Who", "", "When"], ["a", "b", "2018"], ["a", "c", "2019"]])
    }

    @Test func `a merge over rows and columns without anything costs and says nothing`() {
        let filled = sheet(
            [(5, ["a"])],
            [
                SheetMerge(rows: 1...1_048_576, columns: 1...16_384),
                SheetMerge(rows: 5...1_048_576, columns: 1...16_384),
            ])
        #expect(filled == [["a"]])
    }

    @Test func `a name is spread over the columns that it is merged over`() {
        var sheet = Sheet(file: "a.xlsx[One]")
        let texts = ["Who", "", "When"]
        sheet.rows = [
            texts.enumerated().map { CSVScanner.Field(text: $1, line: 1, column: $0 + 1) }
        ]
        sheet.merges = [SheetMerge(rows: 1...1, columns: 1...2)]
        #expect(
            sheet.withNamesSpread(over: sheet.rows[0]).map(\.text) == ["Who", "Who", "When"])
    }

    /// No program writes merges that lie over each other; a file may hold a million of them.
    @Test func `merges that lie over each other end`() {
        var sheet = Sheet(file: "a.xlsx[One]")
        sheet.rows = (1...30).map { line in
            [CSVScanner.Field(text: line == 1 ? "a" : "", line: line, column: 1)]
        }
        sheet.merges = Array(repeating: SheetMerge(rows: 1...30, columns: 1...1), count: 5)
        let filled = { (most: Int) in
            sheet.withMergedCellsFilled(mostCells: most).rows.count { $0[0].text == "a" }
        }
        #expect(filled(1000) == 30)
        #expect(filled(10) == 11)
    }
}
