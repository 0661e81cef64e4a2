/// Writes a table in Markdown, for reports and issues.
struct MarkdownWriter {
    let table: Table
    let style: WritingStyle

    func text() -> String {
        var result = ""
        if let caption = table.caption { result += escaped(caption) + "\n\n" }
        if let sentences = table.sentences {
            result += list(sentences)
        } else {
            result += grid()
        }
        for note in table.notes { result += "\n" + escaped(note) + "\n" }
        return result
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

    private func grid() -> String {
        let grid = table.layout == .outline ? outlineGrid() : ReadableGrid(table)
        // Markdown has no table without a header; an empty one stands in for it.
        let names = style.header ? grid.names : grid.names.map { _ in "" }
        var result = row(names.map { escaped($0) })
        result += row(grid.isNumeric.map { $0 ? "---:" : "---" })
        for cells in grid.rows { result += row(cells.map { escaped($0) }) }
        return result
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

    private func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// What Markdown or HTML would take for markup is escaped.
    private func escaped(_ text: some StringProtocol) -> String {
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
}
