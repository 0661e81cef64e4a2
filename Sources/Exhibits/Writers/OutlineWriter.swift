import Texts

/// Writes one object for people: a line a field, what belongs to a field indented below it.
struct OutlineWriter {
    let style: WritingStyle

    func text(of table: Table) -> String {
        guard let row = table.rows.first else { return "" }
        var result = ""
        let fields = zip(table.columns, row).map { Table.Field($0.name, $1) }
        append(fields, depth: 0, to: &result)
        return result
    }

    private func append(_ fields: [Table.Field], depth: Int, to result: inout String) {
        let shown = fields.filter { !isEmpty($0.value) }
        let width = shown.map { DisplayWidth.of(SafeText.visible($0.name)) }.max() ?? 0
        for field in shown {
            let name = SafeText.visible(field.name)
            let indent = String(repeating: "  ", count: depth)
            if let words = inline(field.value) {
                let gap = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
                result += "\(indent)\(name)\(gap)\(words)\n"
            } else {
                result += indent + heading(name) + "\n"
                appendBlock(field.value, depth: depth + 1, to: &result)
            }
        }
    }

    private func appendBlock(_ value: Table.Value, depth: Int, to result: inout String) {
        switch value {
        case .object(let fields): append(fields, depth: depth, to: &result)
        case .list(let values):
            let indent = String(repeating: "  ", count: depth)
            for value in values {
                if let words = inline(value) {
                    result += "\(indent)\(words)\n"
                } else {
                    var block = ""
                    appendBlock(value, depth: depth + 1, to: &block)
                    let lead = String(repeating: "  ", count: depth + 1).utf8.count
                    result +=
                        indent + "- " + String(decoding: block.utf8.dropFirst(lead), as: UTF8.self)
                }
            }
        default: break
        }
    }

    /// The value on one line, unless it needs several.
    private func inline(_ value: Table.Value) -> String? {
        switch value {
        case .object: return nil
        case .list(let values):
            guard values.allSatisfy({ inline($0) != nil }) else { return nil }
            let words = values.compactMap { inline($0) }
            let line = words.joined(separator: ", ")
            return words.contains { $0.contains(" ") } || DisplayWidth.of(line) > 70 ? nil : line
        default:
            let decimals = ReadableGrid.decimals(of: [value])
            return SafeText.visible(ScalarText.readable(value, decimals: decimals))
        }
    }

    private func isEmpty(_ value: Table.Value) -> Bool {
        switch value {
        case .null: true
        case .list(let values): values.isEmpty
        case .object(let fields): fields.allSatisfy { isEmpty($0.value) }
        default: false
        }
    }

    private func heading(_ name: String) -> String {
        style.colour ? "\u{1B}[1m\(name)\u{1B}[0m" : name
    }
}
