import DiffusionModel
import Testing

@testable import ModelFormats

/// Workbooks: how their sheets are found, and how cells and rows are placed.
@Suite struct XLSXReaderTests {
    private let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func texts(_ sheet: Sheet) -> [[String]] { sheet.rows.map { $0.map(\.text) } }

    private func read(_ file: WorkbookFile, named: String? = nil) throws -> Sheet {
        try XLSXReader.sheet(file.bytes, file: "visits.xlsx", named: named)
    }

    @Test func `a sheet is found by its name, or is the first`() throws {
        let two = "<row><c><v>2</v></c></row>"
        let file = WorkbookFile([("Contacts", one), ("Visits", two)])
        #expect(try texts(read(file)) == [["1"]])
        #expect(try texts(read(file, named: "Visits")) == [["2"]])
        #expect(try texts(read(file, named: "visits")) == [["2"]])
        #expect(try read(file, named: "visits").file == "visits.xlsx[Visits]")
        let names = try XLSXReader.sheetNames(file.bytes, file: "visits.xlsx")
        #expect(names == ["Contacts", "Visits"])
    }

    @Test func `a sheet that is not there is answered by those that are`() {
        let file = WorkbookFile([("Contacts", one), ("Visits", one)])
        let error = #expect(throws: Diagnostic.self) { try read(file, named: "Contact") }
        #expect(error?.message == "The workbook has no sheet 'Contact'.")
        #expect(error?.hint == "It has 'Contacts', 'Visits'.")
    }

    @Test func `cells and rows without a place follow the ones before`() throws {
        let rows =
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c></row>"
            + "<row><c><v>3</v></c><c/><c><v>4</v></c></row>"
        let sheet = try read(WorkbookFile([("A", rows)]))
        #expect(texts(sheet) == [["", "1", "2"], ["3", "", "4"]])
        #expect(sheet.rows.map { $0.last?.line } == [2, 3])
    }

    @Test func `a formula without its result is named, and one with it is read`() throws {
        let rows =
            "<row><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
            + "<c r=\"C1\" s=\"0\"/></row>"
        let sheet = try read(WorkbookFile([("A", rows)]))
        #expect(texts(sheet) == [["", "2"]])
        #expect(
            sheet.findings.listed.map(\.message) == [
                "The cell holds a formula whose result is not in the file."
            ])
    }

    @Test func `elements may have a prefix and folders may be named from the root`() throws {
        var file = WorkbookFile([("A", "")])
        file["xl/worksheets/0.xml"] =
            "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t>"
            + "</x:is></x:c></x:row></x:sheetData></x:worksheet>"
        file["xl/_rels/workbook.xml.rels"] =
            "<p:Relationships xmlns:p=\"r\"><p:Relationship Id=\"s0\""
            + " Target=\"/xl/worksheets/0.xml\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\"/>"
            + "</p:Relationships>"
        #expect(try texts(read(file)) == [["a"]])
    }

    @Test func `sheets that hold charts alone are passed over`() throws {
        var file = WorkbookFile([("Chart", ""), ("Table", one)])
        let relationships = file["xl/_rels/workbook.xml.rels"]
        file["xl/_rels/workbook.xml.rels"] = relationships.replacing(
            "worksheet\" Target=\"worksheets/0.xml", with: "chartsheet\" Target=\"charts/0.xml")
        #expect(try read(file).file == "visits.xlsx[Table]")
    }

    @Test func `a value that no formula gave is a warning with its place`() throws {
        let rows = "<row r=\"3\"><c r=\"B3\" t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>1</v></c></row>"
        let sheet = try read(WorkbookFile([("A", rows)]))
        #expect(texts(sheet) == [["", "", "TRUE"]])
        let finding = try #require(sheet.findings.listed.first)
        #expect(finding.severity == .warning)
        #expect(finding.message == "The cell holds #REF!.")
        #expect(
            finding.location == SourceLocation(file: "visits.xlsx[A]", line: 3, column: 2))
    }

    @Test func `cells shown as one are named`() throws {
        var file = WorkbookFile([("A", "")])
        file["xl/worksheets/0.xml"] =
            "<worksheet><sheetData>\(one)</sheetData><mergeCells><mergeCell ref=\"B1:D2\"/>"
            + "<mergeCell ref=\"ZZZZ1:A1\"/><mergeCell ref=\"A1\"/></mergeCells></worksheet>"
        #expect(try read(file).merges == [SheetMerge(rows: 1...2, columns: 2...4)])
    }

    @Test func `the last cell that may be is read, and none beyond`() throws {
        let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>"
        let sheet = try read(WorkbookFile([("A", one + last)]))
        #expect(sheet.rows.map(\.count) == [1, 16_384])
        for beyond in [
            "<row r=\"1048577\"><c><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c><c><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"AAAAAAAAAAAAAAAAAAAAAAAAA2\"><v>1</v></c></row>",
        ] {
            let error = #expect(throws: Diagnostic.self) {
                try read(WorkbookFile([("A", beyond)]))
            }
            #expect(error?.code == .unsupported)
            #expect(error?.location.file == "visits.xlsx[A]")
        }
    }
}
