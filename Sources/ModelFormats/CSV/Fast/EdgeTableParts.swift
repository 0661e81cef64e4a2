/// What the workers made of a table: blocks in their order, and each worker's names.
final class EdgeTableParts {
    private(set) var count: Int
    private(set) var blocks: UnsafeMutablePointer<EdgeBlock?>
    let parsers: UnsafeMutablePointer<EdgeBlockParser?>
    let workers: Int
    var allowsNewlines = false
    private var capacity: Int

    init(blocks count: Int, workers: Int) {
        (self.count, self.workers, capacity) = (count, workers, max(count, 1))
        blocks = .allocate(capacity: capacity)
        blocks.initialize(repeating: nil, count: capacity)
        parsers = .allocate(capacity: workers)
        parsers.initialize(repeating: nil, count: workers)
    }

    deinit {
        blocks.deinitialize(count: capacity)
        blocks.deallocate()
        parsers.deinitialize(count: workers)
        parsers.deallocate()
    }

    func append(_ block: EdgeBlock) {
        if count == capacity {
            let more = UnsafeMutablePointer<EdgeBlock?>.allocate(capacity: capacity * 2)
            more.moveInitialize(from: blocks, count: count)
            (more + count).initialize(repeating: nil, count: capacity * 2 - count)
            blocks.deallocate()
            blocks = more
            capacity *= 2
        }
        blocks[count] = block
        count += 1
    }

    /// Whether any row was read.
    var hasRows: Bool { (0..<count).contains { blocks[$0]?.rows.isEmpty == false } }

    /// Why the table has to be read in another way, if it has.
    var refusal: EdgeBlockParser.Refusal? {
        let all = (0..<workers).compactMap { parsers[$0]?.refusal }
        if let first = [.noText, .noRoom].first(where: all.contains) { return first }
        return allowsNewlines ? nil : all.first
    }

    /// The rows that could not be read, with their lines in the file.
    func remnants(from first: Int) -> [TableRow] {
        var (line, rows): (Int, [TableRow]) = (first, [])
        for number in 0..<count {
            guard let block = blocks[number] else { continue }
            rows += block.remnants.map { TableRow(offset: $0.offset, line: line + $0.line) }
            line += block.lines
        }
        return rows
    }
}
