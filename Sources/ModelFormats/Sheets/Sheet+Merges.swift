import DiffusionModel

/// Cells that a program shows as one.
extension Sheet {
    /// The sheet with what a merged cell says in each of the rows that it covers, and a note.
    ///
    /// Only rows and columns are filled that hold anything, so that a wide merge costs nothing.
    func withMergedCellsFilled() -> Sheet {
        guard !merges.isEmpty else { return self }
        var (sheet, filled) = (self, 0)
        let lines = rows.compactMap { $0.first?.line }
        let width = rows.map(\.count).max() ?? 0
        for merge in merges where sheet.rows.count == lines.count {
            let first = Self.lowerBound(of: merge.rows.lowerBound, in: lines)
            guard first < lines.count, lines[first] == merge.rows.lowerBound,
                merge.columns.lowerBound <= rows[first].count
            else { continue }
            let text = rows[first][merge.columns.lowerBound - 1].text
            // A merged cell over several columns is a heading, or sums up what stands above it.
            let column = min(merge.columns.lowerBound, max(1, width))
            let columns = column...column
            var place = first
            while !text.isEmpty, place < lines.count, merge.rows.contains(lines[place]),
                filled < SheetRows.mostCells
            {
                filled += sheet.fill(columns, with: text, in: place)
                place += 1
            }
        }
        guard filled > 0 else { return sheet }
        sheet.findings.append(
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: file),
                "What merged cells say is read in each of the rows that they cover (\(filled) "
                    + "\(filled == 1 ? "cell" : "cells"))."))
        return sheet
    }

    /// A row of names with each in all columns over which it is merged.
    func withNamesSpread(over row: [CSVScanner.Field]) -> [CSVScanner.Field] {
        guard let line = row.first?.line else { return row }
        var row = row
        let width = rows.map(\.count).max() ?? 0
        for merge in merges
        where merge.rows.lowerBound == line && merge.columns.lowerBound <= row.count {
            let text = row[merge.columns.lowerBound - 1].text
            for column in merge.columns.dropFirst() where column <= width {
                while row.count < column {
                    row.append(CSVScanner.Field(text: "", line: line, column: row.count + 1))
                }
                row[column - 1] = CSVScanner.Field(text: text, line: line, column: column)
            }
        }
        return row
    }

    /// Puts a text into the empty cells of a row; gives how many these were.
    private mutating func fill(_ columns: ClosedRange<Int>, with text: String, in row: Int) -> Int {
        guard let line = rows[row].first?.line else { return 0 }
        var count = 0
        while rows[row].count < columns.upperBound {
            rows[row].append(
                CSVScanner.Field(text: "", line: line, column: rows[row].count + 1))
        }
        for column in columns where rows[row][column - 1].text.isEmpty {
            rows[row][column - 1] = CSVScanner.Field(text: text, line: line, column: column)
            count += 1
        }
        return count
    }

    /// The first place whose line is not before another.
    private static func lowerBound(of line: Int, in lines: [Int]) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
