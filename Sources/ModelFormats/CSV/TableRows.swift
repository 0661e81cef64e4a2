import DiffusionModel
import Texts

/// Judges the rows of a table by its header, whatever the table holds.
struct TableRows {
    private let file: String
    private let header: [String]
    private var faults: DiagnosticLog
    private var leftOut: Set<String> = []
    private var isParted = false
    private var trimmed: (count: Int, first: CSVScanner.Field)?

    init(_ header: TableHeader, file: String) {
        self.file = file
        faults = DiagnosticLog(of: [file])
        self.header = header.fields.map { $0.text.lowercased() }
    }

    /// A row with as many fields as there are columns; nil where it is no row.
    ///
    /// Empty rows, and empty fields behind the last column, are what spreadsheets leave; a header
    /// within the table is what is left of a second table behind the first.
    mutating func checked(_ fields: [CSVScanner.Field]) -> [CSVScanner.Field]? {
        guard fields.contains(where: { !$0.text.isEmpty }) else { return nil }
        guard fields.count == header.count else {
            let isLonger = fields.count > header.count
            if isLonger, fields[header.count...].allSatisfy({ $0.text.isEmpty }) {
                return checked(Array(fields[..<header.count]))
            }
            fail(
                .wrongShape, fields[0],
                "The row has \(fields.count) fields; the header has \(header.count).",
                hint: "Put a field that holds a separator into double quotes.")
            return nil
        }
        guard zip(fields, header).contains(where: { $0.text.lowercased() != $1 }) else {
            faults.append(
                diagnostic(
                    .warning, .skippedRow, fields[0],
                    "The header stands here again; the row is passed over.",
                    hint: "Remove the row, unless it is a link of entities that are called so."))
            return nil
        }
        return fields
    }

    /// A field without what nobody sees at the ends of its text; said once.
    mutating func trimmed(_ field: CSVScanner.Field) -> CSVScanner.Field {
        let text = field.text.visiblyTrimmed
        // Blanks in quotes are seen, and refused by all readers alike.
        guard text.utf8.count != field.text.trimmed.utf8.count else { return field }
        trimmed = ((trimmed?.count ?? 0) + 1, trimmed?.first ?? field)
        return CSVScanner.Field(text: text, line: field.line, column: field.column)
    }

    mutating func refuseUnnamed(_ field: CSVScanner.Field) {
        fail(
            .wrongShape, field, "The column of this value has no name in the header.",
            hint: "Give the column a name, or empty it.")
    }

    /// Says, once a column, that what it holds has no place in a graph.
    mutating func leaveOut(
        _ field: CSVScanner.Field, of column: String, _ what: String, hint: String? = nil
    ) {
        guard leftOut.insert(column).inserted else { return }
        faults.append(
            diagnostic(
                .warning, .unsupported, field,
                "\(what) has no '\(column)'; what this column holds is left out.",
                hint: hint ?? "Write it as a note."))
    }

    /// What is wrong with the rows, and what was cut off the ends of names.
    var allFaults: DiagnosticLog {
        guard let trimmed else { return faults }
        let (names, have) =
            trimmed.count == 1
            ? ("1 name has", "it is") : ("\(trimmed.count) names have", "they are")
        var all = faults
        all.append(
            diagnostic(
                .warning, .trimmedName, trimmed.first,
                "\(names) a sign at an end that nobody sees, such as a no-break or zero-width "
                    + "space; \(have) read without.",
                hint: "Remove such signs from the file."))
        return all
    }

    /// Says once that a field of an answer of `list links` holds several ids.
    mutating func noteParted(_ field: CSVScanner.Field) {
        guard !isParted else { return }
        isParted = true
        let count = field.text.split(separator: " ").count
        faults.append(
            diagnostic(
                .warning, .columnUse, field,
                "'\(field.text)' is read as \(count) ids, which list links joins by blanks.",
                hint:
                    "Put the value in quotes of its own where it is one id; convert writes tables "
                    + "that read back as they are."))
    }

    mutating func fail(
        _ code: DiagnosticCode, _ field: CSVScanner.Field, _ message: String, hint: String
    ) {
        faults.append(diagnostic(.error, code, field, message, hint: hint))
    }

    private func diagnostic(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ field: CSVScanner.Field,
        _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(
            severity, code,
            at: SourceLocation(file: file, line: field.line, column: field.column), message,
            hint: hint)
    }
}
