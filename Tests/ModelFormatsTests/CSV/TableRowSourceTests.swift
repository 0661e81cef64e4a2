import DiffusionModel
import Testing

@testable import ModelFormats

@Suite struct TableRowSourceTests {
    private func sheet(_ rows: [[String]]) -> Sheet {
        var sheet = Sheet(file: "visits.xlsx[Contacts]")
        sheet.rows = rows.enumerated().map { line, texts in
            texts.enumerated().map {
                CSVScanner.Field(text: $1, line: line + 1, column: $0 + 1)
            }
        }
        return sheet
    }

    @Test func `A sheet is read as a table of that header is`() throws {
        var table = TableParser.parse(
            sheet([["source", "target", "note"], ["Norby", "Sudwick"]]))
        table.settle(.builtIn)
        var texts = TextPool()
        let parsed = table.parsed(size: 0, into: &texts)
        #expect(parsed.tree != nil)
        #expect(!parsed.faults.hasErrors)
        #expect(table.declaredIDs == ["Norby", "Sudwick"])
    }

    @Test func `Rows are as wide as the header`() throws {
        var rows = SheetSource(sheet([["a", "b", "c"], ["1"]]))
        #expect(try rows.row()?.count == 3)
        #expect(try rows.row()?.map(\.text) == ["1", "", ""])
        #expect(try rows.row() == nil)
    }

    @Test func `Mistakes name the sheet, the row and the column`() {
        let table = TableParser.parse(sheet([["source", "target"], ["Norby", ""]]))
        var texts = TextPool()
        let fault = table.parsed(size: 0, into: &texts).faults.listed.first
        #expect(
            fault?.location
                == SourceLocation(file: "visits.xlsx[Contacts]", line: 2, column: 2))
    }
}
