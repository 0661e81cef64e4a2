import CReadStatShim
import DiffusionModel

/// Gathers the observations of a data set, as the library hands them over.
///
/// Labels of values may come behind the values: the numbers of a variable that has some are kept
/// and replaced at the end.
final class StatisticsRows {
    /// Why reading was ended.
    private(set) var fault: Diagnostic?

    /// Whether the library may not find texts that are kept elsewhere in the file.
    var doubtsLongTexts = false

    private let program: StatisticsProgram
    private let file: String
    private let mostBytes: Int
    private var columns: [StatisticsVariable?] = []
    private var rows: SheetRows
    private var findings: DiagnosticLog
    /// The labels of each set by the texts of what they stand for.
    private var labels: [String: [String: String]] = [:]
    private var bytes = 0
    private var values = 0
    /// Whether it was said that texts are not UTF-8.
    private var isGuessed = false
    /// The cell whose value came last.
    private var place = (line: 1, column: 1)

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
    func addColumn(_ index: Int, _ texts: StatisticsVariable.Texts) -> Int32 {
        guard (0..<SheetRows.mostCells).contains(index) else { return 1 }
        while columns.count <= index { columns.append(nil) }
        place = (1, index + 1)
        let set = text(texts.labels)
        let column = StatisticsVariable(
            name: text(texts.name), label: text(texts.label),
            format: StatisticsFormat(text(texts.format), program),
            labels: set.isEmpty ? nil : set)
        columns[index] = column
        return add(column.name, line: 1, column: index + 1)
    }

    /// What a number stands for comes.
    func addLabel(
        _ label: UnsafePointer<CChar>, of value: trs_value, to set: UnsafePointer<CChar>
    ) -> Int32 {
        guard let key = raw(value) else { return 0 }
        let (set, label) = (text(set), text(label))
        bytes += key.utf8.count + label.utf8.count + 32
        if !label.isEmpty { labels[set, default: [:]][key] = label }
        return bytes > mostBytes ? stopAtBytes() : 0
    }

    /// A value comes.
    func add(_ value: trs_value, row: Int, column: Int) -> Int32 {
        values += 1
        guard values <= SheetRows.mostCells else { return stopAtCells() }
        guard columns.indices.contains(column), let facts = columns[column] else { return 0 }
        place = (row + 2, column + 1)
        let (line, text) = (row + 2, raw(value) ?? "")
        if Int(value.kind) == Int(TRS_TEXT) { noteText(value.text != nil, column) }
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
        if doubtsLongTexts { doubtLongTexts() }
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

    private func noteText(_ isThere: Bool, _ column: Int) {
        if isThere { columns[column]?.holdsText = true } else { columns[column]?.lacksText = true }
    }

    private func doubtLongTexts() {
        for (index, facts) in columns.enumerated() {
            guard let facts, facts.lacksText, !facts.holdsText else { continue }
            findings.append(
                Diagnostic(
                    .warning, .unsupported,
                    at: SourceLocation(file: file, line: 1, column: index + 1),
                    "No long text (strL) of '\(facts.name)' was found.",
                    hint: "If there are some, save fewer variables, or export it as .csv."))
        }
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

    private func text(_ letters: UnsafePointer<CChar>?) -> String {
        let (text, isUTF8) = StatisticsText.text(letters)
        if !isUTF8, !isGuessed { guess(text) }
        return text
    }

    /// Says once that texts are read by a guess, where the first of them stands.
    private func guess(_ text: String) {
        isGuessed = true
        findings.append(
            Diagnostic(
                .warning, .invalidUTF8,
                at: SourceLocation(file: file, line: place.line, column: place.column),
                "The file says that its texts are UTF-8, and this one is not; such texts are read "
                    + "as Windows-1252: '\(text.prefix(60))'.",
                hint: "If letters are wrong, export the table as .csv in UTF-8."))
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
