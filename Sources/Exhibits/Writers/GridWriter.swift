import DiffusionModel
import Texts

/// Writes the rows of a table for people, in columns aligned by display width.
struct GridWriter {
    let table: Table
    let style: WritingStyle

    func write(to blocks: inout TextBlocks) throws {
        let grid = ReadableGrid(table)
        let widths = fitted(naturalWidths(of: grid), grid)
        if style.header {
            if style.colour { blocks.append("\u{1B}[1m") }
            append(row: grid.names, widths, isNumeric: grid.isNumeric, to: &blocks)
            blocks.append(style.colour ? "\u{1B}[0m\n" : "\n")
        }
        for cells in grid.rows {
            append(row: cells, widths, isNumeric: grid.isNumeric, to: &blocks)
            blocks.append(UInt8(ascii: "\n"))
            try blocks.endRow()
        }
    }

    private func append(
        row cells: [String], _ widths: [Int], isNumeric: [Bool], to blocks: inout TextBlocks
    ) {
        let start = blocks.mark
        for index in cells.indices {
            if index > 0 { blocks.append(spaces: 2) }
            var (cell, width) = (cells[index], DisplayWidth.of(cells[index]))
            if width > widths[index] {
                cell = DisplayWidth.truncated(cell, to: widths[index])
                width = DisplayWidth.of(cell)
            }
            if isNumeric[index] { blocks.append(spaces: widths[index] - width) }
            blocks.append(cell)
            if !isNumeric[index] { blocks.append(spaces: widths[index] - width) }
        }
        blocks.trimSpaces(since: start)
    }

    private func naturalWidths(of grid: ReadableGrid) -> [Int] {
        guard style.header else { return grid.widths }
        return zip(grid.names, grid.widths).map { max(DisplayWidth.of($0), $1) }
    }

    /// Takes columns from the widest texts until the line fits the terminal; where what is never
    /// cut is wider, so is the line.
    private func fitted(_ natural: [Int], _ grid: ReadableGrid) -> [Int] {
        guard let width = style.width else { return natural }
        let shortest = 8
        var widths = natural
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { index in
                // Ids, numbers and days that are cut are of no use.
                widths[index] > shortest && !grid.isNumeric[index] && grid.mayBeCut[index]
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
