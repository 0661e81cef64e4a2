import DiffusionModel

/// Cells that a program shows as one.
extension Sheet {
    /// The sheet with what a merged cell says in each of the rows that it covers, and a note.
    ///
    /// Only rows and columns are filled that hold anything, so that a wide merge costs nothing.
    ///
    /// - Parameter mostCells: How many cells are looked at, for merges may lie over each other.
    /// - Returns: The sheet.
    func withMergedCellsFilled(mostCells: Int = SheetRows.mostCells) -> Sheet {
        guard !merges.isEmpty else { return self }
        var (sheet, filled, seen) = (self, 0, 0)
        let lines = rows.compactMap { $0.first?.line }
        for merge in merges where rows.count == lines.count && merge.rows.count > 1 {
            let first = Self.lowerBound(of: merge.rows.lowerBound, in: lines)
            guard first < lines.count, lines[first] == merge.rows.lowerBound,
                merge.columns.lowerBound <= rows[first].count
            else { continue }
            // A merged cell over several columns is a heading, or sums up what stands above it.
            let text = rows[first][merge.columns.lowerBound - 1].text
            var place = first + 1
            while !text.isEmpty, place < lines.count, merge.rows.contains(lines[place]),
                seen < mostCells
            {
                seen += 1
                if sheet.fill(merge.columns.lowerBound, with: text, in: place) { filled += 1 }
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

    /// Puts a text into a cell that is empty; says whether it was.
    private mutating func fill(_ column: Int, with text: String, in row: Int) -> Bool {
        guard let line = rows[row].first?.line else { return false }
        while rows[row].count < column {
            rows[row].append(
                CSVScanner.Field(text: "", line: line, column: rows[row].count + 1))
        }
        guard rows[row][column - 1].text.isEmpty else { return false }
        rows[row][column - 1] = CSVScanner.Field(text: text, line: line, column: column)
        return true
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
