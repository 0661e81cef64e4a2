import DiffusionModel

/// A table as a program keeps it in a file of its own, such as one sheet of a workbook.
struct Sheet: Sendable {
    /// What messages call it: the file, and the sheet behind it where the file may hold several.
    let file: String
    /// The rows that hold anything, the header among them; each has its cells from the first column
    /// on, an empty text where a cell is empty, and `line` and `column` are its row and column.
    var rows: [[CSVScanner.Field]] = []
    /// What was found amiss in cells.
    var findings: DiagnosticLog
    /// The cells that the program shows as one; the first of them holds what they say.
    var merges: [SheetMerge] = []
    /// What the program says of each column beside its name, in their order; empty where a file can
    /// say nothing.
    var labels: [String] = []
    /// Whether a name of several columns stands in the first of them and nothing in the others, as
    /// where a text was made of merged cells.
    var hasWideNames = false

    init(file: String) {
        self.file = file
        findings = DiagnosticLog(of: [file])
    }
}
