import CReadStatShim
import DiffusionModel

/// Gathers the observations of a data set, as the library hands them over.
///
/// Labels of values may come behind the values: the numbers of a variable that has some are kept
/// and replaced at the end.
final class StatisticsRows {
    /// A variable, with what makes texts of its values.
    private struct Column {
        let name: String
        let label: String
        let format: StatisticsFormat
        /// The set of labels of its values.
        let labels: String?
        /// Whether it was said that some value is no date.
        var isDoubted = false
    }

    /// Why reading was ended.
    private(set) var fault: Diagnostic?

    private let program: StatisticsProgram
    private let file: String
    private let mostBytes: Int
    private var columns: [Column?] = []
    private var rows: SheetRows
    private var findings: DiagnosticLog
    /// The labels of each set by the texts of what they stand for.
    private var labels: [String: [String: String]] = [:]
    private var bytes = 0
    private var values = 0

    init(_ program: StatisticsProgram, file: String, mostBytes: Int) {
        (self.program, self.file, self.mostBytes) = (program, file, mostBytes)
        (rows, findings) = (SheetRows(file: file), DiagnosticLog(of: [file]))
    }

    /// The gatherer that the library was handed.
    static func of(_ user: UnsafeMutableRawPointer?) -> StatisticsRows? {
        user.map { Unmanaged<StatisticsRows>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: - What the library tells

    /// Refuses what is too large before it begins; rows are -1 where nobody knows.
    func start(rows count: Int, columns: Int) -> Int32 {
        let (cells, isBeyond) = max(count, 0).multipliedReportingOverflow(by: max(columns, 1))
        guard isBeyond || cells > SheetRows.mostCells || columns > SheetRows.mostCells else {
            return 0
        }
        return stopAtCells()
    }

    /// A variable comes, in the order of the file.
    func addColumn(
        _ index: Int, name: UnsafePointer<CChar>?, label: UnsafePointer<CChar>?,
        format: UnsafePointer<CChar>?, _ set: UnsafePointer<CChar>?
    ) -> Int32 {
        guard (0..<SheetRows.mostCells).contains(index) else { return 1 }
        while columns.count <= index { columns.append(nil) }
        let set = set.map { String(cString: $0) }
        let column = Column(
            name: text(name), label: text(label),
            format: StatisticsFormat(text(format), program),
            labels: set.flatMap { $0.isEmpty ? nil : $0 })
        columns[index] = column
        return add(column.name, line: 1, column: index + 1)
    }

    /// What a number stands for comes.
    func addLabel(
        _ label: UnsafePointer<CChar>, of value: trs_value, to set: UnsafePointer<CChar>
    ) -> Int32 {
        guard let key = raw(value) else { return 0 }
        let (set, label) = (String(cString: set), text(label))
        bytes += key.utf8.count + label.utf8.count + 32
        if !label.isEmpty { labels[set, default: [:]][key] = label }
        return bytes > mostBytes ? stopAtBytes() : 0
    }

    /// A value comes.
    func add(_ value: trs_value, row: Int, column: Int) -> Int32 {
        values += 1
        guard values <= SheetRows.mostCells else { return stopAtCells() }
        guard columns.indices.contains(column), let facts = columns[column] else { return 0 }
        let (line, text) = (row + 2, raw(value) ?? "")
        guard value.isNumber, facts.labels == nil, facts.format != .number else {
            return add(text, line: line, column: column + 1)
        }
        return add(dated(text, line: line, column: column), line: line, column: column + 1)
    }

    // MARK: - The end

    /// The data set as a table, with labels for the numbers that have some.
    func finish() -> Sheet {
        var sheet = Sheet(file: file)
        sheet.rows = rows.finish()
        // Kept twice, each row would be copied when a label takes its place.
        rows = SheetRows(file: file)
        for index in columns.indices {
            guard let set = columns[index]?.labels else { continue }
            replace(column: index, by: labels[set] ?? [:], in: &sheet.rows)
        }
        sheet.labels = columns.map { $0?.label ?? "" }
        sheet.findings = findings
        return sheet
    }

    private func replace(
        column: Int, by labels: [String: String], in rows: inout [[CSVScanner.Field]]
    ) {
        for row in rows.indices where rows[row].indices.contains(column) {
            let field = rows[row][column]
            guard field.line > 1, !field.text.isEmpty else { continue }
            let text = labels[field.text] ?? dated(field.text, line: field.line, column: column)
            rows[row][column] = CSVScanner.Field(
                text: text, line: field.line, column: field.column)
        }
    }

    // MARK: - Texts

    /// The date that a number says in its column, or the number itself with a word why.
    private func dated(_ text: String, line: Int, column: Int) -> String {
        guard let facts = columns[column], facts.format != .number, let number = Double(text)
        else { return text }
        let said = facts.format.text(of: number)
        if facts.format == .unsaid || said == nil { doubt(text, line: line, column: column) }
        return said ?? text
    }

    private func doubt(_ text: String, line: Int, column: Int) {
        guard let facts = columns[column], !facts.isDoubted else { return }
        columns[column]?.isDoubted = true
        findings.append(
            Diagnostic(
                .warning, .invalidDate,
                at: SourceLocation(file: file, line: line, column: column + 1),
                "'\(facts.name)' has a format of dates in which \(text) is no day, month or year.",
                hint: "The numbers stay as they are; give dates by day, month or year."))
    }

    private func raw(_ value: trs_value) -> String? {
        switch Int(value.kind) {
        case Int(TRS_TEXT): text(value.text)
        case Int(TRS_WHOLE): String(value.whole)
        case Int(TRS_SINGLE): SheetNumber.text(Float(value.number))
        case Int(TRS_DOUBLE): SheetNumber.text(value.number)
        default: nil
        }
    }

    /// A text without the blanks that fill it up at its end.
    private func text(_ letters: UnsafePointer<CChar>?) -> String {
        guard let letters else { return "" }
        var (count, shown) = (0, 0)
        while letters[count] != 0 {
            count += 1
            if letters[count - 1] < 0 || letters[count - 1] > 0x20 { shown = count }
        }
        let bytes = UnsafeRawBufferPointer(start: letters, count: shown)
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Bounds

    private func add(_ text: String, line: Int, column: Int) -> Int32 {
        bytes += text.utf8.count
        guard bytes <= mostBytes else { return stopAtBytes() }
        do throws(Diagnostic) {
            try rows.add(text, line: line, column: column)
            return 0
        } catch {
            fault = error
            return 1
        }
    }

    private func stopAtCells() -> Int32 {
        stop(
            "The data set has more than \(SheetRows.mostCells) values.",
            hint: "Save the variables that are needed alone.")
    }

    private func stopAtBytes() -> Int32 {
        stop(
            "The texts of the data set have more than \(mostBytes >> 20) MB when unpacked.",
            hint: "Save the variables that are needed alone.")
    }

    private func stop(_ message: String, hint: String) -> Int32 {
        fault = Diagnostic(
            .error, .unsupported, at: SourceLocation(file: file), message, hint: hint)
        return 1
    }
}

extension trs_value {
    /// Whether it is a number of any size.
    fileprivate var isNumber: Bool { kind >= Int32(TRS_WHOLE) }
}
