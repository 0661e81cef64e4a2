/// What the workers made of a table: blocks in their order, and each worker's names.
struct EdgeTableParts {
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
    var hasRows: Bool { blocks.contains { !$0.rows.isEmpty } }

    /// Why the table has to be read in another way, if it has.
    var refusal: EdgeBlockParser.Refusal? {
        let all = shares.compactMap(\.refusal)
        if let first = [.noText, .noRoom].first(where: all.contains) { return first }
        return allowsNewlines ? nil : all.first
    }

    /// The rows that could not be read, with their lines in the file.
    func remnants(from first: Int) -> [TableRow] {
        var (line, rows): (Int, [TableRow]) = (first, [])
        for block in blocks {
            rows += block.remnants.map { TableRow(offset: $0.offset, line: line + $0.line) }
            line += block.lines
        }
        return rows
    }
}
