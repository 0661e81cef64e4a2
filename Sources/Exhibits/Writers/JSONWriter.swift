/// Writes JSON: keys in the order of the columns, UTF-8, numbers in full precision.
public enum JSONWriter {
    /// The table as one document: an array of objects, or one object for an outline.
    static func document(_ table: Table) -> String {
        let objects = table.rows.map { object(of: $0, in: table) }
        if table.layout == .outline, let only = objects.first { return document(only) }
        return document(.list(objects))
    }

    /// The table as one object a line.
    static func lines(_ table: Table) -> String {
        var result = ""
        for row in table.rows {
            appendCompact(object(of: row, in: table), to: &result)
            result += "\n"
        }
        return result
    }

    /// A value as one indented document that ends with a line feed.
    public static func document(_ value: Table.Value) -> String {
        var result = ""
        appendIndented(value, depth: 0, to: &result)
        return result + "\n"
    }

    /// A value on one line, without a line feed.
    public static func line(_ value: Table.Value) -> String {
        var result = ""
        appendCompact(value, to: &result)
        return result
    }

    private static func object(of row: [Table.Value], in table: Table) -> Table.Value {
        .object(zip(table.columns, row).map { Table.Field($0.name, $1) })
    }

    private static func appendIndented(
        _ value: Table.Value, depth: Int, to result: inout String
    ) {
        switch value.plain {
        case .list(let values) where values.contains(where: isCompound):
            let items = values.map { ("", $0) }
            appendBlock(items, marks: ("[", "]"), depth: depth, to: &result)
        case .object(let fields) where !fields.isEmpty:
            let items = fields.map { (quoted($0.name) + ": ", $0.value) }
            appendBlock(items, marks: ("{", "}"), depth: depth, to: &result)
        default:
            appendCompact(value, to: &result)
        }
    }

    private static func appendBlock(
        _ items: [(lead: String, value: Table.Value)], marks: (String, String), depth: Int,
        to result: inout String
    ) {
        result += marks.0
        for (index, item) in items.enumerated() {
            result += index == 0 ? "\n" : ",\n"
            result += String(repeating: "  ", count: depth + 1) + item.lead
            appendIndented(item.value, depth: depth + 1, to: &result)
        }
        result += "\n" + String(repeating: "  ", count: depth) + marks.1
    }

    private static func isCompound(_ value: Table.Value) -> Bool {
        switch value.plain {
        case .object, .list: true
        default: false
        }
    }

    private static func appendCompact(_ value: Table.Value, to result: inout String) {
        switch value.plain {
        case .null, .worded, .ordered: result += "null"
        case .boolean(let truth): result += truth ? "true" : "false"
        case .integer(let count): result += String(count)
        case .number(let number): result += number.isFinite ? number.description : "null"
        case .text(let text): appendQuoted(text, to: &result)
        case .list(let values):
            result += "["
            for (index, element) in values.enumerated() {
                if index > 0 { result += ", " }
                appendCompact(element, to: &result)
            }
            result += "]"
        case .object(let fields):
            result += "{"
            for (index, field) in fields.enumerated() {
                if index > 0 { result += ", " }
                appendQuoted(field.name, to: &result)
                result += ": "
                appendCompact(field.value, to: &result)
            }
            result += "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = ""
        appendQuoted(text, to: &result)
        return result
    }

    /// Letters of every script stand as they are; what could act on a terminal is escaped.
    private static func appendQuoted(_ text: String, to result: inout String) {
        result += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where SafeText.isUnsafe(scalar):
                for unit in String(scalar).utf16 { result += escape(unit) }
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
