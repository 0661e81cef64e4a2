import DiffusionModel

/// Gathers the cells of a sheet.
struct XLSXSheet: XMLHandler {
    /// What an element that is open is to the sheet.
    private enum Level {
        case outside, data, row, cell, value, formula, inline, ignored
    }

    private var sheet: Sheet
    private let cells: XLSXCells
    private var rows: SheetRows
    private var open: [Level] = []
    private var (row, column) = (0, 0)
    private var cell = (kind: XLSXCells.Kind.number, style: 0)
    private var value: [UInt8] = []
    /// Whether the cell that is read holds a formula.
    private var hasFormula = false
    private var runs = XLSXText()

    init(file: String, cells: XLSXCells) {
        (sheet, rows, self.cells) = (Sheet(file: file), SheetRows(file: file), cells)
    }

    /// The sheet as it was read.
    mutating func finish() -> Sheet {
        sheet.rows = rows.finish()
        return sheet
    }

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        let level = level(of: element)
        open.append(level)
        switch level {
        case .row: try startRow(element)
        case .cell: try startCell(element)
        case .inline: runs.start(element)
        case .outside: merge(element)
        default: break
        }
    }

    mutating func end() throws(Diagnostic) {
        switch open.popLast() {
        case .cell: try endCell()
        case .formula: hasFormula = true
        case .inline:
            runs.end()
            if open.last == .cell { value = runs.take() }
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch open.last {
        case .value: value.append(contentsOf: bytes)
        case .inline: runs.text(bytes)
        default: break
        }
    }

    private func level(of element: XMLElement) -> Level {
        switch open.last ?? .outside {
        case .outside: element.isCalled("sheetData") ? .data : .outside
        case .data: element.isCalled("row") ? .row : .ignored
        case .row: element.isCalled("c") ? .cell : .ignored
        case .cell:
            element.isCalled("v")
                ? .value
                : element.isCalled("is") ? .inline : element.isCalled("f") ? .formula : .ignored
        case .inline: .inline
        case .value, .formula, .ignored: .ignored
        }
    }

    // MARK: - Rows and cells

    private mutating func startRow(_ element: XMLElement) throws(Diagnostic) {
        let stated = element["r"].flatMap { Int($0) }
        (row, column) = (stated.flatMap { $0 > 0 ? $0 : nil } ?? row + 1, 0)
        guard row > SheetRows.mostRows else { return }
        throw beyond("A sheet has at most \(SheetRows.mostRows) rows.")
    }

    private mutating func startCell(_ element: XMLElement) throws(Diagnostic) {
        let stated = element.bytes("r").flatMap { XLSXReference($0) }
        column = stated?.column ?? column + 1
        cell = (
            XLSXCells.Kind(element["t"]), element["s"].flatMap { Int($0) } ?? 0
        )
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        guard column > SheetRows.mostColumns else { return }
        throw beyond("A sheet has at most \(SheetRows.mostColumns) columns.")
    }

    private mutating func endCell() throws(Diagnostic) {
        guard !value.isEmpty else {
            if hasFormula, cell.kind == .number { sheet.findings.append(withoutResult) }
            return
        }
        switch cells.content(cell.kind, style: cell.style, value) {
        case .text(let text): try rows.add(text, line: row, column: column)
        case .amiss(let message, let hint):
            sheet.findings.append(
                Diagnostic(.warning, .invalidValue, at: place, message, hint: hint))
        }
    }

    private mutating func merge(_ element: XMLElement) {
        guard element.isCalled("mergeCell"), let reference = element["ref"],
            let merge = SheetMerge(reference: reference)
        else { return }
        sheet.merges.append(merge)
    }

    private var withoutResult: Diagnostic {
        Diagnostic(
            .warning, .invalidValue, at: place,
            "The cell holds a formula whose result is not in the file.",
            hint: "Open the file in a spreadsheet program and save it again.")
    }

    private var place: SourceLocation {
        SourceLocation(file: sheet.file, line: row, column: column)
    }

    private func beyond(_ message: String) -> Diagnostic {
        Diagnostic(
            .error, .unsupported, at: place, message,
            hint: "Open the file in the program that wrote it, and save it again as .xlsx.")
    }
}
