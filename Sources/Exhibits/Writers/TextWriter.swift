import DiffusionModel
import Texts

/// Writes an answer for people at a terminal: the caption, sentences or rows, notes and sources.
struct TextWriter {
    let exhibit: Exhibit
    let style: WritingStyle

    func write(to blocks: inout TextBlocks) throws {
        if let caption = exhibit.caption {
            append(line: caption, to: &blocks)
            if exhibit.prose?.isEmpty != true || hasFoot { blocks.append("\n") }
        }
        if let prose = exhibit.prose {
            for (place, block) in prose.enumerated() {
                append(block, isFirst: place == 0, to: &blocks)
            }
        } else if exhibit.table.layout == .outline {
            blocks.append(OutlineWriter(style: style).text(of: exhibit.table))
        } else {
            try GridWriter(table: exhibit.table, style: style).write(to: &blocks)
        }
        appendFoot(to: &blocks)
    }

    private var hasFoot: Bool { !exhibit.notes.isEmpty || !exhibit.cited.isEmpty }

    private func appendFoot(to blocks: inout TextBlocks) {
        guard hasFoot else { return }
        if !blocks.isUntouched { blocks.append("\n") }
        for note in exhibit.notes { append(line: note, to: &blocks) }
        for source in exhibit.cited { append(source.line, lead: "", indent: "    ", to: &blocks) }
    }

    // MARK: - Blocks

    private func append(_ block: Block, isFirst: Bool, to blocks: inout TextBlocks) {
        switch block {
        // A name stands on one line, as it is.
        case .title(let passage): append(line: passage.text, to: &blocks)
        case .passage(let passage): append(passage.text, lead: "", indent: "", to: &blocks)
        case .heading(let passage):
            if !isFirst { blocks.append("\n") }
            append(passage.text, lead: "", indent: "", to: &blocks)
        case .list(let entries):
            for entry in entries {
                append(entry.text, lead: "  ", indent: "    ", to: &blocks)
            }
        case .fields(let fields): append(fields, to: &blocks)
        }
    }

    private func append(_ fields: [Block.NamedPassage], to blocks: inout TextBlocks) {
        let width = fields.map { DisplayWidth.of($0.name) }.max() ?? 0
        for field in fields {
            let gap = String(repeating: " ", count: width - DisplayWidth.of(field.name) + 2)
            let indent = String(repeating: " ", count: width + 4)
            append(
                field.passage.text, lead: "  \(field.name)\(gap)", indent: indent, to: &blocks)
        }
    }

    /// Writes a text, broken where the exhibit has a measure.
    private func append(
        _ text: String, lead: String, indent: String, to blocks: inout TextBlocks
    ) {
        guard let width = exhibit.measure else { return append(line: lead + text, to: &blocks) }
        let safe = SafeText.visible(text)
        for line in Paragraph.lines(safe, lead: lead, indent: indent, width: width) {
            blocks.append(line + "\n")
        }
    }

    private func append(line text: String, to blocks: inout TextBlocks) {
        // A line break in a name would begin a line that nobody wrote.
        blocks.append(SafeText.visible(text))
        blocks.append(UInt8(ascii: "\n"))
    }
}
