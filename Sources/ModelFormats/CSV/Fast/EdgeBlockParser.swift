/// Reads parts of a plain edge table into columns; each worker has one and numbers names itself.
///
/// What it cannot read without doubt it leaves, as the place of the row, to `EdgeTableParser`.
struct EdgeBlockParser {
    /// Why the table has to be read in another way.
    enum Refusal { case newlineInQuotes, noText }

    /// A kind that was looked up, by the words of its name.
    private struct LastKind {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var number: Int32 = 0
    }

    let names: NameTable
    let kinds = NameTable(expecting: 64)
    let dates = NameTable()
    private(set) var refusal: Refusal?
    let layout: EdgeTableLayout
    private let worker: Int
    private let rows: EdgeRows
    private var splitter: EdgeRowSplitter
    private var values: EdgeValues
    /// The names of rows that are still to be numbered, in the order in which they stand.
    private let waiting = UnsafeMutablePointer<NameTable.Key>.allocate(capacity: NameTable.batch)
    private let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: NameTable.batch)
    private var waitingRows = 0
    private let lastKinds = UnsafeMutablePointer<LastKind>.allocate(capacity: 61)
    private let seed = NameTable.Key.currentSeed
    private var block: Int32 = 0
    private var lastLine = -1
    private var lastColumn = 0

    init(_ bytes: UnsafeRawBufferPointer, _ layout: EdgeTableLayout, worker: Int, blockSize: Int) {
        self.layout = layout
        self.worker = worker
        names = NameTable(expecting: min(1 << 16, max(1 << 8, bytes.count / 256)))
        // A row that is read has two names of a byte, a separator and an end.
        rows = EdgeRows(capacity: blockSize / 4 + 1)
        lastKinds.initialize(repeating: LastKind(), count: 61)
        splitter = EdgeRowSplitter(bytes, layout)
        values = EdgeValues(layout)
    }

    /// Gives back what only parsing needs; the tables of names stay.
    mutating func finish() {
        waiting.deallocate()
        numbers.deallocate()
        lastKinds.deallocate()
        splitter.finish()
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
        if !splitter.begin(range, isChecked: isChecked) { refusal = .noText }
        while splitter.skipBlankLines(until: range.upperBound) {
            let (offset, line) = (splitter.position, splitter.line)
            if !splitter.split() || !take(offset) {
                rows.remnants.append(EdgeBlock.Remnant(offset: offset, line: line))
            }
        }
        flush()
        names.settleColumns(from: known, in: splitter.base)
        if splitter.hasNewlineInQuotes { refusal = refusal ?? .newlineInQuotes }
        let result = EdgeBlock(copying: rows, layout, lines: splitter.line, worker: worker)
        return (result, splitter.position)
    }

    // MARK: - Rows

    /// Takes over the row that was split, or nothing of it.
    @inline(__always)
    private mutating func take(_ offset: Int) -> Bool {
        let fields = splitter.fields
        let (source, target) = (fields[layout.source], fields[layout.target])
        guard splitter.isName(source), splitter.isName(target) else { return false }
        let row = rows.count
        if let type = layout.type {
            let kind = kind(fields[type])
            guard kind > -2 else { return false }
            rows.kinds[row] = kind
        }
        if let date = layout.date {
            let number = values.date(fields[date], in: dates, splitter, seed)
            guard number > -2 else { return false }
            rows.dates[row] = number
        }
        if let weight = layout.weight {
            guard values.weight(fields[weight], into: rows.weights + row) else { return false }
        }
        let isSourceFirst = layout.source < layout.target
        wait(for: isSourceFirst ? source : target, at: waitingRows * 2)
        wait(for: isSourceFirst ? target : source, at: waitingRows * 2 + 1)
        note(row, fields)
        rows.count += 1
        waitingRows += 1
        if waitingRows * 2 == NameTable.batch { flush() }
        return true
    }

    /// Keeps where the row starts, if that is not on the line after the last one.
    @inline(__always)
    private mutating func note(_ row: Int, _ fields: UnsafeMutablePointer<EdgeRowSplitter.Field>) {
        let (line, column) = fields[0].length > 0 ? (Int(fields[0].line), 1) : splitter.firstPlace
        if line != lastLine + 1 || column != lastColumn || row == 0 {
            rows.runs.append(EdgeBlock.Run(row: row, line: line, column: column))
        }
        (lastLine, lastColumn) = (line, column)
    }

    @inline(__always)
    private mutating func wait(for field: EdgeRowSplitter.Field, at index: Int) {
        (waiting + index).initialize(to: splitter.key(field, seed: seed, block: block))
    }

    private mutating func flush() {
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
        // Few kinds come again and again: most are where they were left.
        let place = lastKinds + Int(truncatingIfNeeded: (key.low ^ key.high) % 61)
        if place.pointee.low == key.low, place.pointee.high == key.high {
            return place.pointee.number
        }
        let number = kinds.resolve(key)
        place.pointee = LastKind(low: key.low, high: key.high, number: number)
        return number
    }
}
