/// Workbooks for tests, of the texts of their parts.
struct WorkbookFile {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// The parts by their names.
    var parts: [(name: String, text: String)] = []

    /// A workbook with sheets of the rows given, as XML within `sheetData`.
    init(
        _ sheets: [(name: String, rows: String)], strings: String? = nil, formats: [String] = [],
        is1904: Bool = false
    ) {
        parts = [
            ("_rels/.rels", Self.relationships([("r1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Self.workbook(sheets.map(\.name), is1904)),
            ("xl/styles.xml", Self.styles(formats)),
        ]
        var targets = [("styles", "styles", "styles.xml")]
        for (index, sheet) in sheets.enumerated() {
            targets.append(("s\(index)", "worksheet", "worksheets/\(index).xml"))
            let data = "<sheetData>\(sheet.rows)</sheetData>"
            let text = "<worksheet xmlns=\"\(Self.main)\">\(data)</worksheet>"
            parts.append(("xl/worksheets/\(index).xml", text))
        }
        if let strings {
            targets.append(("strings", "sharedStrings", "/xl/sharedStrings.xml"))
            parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
        }
        parts.append(("xl/_rels/workbook.xml.rels", Self.relationships(targets)))
    }

    /// The text of a part.
    subscript(name: String) -> String {
        get { parts.first { $0.name == name }?.text ?? "" }
        set {
            parts.removeAll { $0.name == name }
            parts.append((name, newValue))
        }
    }

    /// The file.
    var bytes: [UInt8] {
        var zip = StoredZip()
        for part in parts { zip.add(part.name, Array(part.text.utf8)) }
        return zip.bytes
    }

    private static func relationships(_ all: [(String, String, String)]) -> String {
        let lines = all.map { id, type, target in
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    private static func workbook(_ names: [String], _ is1904: Bool) -> String {
        let sheets = names.enumerated().map { index, name in
            "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"/>"
        }
        let epoch = is1904 ? "<workbookPr date1904=\"1\"/>" : ""
        return "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(epoch)"
            + "<sheets>\(sheets.joined())</sheets></workbook>"
    }

    /// Style 0 shows numbers as they are, style 1 the first format, and so on.
    private static func styles(_ formats: [String]) -> String {
        let codes = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        return "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
    }
}
