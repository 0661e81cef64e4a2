import DiffusionModel
import Exhibits

/// Messages as JSON Lines, with the keys of the columns of `check`.
enum MessageRecord {
    static func line(_ diagnostic: Diagnostic) -> String {
        let fields = zip(columns, row(diagnostic)).map { Table.Field($0, $1) }
        return JSONWriter.line(.object(fields)) + "\n"
    }

    static func line(severity: String, code: String, message: String, hint: String?) -> String {
        let values: [Table.Value] = [
            .null, .null, .null, .text(severity), .text(code), .text(message), .optional(hint),
        ]
        return JSONWriter.line(.object(zip(columns, values).map { Table.Field($0, $1) })) + "\n"
    }

    /// The columns of a table of problems.
    static let columns = ["file", "line", "column", "severity", "code", "message", "hint"]

    /// The values of a problem in these columns.
    static func row(_ diagnostic: Diagnostic) -> [Table.Value] {
        let location = diagnostic.location
        return [
            .text(location.file),
            location.line > 0 ? .integer(location.line) : .null,
            location.column > 0 ? .integer(location.column) : .null,
            .text(diagnostic.severity.rawValue), .text(diagnostic.code.rawValue),
            .text(diagnostic.message), .optional(diagnostic.hint),
        ]
    }
}
