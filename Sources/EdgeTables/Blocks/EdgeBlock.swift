/// The result of reading one part of an edge table, beside the columns of its rows.
package struct EdgeBlock {
    /// Rows of which each stands on the line after the one before, and starts in one column.
    package struct Run: Hashable, Sendable {
        package var row: Int
        package var line: Int
        package var column: Int
    }

    /// A row that is not read here: where it starts, in bytes and in lines of the block.
    struct Remnant {
        let offset: Int
        let line: Int
    }

    /// Its place among the blocks of the table.
    let number: Int
    /// Which worker's numbers the columns hold.
    let worker: Int
    /// Where the rows stand in the columns of the table.
    let rows: Range<Int>
    /// How many lines the block has.
    let lines: Int
    let runs: [Run]
    let remnants: [Remnant]
    /// What stands in the columns of texts.
    var texts = EdgeTexts()
}

/// The rows of a block while a worker reads them into the columns of the table.
struct EdgeRows {
    /// The columns from the first row of the block on.
    var columns: EdgeColumns
    var count = 0
    var runs: [EdgeBlock.Run] = []
    var remnants: [EdgeBlock.Remnant] = []
    var texts = EdgeTexts()

    /// Starts at another block.
    mutating func start(_ columns: EdgeColumns) {
        (self.columns, count) = (columns, 0)
        (runs, remnants) = ([], [])
        texts.removeAll()
    }
}

/// Where a row of a table starts: its byte, from 0, and its line, from 1.
package struct TableRow {
    package let offset: Int
    package let line: Int

    package init(offset: Int, line: Int) { (self.offset, self.line) = (offset, line) }
}
