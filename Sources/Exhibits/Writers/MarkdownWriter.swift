import DiffusionModel

/// Writes a table in Markdown, for reports and issues.
struct MarkdownWriter {
    let table: Table
    let style: WritingStyle

    func write(to blocks: inout TextBlocks) throws {
        if let caption = table.caption { blocks.append(escaped(caption) + "\n\n") }
        if let sentences = table.sentences {
            blocks.append(list(sentences))
        } else {
            try grid(to: &blocks)
        }
        for note in table.notes + table.cited { blocks.append("\n" + escaped(note) + "\n") }
    }

    /// A line set in by two spaces stands under the one before; one further in goes on with it.
    private func list(_ sentences: [String]) -> String {
        var lines: [String] = []
        for sentence in sentences where !sentence.isEmpty {
            let depth = sentence.prefix { $0 == " " }.count
            let text = escaped(sentence.dropFirst(depth))
            if depth > 2, let last = lines.indices.last {
                lines[last] += " " + text
            } else {
                lines.append(depth == 2 ? "  - " + text : "- " + text)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func grid(to blocks: inout TextBlocks) throws {
        let grid = table.layout == .outline ? outlineGrid() : ReadableGrid(table)
        // Markdown has no table without a header; an empty one stands in for it.
        let names = style.header ? grid.names : grid.names.map { _ in "" }
        append(row: names.map { escaped($0) }, to: &blocks)
        append(row: grid.isNumeric.map { $0 ? "---:" : "---" }, to: &blocks)
        for cells in grid.rows {
            append(row: cells.map { escaped($0) }, to: &blocks)
            try blocks.endRow()
        }
    }

    /// One object reads better as a line a field than as one long line.
    private func outlineGrid() -> ReadableGrid {
        var fields = Table("field", "value")
        for leaf in table.readableLeaves {
            guard let row = table.rows.first else { break }
            fields.append([.text(leaf.name), leaf.value(in: row)])
        }
        return ReadableGrid(fields)
    }

    private func append(row cells: [String], to blocks: inout TextBlocks) {
        blocks.append("| ")
        for index in cells.indices {
            if index > 0 { blocks.append(" | ") }
            blocks.append(cells[index])
        }
        blocks.append(" |\n")
    }

    /// What Markdown or HTML would take for markup is escaped.
    private func escaped(_ text: some StringProtocol) -> String {
        let hasMarkup = text.utf8.contains { Self.markup.contains($0) }
        if !hasMarkup { return SafeText.visible(String(text)) }
        var result = ""
        for character in SafeText.visible(String(text)) {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "|", "\\", "`", "*", "_", "[", "]": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }

    /// What is escaped, as bytes.
    private static let markup = Array("<>&|\\`*_[]".utf8)
}
