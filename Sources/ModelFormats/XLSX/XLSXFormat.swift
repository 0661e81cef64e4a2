import DiffusionModel

extension GraphFormat {
    /// A workbook, one of whose sheets is read as a table is.
    public static let xlsx = GraphFormat(
        "xlsx", holds: "workbook",
        summary: "a sheet of a workbook, read as a table of its header is, or by a map",
        endings: [".xlsx", ".xlsm"],
        reader: FormatReader(
            .sheet { (bytes, file, sheet) throws(Diagnostic) in
                try XLSXReader.sheet(bytes, file: file, named: sheet)
            }, places: "row and column")
    ) { start in
        start.isWorkbook
    }
}

extension FileStart {
    /// Whether it is a workbook: a zip that says so, or an old workbook or a locked new one, which
    /// the reader refuses with what to do.
    fileprivate var isWorkbook: Bool {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return true }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        return text.contains("[Content_Types].xml") || text.contains("xl/")
            || text.contains("_rels/")
    }
}
