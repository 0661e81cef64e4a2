import DiffusionModel
import EdgeTables
import Texts

/// Reads the cells of one table as its map says, and keeps what could not be read.
struct MappedCells {
    private let section: TableMap.Section
    private let header: MappedHeader
    private let aliases: [String: String]
    private let words: [Int: [String: String]]
    private let splits: [Int: String]
    private let orders: [Int: DateOrder]
    private let order: DateOrder?
    let file: String
    var findings: DiagnosticLog
    /// Whether a cell of the row that is read was set aside.
    var isDoubted = false
    private var isAsked: Set<Int> = []
    private var cutTimes = 0

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

    /// What a cell says: its word as the map has it, and nothing where it says that there is none.
    func text(_ row: [CSVScanner.Field], _ column: Int) -> CSVScanner.Field? {
        guard column < row.count else { return nil }
        let text = row[column].text.visiblyTrimmed
        guard !text.isEmpty, !section.nothing.contains(text) else { return nil }
        guard let meant = words[column]?[text] else { return field(text, row[column]) }
        return meant.isEmpty ? nil : field(meant, row[column])
    }

    /// The values of a cell: several where the map says what parts them.
    func values(_ row: [CSVScanner.Field], _ column: Int) -> [CSVScanner.Field] {
        guard let sign = splits[column], !sign.isEmpty, column < row.count else {
            return text(row, column).map { [$0] } ?? []
        }
        return row[column].text.split(separator: sign).compactMap { part in
            text([field(String(part), row[column])], 0, as: column)
        }
    }

    private func text(
        _ row: [CSVScanner.Field], _ position: Int, as column: Int
    ) -> CSVScanner.Field? {
        let text = row[position].text.visiblyTrimmed
        guard !text.isEmpty, !section.nothing.contains(text) else { return nil }
        let meant = words[column]?[text] ?? text
        return meant.isEmpty ? nil : field(meant, row[position])
    }

    /// Says of each cell of a row that it holds bytes which are no text.
    mutating func lookForBrokenText(_ row: [CSVScanner.Field]) {
        for cell in row where cell.text.unicodeScalars.contains("\u{FFFD}") {
            isDoubted = true
            findings.append(
                diagnostic(
                    .warning, .invalidUTF8, cell,
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
        let text = aliases[cell.text] ?? cell.text
        let id = ShortID.id(text)
        return id == cell.text ? cell : field(id, cell)
    }

    /// The name of what has a short id for its long text.
    func longName(_ cell: CSVScanner.Field) -> CSVScanner.Field? {
        let text = aliases[cell.text] ?? cell.text
        return ShortID.id(text) == text ? nil : field(text, cell)
    }

    private func field(_ text: String, _ place: CSVScanner.Field) -> CSVScanner.Field {
        CSVScanner.Field(text: text, line: place.line, column: place.column)
    }

    // MARK: - Readings

    /// A cell as what its key holds; nil where it cannot be read so, which is said.
    mutating func read(
        _ cell: CSVScanner.Field, of column: Int, as reading: MapKeys.Reading
    ) -> CSVScanner.Field? {
        switch reading {
        case .text, .list: return cell
        case .date: return date(cell, column, isEnd: false)
        case .end: return date(cell, column, isEnd: true)
        case .number:
            let text = section.hasDecimalCommas ? Self.pointed(cell.text) : cell.text
            if NumberText.number(text) != nil { return field(text, cell) }
            return setAside(cell, column, .invalidNumber, "no number", hint: numberHint(cell.text))
        case .likelihood:
            let text = section.hasDecimalCommas ? Self.pointed(cell.text) : cell.text
            let number = BuiltInCodebook.codebook.likelihood(text)
            if let number, (0...1).contains(number) { return field(text, cell) }
            return setAside(
                cell, column, .invalidLikelihood, "no likelihood",
                hint: "Likelihoods are numbers from 0 to 1, or words such as 'likely'.")
        case .stage:
            if Stage(rawValue: cell.text.lowercased()) != nil {
                return field(cell.text.lowercased(), cell)
            }
            return setAside(
                cell, column, .unknownStage, "no stage",
                hint: "Say under 'values' which stage it means: "
                    + Stage.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        case .mechanism:
            let known = EdgeTable.words(cell.text).allSatisfy {
                Mechanism(rawValue: $0.lowercased()) != nil
            }
            return known
                ? field(cell.text.lowercased(), cell)
                : setAside(
                    cell, column, .invalidValue, "no mechanism",
                    hint: "Say under 'values' which it means: "
                        + Mechanism.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
    }

    /// `1.234,5` with a point, as numbers are read.
    private static func pointed(_ text: String) -> String {
        guard text.filter({ $0 == "," }).count <= 1 else { return text }
        return text.filter { $0 != "." && $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
            .replacing(",", with: ".")
    }

    private func numberHint(_ text: String) -> String {
        text.contains(",") && !section.hasDecimalCommas
            ? "Write 'decimal: comma' in the map if commas are decimal signs."
            : "Write under 'nothing' what stands for no value."
    }

    private mutating func date(
        _ cell: CSVScanner.Field, _ column: Int, isEnd: Bool
    ) -> CSVScanner.Field? {
        if section.open.contains(cell.text) || OpenEnd.isLasting(cell.text) || cell.text == ".." {
            if isEnd { return field("..", cell) }
            return setAside(
                cell, column, .invalidDate, "no start or moment, but an end that has not come",
                hint: "Only 'to' has such ends.")
        }
        switch MappedDate.read(cell.text, orders[column] ?? order) {
        case .date(let text): return field(text, cell)
        case .cut(let text):
            cutTimes += 1
            return field(text, cell)
        case .eitherWay(let dayFirst, let monthFirst):
            isDoubted = true
            guard isAsked.insert(column).inserted else { return nil }
            findings.append(
                diagnostic(
                    .error, .invalidDate, cell,
                    "'\(cell.text)' may be \(dayFirst) or \(monthFirst).",
                    hint: "Say in the map in which order '\(name(column))' writes days: 'dates: "
                        + "dmy' or 'dates: mdy'."))
            return nil
        case .unreadable:
            let isFar = cell.text.contains("9999")
            return setAside(
                cell, column, .invalidDate, "no date",
                hint: isFar
                    ? "If it says that something still lasts, write 'open: [\(cell.text)]' in the "
                        + "map."
                    : "Dates are 2018, 2018-11, 2018-11-27, 27/11/2018 and the like.")
        }
    }

    /// Says that a value is kept as an attribute alone, since it does not go with another.
    mutating func setAside(
        _ cell: CSVScanner.Field, _ part: MappedStatement.Part, _ code: DiagnosticCode,
        _ words: String
    ) {
        isDoubted = true
        let kept = part.source.column.map { "kept as the attribute '\(name($0))'" } ?? "left out"
        findings.append(
            diagnostic(
                .warning, code, cell, "'\(part.key)' is '\(cell.text)', \(words) and is \(kept)."))
    }

    private mutating func setAside(
        _ cell: CSVScanner.Field, _ column: Int, _ code: DiagnosticCode, _ what: String,
        hint: String
    ) -> CSVScanner.Field? {
        isDoubted = true
        findings.append(
            diagnostic(
                .warning, code, cell,
                "'\(cell.text)' is \(what); it is kept as the attribute '\(name(column))'.",
                hint: hint))
        return nil
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
