import DiffusionModel

/// Reads sheets of workbooks (Office Open XML, ECMA-376), as Excel and LibreOffice Calc save them.
enum XLSXReader {
    /// One sheet of a workbook.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: The name of the file.
    ///   - named: The name of the sheet; where none is called exactly so, upper and lower case are
    ///     the same. The first one if nil.
    /// - Returns: The sheet, called by the names of the file and of the sheet.
    /// - Throws: Why there is no sheet, or none that can be read.
    static func sheet(
        _ bytes: [UInt8], file: String, named: String?
    ) throws(Diagnostic) -> Sheet {
        let package = try XLSXPackage(bytes, file: file)
        let workbook = try XLSXWorkbook.read(package)
        let entry = try workbook.sheet(named: named, file: file)
        guard let part = entry.part else { throw package.missing("sheet '\(entry.name)'") }
        let cells = XLSXCells(
            strings: try XLSXSharedStrings.read(package, part: workbook.sharedStrings),
            formats: try XLSXStyles.read(package, part: workbook.styles),
            epoch: workbook.epoch)
        var sheet = XLSXSheet(file: "\(file)[\(entry.name)]", cells: cells)
        guard try package.read(part, &sheet) else { throw package.missing(part) }
        return sheet.finish()
    }

    /// The names of the sheets of a workbook that hold cells, in its order, the hidden ones among
    /// them.
    static func sheetNames(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [String] {
        let package = try XLSXPackage(bytes, file: file)
        return try XLSXWorkbook.read(package).sheets.map(\.name)
    }
}
