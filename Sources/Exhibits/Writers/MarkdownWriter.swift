import DiffusionModel
import Texts

/// Writes an answer in Markdown, for reports and issues.
struct MarkdownWriter {
    let exhibit: Exhibit
    let style: WritingStyle

    func write(to blocks: inout TextBlocks) throws {
        if let caption = exhibit.caption { blocks.append(escaped(caption) + "\n\n") }
        if let prose = exhibit.prose {
            blocks.append(prose.map { markdown($0) }.joined(separator: "\n"))
        } else {
            try grid(to: &blocks)
        }
        for note in exhibit.notes { blocks.append("\n" + escaped(note) + "\n") }
        guard !exhibit.cited.isEmpty else { return }
        // Without a heading they would go on with the list before.
        blocks.append("\n### Sources\n\n")
        for source in exhibit.cited { blocks.append("- " + escaped(source.line) + "\n") }
    }

    private func markdown(_ block: Block) -> String {
        switch block {
        case .title(let passage): "## \(escaped(passage.text))\n"
        case .heading(let passage): "### \(escaped(passage.text))\n"
        case .passage(let passage): "\(atStart(passage.text))\n"
        case .list(let entries): entries.map { "- \(atStart($0.text))\n" }.joined()
        case .fields(let fields):
            fields.map { "- \(escaped($0.name)): \(escaped($0.passage.text))\n" }.joined()
        }
    }

    /// A text at the start of a line, where `1. Ash` would be read as an entry of a list.
    private func atStart(_ text: String) -> String {
        let safe = escaped(text)
        let digits = safe.prefix { $0.isASCII && $0.isNumber }
        let rest = safe.dropFirst(digits.count)
        let isNumbered = rest.hasPrefix(". ") || rest.hasPrefix(") ")
        return digits.isEmpty || !isNumbered ? safe : digits + "\\" + rest
    }

    private var table: Table { exhibit.table }

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
        var fields = Table(.name("field"), "value")
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

    private func escaped(_ text: some StringProtocol) -> String {
        MarkdownText.escaped(String(text))
    }
}
