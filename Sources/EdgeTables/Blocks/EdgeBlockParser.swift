import DiffusionModel
import Threads

/// Reads parts of a plain edge table into its columns; each worker has one and numbers names
/// itself.
///
/// What it cannot read without doubt it leaves, as the place of the row, to `EdgeTableParser`.
struct EdgeBlockParser: ~Copyable {
    /// Why the table has to be read in another way.
    enum Refusal { case newlineInQuotes, noText, noRoom }

    let names: NameTable
    let kinds = NameTable(expecting: 64)
    let dates = NameTable(expecting: 1 << 12)
    var refusal: Refusal?
    let layout: EdgeTableLayout
    private let worker: Int
    private let table: EdgeColumns
    var rows: EdgeRows
    var splitter: EdgeRowSplitter
    var index: MarkIndex
    var values: EdgeValues
    /// The names of rows that are still to be numbered, in the order in which they stand.
    let waiting = Column<NameTable.Key>(uninitialized: NameTable.batch)
    private let numbers = Column<Int32>(uninitialized: NameTable.batch)
    var waitingRows = 0
    let recentKinds = RecentKinds()
    let seed = NameTable.Key.currentSeed
    private(set) var block: Int32 = 0
    var lastLine = -1
    private var blocks: [EdgeBlock] = []
    private var lastColumn = 0

    init(
        _ bytes: UnsafeRawBufferPointer, _ layout: EdgeTableLayout, worker: Int, blockSize: Int,
        into table: EdgeColumns
    ) {
        (self.layout, self.worker, self.table) = (layout, worker, table)
        rows = EdgeRows(columns: table)
        names = NameTable(expecting: min(1 << 16, max(1 << 8, bytes.count / 256)))
        splitter = EdgeRowSplitter(bytes, layout)
        index = MarkIndex(blockSize: blockSize)
        values = EdgeValues(layout)
    }

    /// What was found so far, without what only parsing needs.
    var share: EdgeTableParts.Share {
        EdgeTableParts.Share(
            names: names, kinds: kinds, dates: dates, blocks: blocks, refusal: refusal)
    }

    /// Reads the rows that start within a range, and says where they stand and the next one starts.
    ///
    /// Before it reads them it says once how many rows there may be, and asks where the first is to
    /// stand.
    mutating func parse(
        _ range: Range<Int>, block number: Int, isChecked: Bool = false,
        from firstRow: (_ mostRows: Int) -> Int
    ) -> (rows: Range<Int>, end: Int) {
        let known = names.count
        (block, lastLine, lastColumn, waitingRows) = (Int32(number), -1, 0, 0)
        let bytes = UnsafeRawBufferPointer(
            start: splitter.base + range.lowerBound, count: range.count)
        let isIndexed = !isChecked && index.read(bytes, layout.separator)
        let most = mostRows(bytes, isIndexed: isIndexed)
        let start = firstRow(most)
        rows.start(table.from(min(start, table.capacity)))
        if start + most > table.capacity {
            refusal = .noRoom
        } else {
            readRows(range, isIndexed: isIndexed, isChecked: isChecked)
        }
        names.settleColumns(from: known, in: splitter.base)
        let read = start..<start + rows.count
        blocks.append(
            EdgeBlock(
                number: number, worker: worker, rows: read, lines: splitter.line,
                runs: rows.runs, remnants: rows.remnants, texts: rows.texts.packed))
        return (read, splitter.position)
    }

    /// How many rows may start in a block, by its marks or by its lines.
    private func mostRows(_ bytes: UnsafeRawBufferPointer, isIndexed: Bool) -> Int {
        let isOpen = bytes.last != 0x0A
        let rows =
            isIndexed
            ? index.count / layout.count + (isOpen ? 1 : 0) : RowBound.exact(bytes)
        return min(rows, RowBound.greatest(bytes.count, columns: layout.count))
    }

    private mutating func readRows(_ range: Range<Int>, isIndexed: Bool, isChecked: Bool) {
        if isIndexed {
            readMarked(range)
        } else if !splitter.begin(range, isChecked: isChecked) {
            refusal = .noText
        }
        while splitter.skipBlankLines(until: range.upperBound) { readRow() }
        flush()
        if splitter.hasNewlineInQuotes { refusal = refusal ?? .newlineInQuotes }
    }

    // MARK: - Rows

    /// Reads the row that starts here byte by byte.
    mutating func readRow() {
        let (offset, line) = (splitter.position, splitter.line)
        if !splitter.split() || !take(splitter.row) {
            rows.remnants.append(EdgeBlock.Remnant(offset: offset, line: line))
        }
    }

    /// Takes over a row, or nothing of it.
    @inline(__always)
    mutating func take(_ fields: some SplitRow) -> Bool {
        let (source, target) = (fields.field(layout.source), fields.field(layout.target))
        guard splitter.isName(source), splitter.isName(target) else { return false }
        for column in layout.texts where !fields.isTrimmed(fields.field(column)) { return false }
        let row = rows.count
        if let type = layout.type {
            guard let kind = kind(fields.field(type)) else { return false }
            rows.columns.kinds[row] = kind
        }
        if let date = layout.date {
            let number = values.date(fields.field(date), in: dates, splitter, seed)
            guard number > -2 else { return false }
            rows.columns.dates[row] = number
        } else if let (from, to) = layout.lasting {
            let number = values.lasting(
                from.map { fields.field($0) }, to.map { fields.field($0) }, in: dates, splitter,
                seed)
            guard number > -2 else { return false }
            rows.columns.dates[row] = number
        }
        if let weight = layout.weight {
            guard let weight = values.weight(fields.field(weight)) else { return false }
            rows.columns.weights[row] = weight
        }
        for column in layout.texts {
            let field = fields.field(column)
            rows.texts.append(field.text, field.length)
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
        waiting[index] = splitter.key(field, seed: seed, block: block)
    }

    mutating func flush() {
        guard waitingRows > 0 else { return }
        names.resolve(waiting.start, waitingRows * 2, into: numbers.start)
        let first = rows.count - waitingRows
        let isSourceFirst = layout.source < layout.target
        let (sources, targets) = (rows.columns.sources, rows.columns.targets)
        let (one, other) = isSourceFirst ? (sources, targets) : (targets, sources)
        for row in 0..<waitingRows {
            one[first + row] = EntityIndex(value: numbers[row * 2])
            other[first + row] = EntityIndex(value: numbers[row * 2 + 1])
        }
        waitingRows = 0
    }

    /// The number of a kind, `noKind` where none is named; nil where this reader cannot tell.
    @inline(__always)
    private mutating func kind(_ field: EdgeRowSplitter.Field) -> UInt16? {
        guard field.length > 0 else { return EdgeColumns.noKind }
        guard field.length <= 250, splitter.isName(field) else { return nil }
        let key = splitter.key(field, seed: seed, block: block)
        if key.length <= 16, let number = recentKinds.number((key.low, key.high)) { return number }
        guard let number = UInt16(exactly: kinds.resolve(key)), number < EdgeColumns.noKind else {
            return nil
        }
        if key.length <= 16 { recentKinds.keep(number, for: (key.low, key.high)) }
        return number
    }
}
