import DiffusionModel
import Testing

@testable import ModelFormats

/// What is no workbook that can be read is refused with a sentence.
@Suite struct XLSXRefusalTests {
    private func refusal(_ bytes: [UInt8]) -> Diagnostic? {
        #expect(throws: Diagnostic.self) {
            try XLSXReader.sheet(bytes, file: "t.xlsx", named: nil)
        }
    }

    @Test func `old workbooks and encrypted ones are told apart`() {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(refusal(head)?.message.contains("(.xls)") == true)
        let name = "EncryptedPackage".utf8.flatMap { (sign: UInt8) -> [UInt8] in [sign, 0] }
        #expect(refusal(head + name)?.message.contains("password") == true)
    }

    @Test func `what is no archive is no workbook`() {
        #expect(refusal([])?.code == .emptyFile)
        #expect(refusal(Array("a,b\n1,2\n".utf8))?.code == .syntax)
        #expect(refusal(StoredZip().bytes)?.code == .syntax)
    }

    @Test func `a part that lacks is named`() {
        var file = WorkbookFile([("A", "")])
        file.parts.removeAll { $0.name == "xl/worksheets/0.xml" }
        #expect(refusal(file.bytes)?.message.contains("'xl/worksheets/0.xml'") == true)
        file.parts.removeAll()
        #expect(refusal(file.bytes)?.code == .syntax)
        file["docProps/app.xml"] = "<Properties/>"
        #expect(refusal(file.bytes)?.message.contains("'xl/workbook.xml'") == true)
    }

    @Test func `broken XML names its part and line`() {
        var file = WorkbookFile([("A", "")])
        file["xl/styles.xml"] = "<styleSheet>\n</cellXfs>"
        let error = refusal(file.bytes)
        #expect(error?.code == .syntax)
        #expect(error?.message.contains("Part 'xl/styles.xml', line 2") == true)
        #expect(error?.location == SourceLocation(file: "t.xlsx"))
    }

    @Test func `a part that says it is vast is not unpacked`() {
        var zip = StoredZip()
        zip.add("xl/workbook.xml", Array("<workbook/>".utf8), size: 1 << 31)
        #expect(refusal(zip.bytes)?.code == .unsupported)
        var encrypted = StoredZip()
        encrypted.add("xl/workbook.xml", Array("<workbook/>".utf8), flags: 1)
        #expect(refusal(encrypted.bytes)?.message.contains("encrypted") == true)
    }

    @Test func `a part that was changed is damaged`() {
        var bytes = WorkbookFile([("A", "<row/>")]).bytes
        let place = bytes.indices.first { bytes[$0...].starts(with: "<row/>".utf8) }
        if let place { bytes[place + 1] = UInt8(ascii: "R") }
        let error = refusal(bytes)
        #expect(error?.message.contains("damaged") == true)
    }

    /// Wherever a file is cut off, or one byte of it is another, there is an answer.
    @Test func `no byte that is amiss ends the program`() {
        let bytes = WorkbookFile(
            [("A", "<row><c t=\"s\"><v>0</v></c></row>")], strings: "<si><t>a</t></si>"
        ).bytes
        for count in stride(from: 0, to: bytes.count, by: 7) {
            _ = try? XLSXReader.sheet(Array(bytes.prefix(count)), file: "t", named: nil)
        }
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var other = bytes
            other[index] = ~other[index]
            _ = try? XLSXReader.sheet(other, file: "t", named: nil)
        }
    }
}
