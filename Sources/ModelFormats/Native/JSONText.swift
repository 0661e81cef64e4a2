/// Writes native documents as JSON: UTF-8 without escapes of anything that can be read.
enum JSONText {
    /// On one line.
    static func line(_ node: NativeNode) -> String {
        var text = ""
        append(node, to: &text)
        return text
    }

    /// Indented by two spaces a level; what is short stands on one line.
    static func document(_ node: NativeNode) -> String {
        var text = ""
        append(node, to: &text, indent: 0)
        return text + "\n"
    }

    private static func append(_ node: NativeNode, to text: inout String) {
        switch node {
        case .text(let value): quote(value, into: &text)
        case .plain(let word): plain(word, into: &text)
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                append(item, to: &text)
            }
            text += "]"
        case .map(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += ", " }
                quote(entry.key, into: &text)
                text += ": "
                append(entry.value, to: &text)
            }
            text += "}"
        }
    }

    private static func append(_ node: NativeNode, to text: inout String, indent: Int) {
        let short = line(node)
        let pad = String(repeating: " ", count: indent + 2)
        switch node {
        case .map(let entries)
        where indent < 4 && !entries.isEmpty && (indent == 0 || short.count > 90):
            text += "{\n"
            for (index, entry) in entries.enumerated() {
                text += index > 0 ? ",\n" + pad : pad
                quote(entry.key, into: &text)
                text += ": "
                append(entry.value, to: &text, indent: indent + 2)
            }
            text += "\n" + String(repeating: " ", count: indent) + "}"
        case .list(let items) where indent < 4 && !items.isEmpty && short.count > 90:
            text += "[\n"
            for (index, item) in items.enumerated() {
                text += index > 0 ? ",\n" + pad : pad
                append(item, to: &text, indent: indent + 2)
            }
            text += "\n" + String(repeating: " ", count: indent) + "]"
        default: text += short
        }
    }

    private static func plain(_ word: String, into text: inout String) {
        if JSONParser.isNumber(word) || word == "true" || word == "false" {
            text += word
        } else {
            quote(word, into: &text)
        }
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
