import DiffusionModel
import Texts

/// Writes native documents as JSON: UTF-8 without escapes of anything that can be read.
enum JSONText {
    /// Lists and maps longer than this are broken into lines.
    private static let longest = 90

    /// Writes a document, indented by two spaces a level; what is short stands on one line.
    static func write(
        _ sections: [(key: String, value: NativeSection)], to blocks: inout TextBlocks
    ) throws {
        for (index, section) in sections.enumerated() {
            blocks.append(index == 0 ? "{\n  " : ",\n  ")
            quote(section.key, into: &blocks)
            blocks.append(": ")
            try append(section.value, to: &blocks)
        }
        blocks.append(sections.isEmpty ? "{}\n" : "\n}\n")
    }

    private static func append(
        _ section: NativeSection, to blocks: inout TextBlocks
    ) throws {
        // So many rows or entries are longer than a line, whatever stands in them.
        let many = 64
        switch section {
        case .node(let node): append(node, to: &blocks, indent: 2)
        case .links(let links, _, let row) where links.count < many:
            append(.list(links.map(row)), to: &blocks, indent: 2)
        case .entries(let count, let entry) where count < many:
            append(.map((0..<count).map(entry)), to: &blocks, indent: 2)
        case .links(let links, let bare, let row):
            for (index, link) in links.enumerated() {
                blocks.append(index == 0 ? "[\n    " : ",\n    ")
                if !bare(link, &blocks) { append(row(link), to: &blocks) }
                try blocks.endRow()
            }
            blocks.append("\n  ]")
        case .entries(let count, let entry):
            for index in 0..<count {
                blocks.append(index == 0 ? "{\n    " : ",\n    ")
                let (key, value) = entry(index)
                quote(key, into: &blocks)
                blocks.append(": ")
                append(value, to: &blocks)
                try blocks.endRow()
            }
            blocks.append("\n  }")
        }
    }

    /// Appends a value on one line.
    static func append(_ node: NativeNode, to blocks: inout TextBlocks) {
        switch node {
        case .text(let value): quote(value, into: &blocks)
        case .plain(let word): plain(word, into: &blocks)
        case .list(let items):
            blocks.append("[")
            for (index, item) in items.enumerated() {
                if index > 0 { blocks.append(", ") }
                append(item, to: &blocks)
            }
            blocks.append("]")
        case .map(let entries):
            blocks.append("{")
            for (index, entry) in entries.enumerated() {
                if index > 0 { blocks.append(", ") }
                quote(entry.key, into: &blocks)
                blocks.append(": ")
                append(entry.value, to: &blocks)
            }
            blocks.append("}")
        }
    }

    private static func append(_ node: NativeNode, to blocks: inout TextBlocks, indent: Int) {
        let pad = String(repeating: " ", count: indent + 2)
        switch node {
        case .map(let entries) where indent < 4 && !entries.isEmpty && isLong(node):
            for (index, entry) in entries.enumerated() {
                blocks.append(index > 0 ? ",\n" + pad : "{\n" + pad)
                quote(entry.key, into: &blocks)
                blocks.append(": ")
                append(entry.value, to: &blocks, indent: indent + 2)
            }
            blocks.append("\n" + String(repeating: " ", count: indent) + "}")
        case .list(let items) where indent < 4 && !items.isEmpty && isLong(node):
            for (index, item) in items.enumerated() {
                blocks.append(index > 0 ? ",\n" + pad : "[\n" + pad)
                append(item, to: &blocks, indent: indent + 2)
            }
            blocks.append("\n" + String(repeating: " ", count: indent) + "]")
        default: append(node, to: &blocks)
        }
    }

    private static func isLong(_ node: NativeNode) -> Bool {
        TextBlocks.text { append(node, to: &$0) }.count > longest
    }

    private static func plain(_ word: String, into blocks: inout TextBlocks) {
        if JSONParser.isNumber(word) || word == "true" || word == "false" {
            blocks.append(word)
        } else {
            quote(word, into: &blocks)
        }
    }

    private static func quote(_ value: String, into blocks: inout TextBlocks) {
        JSONQuotes.append(value, to: &blocks)
    }
}
