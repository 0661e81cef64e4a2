import DiffusionModel
import Texts

/// Reads the cells of one table as its map says, and keeps what could not be read.
struct MappedCells {
    let section: TableMap.Section
    private let header: MappedHeader
    private let aliases: [String: String]
    private let words: [Int: [String: String]]
    /// The words of the map that stood in a cell.
    let met = MetWords()
    private let splits: [Int: String]
    let orders: [Int: DateOrder]
    let order: DateOrder?
    let file: String
    var findings: DiagnosticLog
    /// Whether a cell of the row that is read was set aside.
    var isDoubted = false
    /// The columns of which it was asked in which order they write days.
    var isAsked: Set<Int> = []
    var cutTimes = 0

    init(
        _ section: TableMap.Section, _ header: MappedHeader, _ aliases: [String: String],
        file: String, _ faults: inout [Diagnostic]
    ) {
        (self.section, self.header, self.aliases) = (section, header, aliases)
        self.file = file
        findings = DiagnosticLog(of: [file])
        words = Self.byColumn(section.words, header, file, &faults)
        splits = Self.byColumn(section.splits, header, file, &faults)
        order = section.dates[MapName(text: "", place: SourceLocation(file: file))]
        orders = Self.byColumn(
            section.dates.filter { !$0.key.text.isEmpty }, header, file, &faults)
    }

    private static func byColumn<Value>(
        _ values: [MapName: Value], _ header: MappedHeader, _ file: String,
        _ faults: inout [Diagnostic]
    ) -> [Int: Value] {
        var found: [Int: Value] = [:]
        for (name, value) in values.sorted(by: { $0.key.text < $1.key.text }) {
            do throws(Diagnostic) {
                found[try header.position(of: name, in: file)] = value
            } catch {
                faults.append(error)
            }
        }
        return found
    }

    // MARK: - Texts

    /// The column whose values the map parts, if it is one of those.
    func isSplit(_ column: Int) -> Bool { splits[column] != nil }

    /// What a cell says: its word as the map has it, and nothing where it says that there is none.
    func text(_ row: [CSVScanner.Field], _ column: Int) -> CSVScanner.Field? {
        column < row.count ? value(row[column], of: column) : nil
    }

    /// The values of a cell: several where the map says what parts them.
    func values(_ row: [CSVScanner.Field], _ column: Int) -> [CSVScanner.Field] {
        guard let sign = splits[column], !sign.isEmpty, column < row.count else {
            return text(row, column).map { [$0] } ?? []
        }
        return row[column].text.split(separator: sign).compactMap { part in
            value(field(String(part), row[column]), of: column)
        }
    }

    private func value(_ cell: CSVScanner.Field, of column: Int) -> CSVScanner.Field? {
        let text = cell.text.visiblyTrimmed
        guard !text.isEmpty, !section.nothing.contains(text) else { return nil }
        let meant = meaning(of: text, in: column) ?? text
        return meant.isEmpty ? nil : field(meant, cell)
    }

    private func meaning(of text: String, in column: Int) -> String? {
        guard let meant = words[column]?[text] else { return nil }
        met.insert(text, in: column)
        return meant
    }

    /// Says of each cell of a row that it holds bytes which are no text.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - names: The columns that hold ids.
    mutating func lookForBrokenText(_ row: [CSVScanner.Field], names: Set<Int>) {
        for (column, cell) in row.enumerated()
        where cell.text.unicodeScalars.contains("\u{FFFD}") {
            isDoubted = true
            // Two names may look the same for it.
            let isName = names.contains(column)
            findings.append(
                diagnostic(
                    isName ? .error : .warning, .invalidUTF8, cell,
                    "The cell holds bytes that are no UTF-8; '\u{FFFD}' stands for them.",
                    hint: "If the whole file is in another encoding, say so in the map, such as "
                        + "'encoding: windows-1252'."))
        }
    }

    /// A day of a column of which the map says how it writes days, as dates are written; other
    /// cells as they are.
    func worded(_ cell: CSVScanner.Field, _ column: Int) -> String {
        guard let order = orders[column], case .date(let date) = MappedDate.read(cell.text, order)
        else { return cell.text }
        return date
    }

    /// The id that a name stands for.
    func id(_ cell: CSVScanner.Field) -> CSVScanner.Field {
        let text = meant(cell.text)
        let id = ShortID.id(text)
        return id == cell.text ? cell : field(id, cell)
    }

    /// What a name stands for, through other names.
    private func meant(_ name: String) -> String {
        var text = name
        // Aliases that lead round in a circle were refused.
        while let next = aliases[text], next != text { text = next }
        return text
    }

    /// The name of what has a short id for its long text.
    func longName(_ cell: CSVScanner.Field) -> CSVScanner.Field? {
        let text = meant(cell.text)
        return ShortID.id(text) == text ? nil : field(text, cell)
    }

    func field(_ text: String, _ place: CSVScanner.Field) -> CSVScanner.Field {
        CSVScanner.Field(text: text, line: place.line, column: place.column)
    }

    /// What a column is called.
    func name(_ column: Int) -> String {
        header.fields.indices.contains(column) && !header.fields[column].text.isEmpty
            ? header.fields[column].text : "column \(column + 1)"
    }

    func diagnostic(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ cell: CSVScanner.Field,
        _ message: String, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, code,
            at: SourceLocation(file: file, line: cell.line, column: cell.column), message,
            hint: hint)
    }

    /// Says how many days stood with a time of day.
    var noteOfTimes: Diagnostic? {
        guard cutTimes > 0 else { return nil }
        return Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "Of \(cutTimes) \(cutTimes == 1 ? "value" : "values") the day is read, and the time of "
                + "day is left out.")
    }
}
