/// Reads parts of a plain edge table into columns; each worker has one and numbers names itself.
///
/// What it cannot read without doubt it leaves, as the place of the row, to `EdgeTableParser`.
struct EdgeBlockParser {
    /// Why the table has to be read in another way.
    enum Refusal { case newlineInQuotes, noText }

    let names: NameTable
    let kinds = NameTable(expecting: 64)
    let dates = NameTable()
    var refusal: Refusal?
    let layout: EdgeTableLayout
    private let worker: Int
    let rows: EdgeRows
    var splitter: EdgeRowSplitter
    var index: MarkIndex
    var values: EdgeValues
    /// The names of rows that are still to be numbered, in the order in which they stand.
    let waiting = UnsafeMutablePointer<NameTable.Key>.allocate(capacity: NameTable.batch)
    private let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: NameTable.batch)
    var waitingRows = 0
    let recentKinds = RecentKinds()
    let seed = NameTable.Key.currentSeed
    private(set) var block: Int32 = 0
    var lastLine = -1
    private var lastColumn = 0

    init(_ bytes: UnsafeRawBufferPointer, _ layout: EdgeTableLayout, worker: Int, blockSize: Int) {
        self.layout = layout
        self.worker = worker
        names = NameTable(expecting: min(1 << 16, max(1 << 8, bytes.count / 256)))
        // A row that is read has two names of a byte, a separator and an end.
        rows = EdgeRows(capacity: blockSize / 4 + 1)
        splitter = EdgeRowSplitter(bytes, layout)
        index = MarkIndex(blockSize: blockSize)
        values = EdgeValues(layout)
    }

    /// Gives back what only parsing needs; the tables of names stay.
    mutating func finish() {
        waiting.deallocate()
        numbers.deallocate()
        recentKinds.finish()
        splitter.finish()
        index.finish()
        values.finish()
    }

    /// The texts that are no part of the file, to be kept as long as the tables.
    var kept: TextArena { splitter.arena }

    /// Reads the rows that start within a range, and says where the next one starts.
    mutating func parse(
        _ range: Range<Int>, block number: Int, isChecked: Bool = false
    ) -> (block: EdgeBlock, end: Int) {
        rows.clear()
        let known = names.count
        (block, lastLine, lastColumn, waitingRows) = (Int32(number), -1, 0, 0)
        if isChecked || !readMarked(range) {
            if !splitter.begin(range, isChecked: isChecked) { refusal = .noText }
        }
        while splitter.skipBlankLines(until: range.upperBound) { readRow() }
        flush()
        names.settleColumns(from: known, in: splitter.base)
        if splitter.hasNewlineInQuotes { refusal = refusal ?? .newlineInQuotes }
        let result = EdgeBlock(copying: rows, layout, lines: splitter.line, worker: worker)
        return (result, splitter.position)
    }

    // MARK: - Rows

    /// Reads the row that starts here byte by byte.
    mutating func readRow() {
        let (offset, line) = (splitter.position, splitter.line)
        if !splitter.split() || !take(splitter) {
            rows.remnants.append(EdgeBlock.Remnant(offset: offset, line: line))
        }
    }

    /// Takes over a row, or nothing of it.
    @inline(__always)
    mutating func take(_ fields: some SplitRow) -> Bool {
        let (source, target) = (fields.field(layout.source), fields.field(layout.target))
        guard splitter.isName(source), splitter.isName(target) else { return false }
        let row = rows.count
        if let type = layout.type {
            let kind = kind(fields.field(type))
            guard kind > -2 else { return false }
            rows.kinds[row] = kind
        }
        if let date = layout.date {
            let number = values.date(fields.field(date), in: dates, splitter, seed)
            guard number > -2 else { return false }
            rows.dates[row] = number
        }
        if let weight = layout.weight {
            guard values.weight(fields.field(weight), into: rows.weights + row) else {
                return false
            }
        }
        let isSourceFirst = layout.source < layout.target
        wait(for: isSourceFirst ? source : target, at: waitingRows * 2)
        wait(for: isSourceFirst ? target : source, at: waitingRows * 2 + 1)
        let (line, column) = fields.firstPlace
        note(row, line: line, column: column)
        rows.count += 1
        waitingRows += 1
        if waitingRows * 2 == NameTable.batch { flush() }
        return true
    }

    /// Keeps where the row starts, if that is not on the line after the last one.
    @inline(__always)
    mutating func note(_ row: Int, line: Int, column: Int) {
        if line != lastLine + 1 || column != lastColumn || row == 0 {
            rows.runs.append(EdgeBlock.Run(row: row, line: line, column: column))
        }
        (lastLine, lastColumn) = (line, column)
    }

    @inline(__always)
    private mutating func wait(for field: EdgeRowSplitter.Field, at index: Int) {
        (waiting + index).initialize(to: splitter.key(field, seed: seed, block: block))
    }

    mutating func flush() {
        guard waitingRows > 0 else { return }
        names.resolve(waiting, waitingRows * 2, into: numbers)
        let first = rows.count - waitingRows
        let isSourceFirst = layout.source < layout.target
        let one = (isSourceFirst ? rows.sources : rows.targets) + first
        let other = (isSourceFirst ? rows.targets : rows.sources) + first
        for row in 0..<waitingRows {
            one[row] = numbers[row * 2]
            other[row] = numbers[row * 2 + 1]
        }
        waitingRows = 0
    }

    /// The number of a kind, -1 where none is named, -2 where it is no matter for this reader.
    @inline(__always)
    private mutating func kind(_ field: EdgeRowSplitter.Field) -> Int32 {
        guard field.length > 0 else { return -1 }
        guard field.length <= 250, splitter.isName(field) else { return -2 }
        let key = splitter.key(field, seed: seed, block: block)
        guard key.length <= 16 else { return kinds.resolve(key) }
        if let number = recentKinds.number((key.low, key.high)) { return number }
        let number = kinds.resolve(key)
        recentKinds.keep(number, for: (key.low, key.high))
        return number
    }
}
