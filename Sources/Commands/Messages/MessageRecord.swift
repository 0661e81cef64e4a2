import DiffusionModel
import Exhibits
import Questions

/// Messages as JSON Lines, with the keys of the columns of `check`.
enum MessageRecord {
    static func line(_ diagnostic: Diagnostic) -> String {
        let fields = zip(columns, row(diagnostic)).map { Table.Field($0.name, $1) }
        return JSONWriter.line(.object(fields)) + "\n"
    }

    static func line(severity: String, code: String, message: String, hint: String?) -> String {
        let values: [Table.Value] = [
            .null, .null, .null, .text(severity), .text(code),
            // What was asked for stays whole.
            .text(severity == "note" ? message : MessageText.shortened(message)),
            .optional(hint.map(MessageText.shortened)),
        ]
        let fields = zip(columns, values).map { Table.Field($0.name, $1) }
        return JSONWriter.line(.object(fields)) + "\n"
    }

    /// The columns of a table of problems.
    static let columns: [Table.Column] = [
        .name("file"), .number("line"), .number("column"), "severity", .id("code"), "message",
        "hint",
    ]

    /// The values of a problem in these columns.
    static func row(_ diagnostic: Diagnostic) -> [Table.Value] {
        let location = diagnostic.location
        return [
            .text(location.file),
            location.line > 0 ? .integer(location.line) : .null,
            location.column > 0 ? .integer(location.column) : .null,
            .text(diagnostic.severity.rawValue), .text(diagnostic.code.rawValue),
            .text(MessageText.shortened(diagnostic.message)),
            .optional(diagnostic.hint.map(MessageText.shortened)),
        ]
    }
}
