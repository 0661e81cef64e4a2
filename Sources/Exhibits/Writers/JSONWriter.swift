import DiffusionModel
import Texts

/// Writes JSON: keys in the order of the columns, UTF-8, numbers in full precision.
public enum JSONWriter {
    /// Writes an answer as one document, always an object: the caption, what the answer says as a
    /// whole, the rows and the notes; or the one row of an outline, after its caption if it has
    /// one.
    static func write(document exhibit: Exhibit, to blocks: inout TextBlocks) throws {
        if exhibit.table.layout == .outline, let only = exhibit.table.body.first {
            appendIndented(.object(outline(of: only, in: exhibit)), depth: 0, to: &blocks)
        } else {
            blocks.append("{")
            let caption = Table.Field("caption", .optional(exhibit.caption))
            for field in [caption] + exhibit.summary + leftOut(of: exhibit) {
                append(field, to: &blocks)
                blocks.append(",")
            }
            blocks.append("\n  \"rows\": ")
            try write(rowsOf: exhibit.table, depth: 1, to: &blocks)
            blocks.append(",")
            append(notes(of: exhibit), to: &blocks)
            blocks.append("\n}")
        }
        blocks.append("\n")
    }

    private static func append(_ field: Table.Field, to blocks: inout TextBlocks) {
        blocks.append("\n  \(quoted(field.name)): ")
        appendIndented(field.value, depth: 1, to: &blocks)
    }

    private static func leftOut(of exhibit: Exhibit) -> [Table.Field] {
        exhibit.leftOut.isEmpty ? [] : [Table.Field("leftOut", .object(exhibit.leftOut))]
    }

    private static func notes(of exhibit: Exhibit) -> Table.Field {
        Table.Field("notes", .texts(exhibit.remarks + exhibit.notes))
    }

    private static func outline(of row: [Table.Value], in exhibit: Exhibit) -> [Table.Field] {
        let caption = exhibit.caption.map { [Table.Field("caption", .text($0))] } ?? []
        let isNoted = !exhibit.remarks.isEmpty || !exhibit.notes.isEmpty
        let leftOut = exhibit.leavesNothingOut ? [] : leftOut(of: exhibit)
        return caption + fields(of: row, in: exhibit.table) + leftOut
            + (isNoted ? [notes(of: exhibit)] : [])
    }

    private static func write(
        rowsOf table: Table, depth: Int, to blocks: inout TextBlocks
    ) throws {
        guard !table.body.isEmpty else { return blocks.append("[]") }
        for (index, row) in table.body.enumerated() {
            blocks.append(index == 0 ? "[\n" : ",\n")
            blocks.append(spaces: 2 * depth + 2)
            appendIndented(.object(fields(of: row, in: table)), depth: depth + 1, to: &blocks)
            try blocks.endRow()
        }
        endBlock("]", depth: depth, to: &blocks)
    }

    /// Writes the table as one object a line.
    static func write(lines table: Table, to blocks: inout TextBlocks) throws {
        let keys = table.columns.map { quoted($0.name) + ": " }
        for row in table.body {
            var mark = "{"
            for (key, value) in zip(keys, row) {
                blocks.append(mark)
                blocks.append(key)
                appendCompact(value, to: &blocks)
                mark = ", "
            }
            blocks.append(row.isEmpty ? "{}\n" : "}\n")
            try blocks.endRow()
        }
    }

    /// A value as one indented document that ends with a line feed.
    public static func document(_ value: Table.Value) -> String {
        TextBlocks.text { blocks in
            appendIndented(value, depth: 0, to: &blocks)
            blocks.append("\n")
        }
    }

    /// A value on one line, without a line feed.
    public static func line(_ value: Table.Value) -> String {
        TextBlocks.text { appendCompact(value, to: &$0) }
    }

    private static func fields(of row: [Table.Value], in table: Table) -> [Table.Field] {
        zip(table.columns, row).map { Table.Field($0.name, $1) }
    }

    private static func appendIndented(
        _ value: Table.Value, depth: Int, to blocks: inout TextBlocks
    ) {
        switch value.plain {
        case .list(let values) where values.contains(where: isCompound):
            for (index, value) in values.enumerated() {
                blocks.append(index == 0 ? "[\n" : ",\n")
                blocks.append(spaces: 2 * depth + 2)
                appendIndented(value, depth: depth + 1, to: &blocks)
            }
            endBlock("]", depth: depth, to: &blocks)
        case .object(let fields) where !fields.isEmpty:
            for (index, field) in fields.enumerated() {
                blocks.append(index == 0 ? "{\n" : ",\n")
                blocks.append(spaces: 2 * depth + 2)
                appendQuoted(field.name, to: &blocks)
                blocks.append(": ")
                appendIndented(field.value, depth: depth + 1, to: &blocks)
            }
            endBlock("}", depth: depth, to: &blocks)
        default:
            appendCompact(value, to: &blocks)
        }
    }

    private static func endBlock(_ mark: String, depth: Int, to blocks: inout TextBlocks) {
        blocks.append("\n")
        blocks.append(spaces: 2 * depth)
        blocks.append(mark)
    }

    private static func isCompound(_ value: Table.Value) -> Bool {
        switch value.plain {
        case .object, .list: true
        default: false
        }
    }

    private static func appendCompact(_ value: Table.Value, to blocks: inout TextBlocks) {
        switch value.plain {
        case .null, .worded, .ordered: blocks.append("null")
        case .boolean(let truth): blocks.append(truth ? "true" : "false")
        case .integer(let count): blocks.append(String(count))
        case .number(let number): blocks.append(number.isFinite ? number.description : "null")
        case .text(let text): appendQuoted(text, to: &blocks)
        case .list(let values):
            blocks.append("[")
            for (index, element) in values.enumerated() {
                if index > 0 { blocks.append(", ") }
                appendCompact(element, to: &blocks)
            }
            blocks.append("]")
        case .object(let fields):
            blocks.append("{")
            for (index, field) in fields.enumerated() {
                if index > 0 { blocks.append(", ") }
                appendQuoted(field.name, to: &blocks)
                blocks.append(": ")
                appendCompact(field.value, to: &blocks)
            }
            blocks.append("}")
        }
    }

    private static func quoted(_ text: String) -> String {
        TextBlocks.text { appendQuoted(text, to: &$0) }
    }

    /// What could act on a terminal is escaped.
    private static func appendQuoted(_ text: String, to blocks: inout TextBlocks) {
        JSONQuotes.append(text, escaping: SafeText.isUnsafe, to: &blocks)
    }
}
