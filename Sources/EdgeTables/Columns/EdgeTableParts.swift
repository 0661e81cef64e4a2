package import Threads

/// What the workers made of a table: blocks in their order, and each worker's names.
package struct EdgeTableParts {
    /// What one worker has found.
    struct Share {
        let names: NameTable
        let kinds: NameTable
        let dates: NameTable
        /// The blocks that it read, in the order of the file.
        let blocks: [EdgeBlock]
        /// Why the table has to be read in another way, if it has.
        let refusal: EdgeBlockParser.Refusal?
    }

    /// The shares by the numbers of workers.
    let shares: [Share]
    let blocks: [EdgeBlock]
    private let allowsNewlines: Bool

    /// `allowsNewlines` says that lines which end within quotes were read as they should be.
    init(_ shares: [Share], allowsNewlines: Bool = false) {
        (self.shares, self.allowsNewlines) = (shares, allowsNewlines)
        blocks = shares.flatMap(\.blocks).sorted { $0.number < $1.number }
    }

    /// Whether any row was read.
    package var hasRows: Bool { blocks.contains { !$0.rows.isEmpty } }

    /// Why the table has to be read in another way, if it has.
    var refusal: EdgeBlockParser.Refusal? {
        let all = shares.compactMap(\.refusal)
        if let first = [.noText, .noRoom].first(where: all.contains) { return first }
        return allowsNewlines ? nil : all.first
    }

    /// Whether the table has to be read in another way.
    package var isRefused: Bool { refusal != nil }

    /// Whether the table has more rows than there was room for.
    package var lacksRoom: Bool { refusal == .noRoom }

    /// The names of all rows, in the order of the file.
    package func names(_ threads: ThreadCount) -> EdgeNameMerge {
        EdgeNameMerge(shares.map(\.names), threads)
    }

    /// The dates of all rows.
    package func dates(_ threads: ThreadCount) -> EdgeNameMerge {
        EdgeNameMerge(shares.map(\.dates), threads)
    }

    /// The words for the kinds of all rows.
    package func kinds() -> EdgeNameMerge { EdgeNameMerge(shares.map(\.kinds), .one) }

    /// Changes the workers' numbers in the columns to those of all, and says how many rows there
    /// are.
    package func settle(
        _ columns: EdgeColumns, to numbers: EdgeRowNumbers, _ threads: ThreadCount
    ) -> Int {
        let blocks = blocks
        Crew.forEach(blocks.count, threads) { numbers.settle(blocks[$0], in: columns) }
        // Blank lines have left room between the rows of blocks.
        var rows = 0
        for block in blocks {
            if block.rows.lowerBound > rows { columns.move(block.rows, to: rows) }
            rows += block.rows.count
        }
        return rows
    }

    /// Where the lines of each block start in the file; shape `[blocks + 1]`.
    package func lineStarts(from first: Int) -> [Int] {
        blocks.reduce(into: [first]) { $0.append($0[$0.count - 1] + $1.lines) }
    }

    /// Where the rows stand, those of all blocks in one; `lines` says where blocks start.
    package func runs(_ lines: [Int]) -> [EdgeBlock.Run] {
        var (runs, row): ([EdgeBlock.Run], Int) = ([], 0)
        for (number, block) in blocks.enumerated() {
            for run in block.runs {
                let moved = EdgeBlock.Run(
                    row: run.row + row, line: run.line + lines[number], column: run.column)
                if let last = runs.last, last.column == moved.column,
                    moved.line - last.line == moved.row - last.row
                {
                    continue
                }
                runs.append(moved)
            }
            row += block.rows.count
        }
        return runs
    }

    /// What stands in the columns of texts, in the order of the rows.
    package var texts: [EdgeTexts] { blocks.map(\.texts) }

    /// The rows that could not be read, with their lines in the file.
    package func remnants(from first: Int) -> [TableRow] {
        var (line, rows): (Int, [TableRow]) = (first, [])
        for block in blocks {
            rows += block.remnants.map { TableRow(offset: $0.offset, line: line + $0.line) }
            line += block.lines
        }
        return rows
    }
}
