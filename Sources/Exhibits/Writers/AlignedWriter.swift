/// Writes a table for people: columns aligned by display width, an outline, or sentences.
struct AlignedWriter {
    let table: Table
    let style: WritingStyle

    func text() -> String {
        var result = ""
        if let caption = table.caption {
            result += line(caption) + (table.sentences == [] && table.notes.isEmpty ? "" : "\n")
        }
        if let sentences = table.sentences {
            for sentence in sentences { result += line(sentence) }
        } else if table.layout == .outline {
            result += OutlineWriter(style: style).text(of: table)
        } else {
            result += grid()
        }
        if !table.notes.isEmpty {
            if !result.isEmpty { result += "\n" }
            for note in table.notes { result += line(note) }
        }
        return result
    }

    private func line(_ text: String) -> String {
        SafeText.visible(text, keepingLines: true) + "\n"
    }

    private func grid() -> String {
        let grid = ReadableGrid(table)
        let widths = fitted(naturalWidths(of: grid), isNumeric: grid.isNumeric)
        var result = ""
        if style.header {
            let heading = row(grid.names, widths: widths, isNumeric: grid.isNumeric)
            result += style.colour ? "\u{1B}[1m\(heading)\u{1B}[0m\n" : heading + "\n"
        }
        for cells in grid.rows {
            result += row(cells, widths: widths, isNumeric: grid.isNumeric) + "\n"
        }
        return result
    }

    private func row(_ cells: [String], widths: [Int], isNumeric: [Bool]) -> String {
        var result = ""
        for index in cells.indices {
            if index > 0 { result += "  " }
            let cell = DisplayWidth.truncated(cells[index], to: widths[index])
            let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(cell))
            result += isNumeric[index] ? padding + cell : cell + padding
        }
        while result.last == " " { result.removeLast() }
        return result
    }

    private func naturalWidths(of grid: ReadableGrid) -> [Int] {
        var widths =
            style.header ? grid.names.map { DisplayWidth.of($0) } : grid.names.map { _ in 0 }
        for cells in grid.rows {
            for index in cells.indices {
                widths[index] = max(widths[index], DisplayWidth.of(cells[index]))
            }
        }
        return widths
    }

    /// Takes columns from the widest texts until the line fits the terminal.
    private func fitted(_ natural: [Int], isNumeric: [Bool]) -> [Int] {
        guard let width = style.width else { return natural }
        let shortest = 8
        var widths = natural
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { !isNumeric[$0] && widths[$0] > shortest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
