import Threads

extension EdgeBlockParser {
    /// Reads the rows of a block by the marks between fields.
    ///
    /// Leaves the splitter behind the last of them. What is odd in a row is read byte by byte.
    mutating func readMarked(_ range: Range<Int>) {
        let base = splitter.base + range.lowerBound
        if index.traits.contains(.high), !splitter.begin(range, isChecked: false) {
            refusal = .noText
            return
        }
        index.places[-1] = -1
        var (next, line) = (0, 0)
        while next + layout.count <= index.count {
            let rows = readColumns(next, line, range)
            (next, line) = (next + rows * layout.count, line + rows)
            guard next + layout.count <= index.count else { break }
            let row = MarkedRow(
                base: base, start: range.lowerBound, marks: index.places + next, line: line,
                traits: index.traits, count: layout.count)
            if row.isWhole(layout.separator), take(row) {
                (next, line) = (next + layout.count, line + 1)
            } else {
                next = readSplit(next, line, range)
                line = splitter.line
            }
        }
        resume(next, line, range)
    }

    /// Reads the rows up to the next new or odd one, and says how many.
    ///
    /// Dates come last, as new ones are numbered: by then it is known that their rows are taken.
    private mutating func readColumns(_ next: Int, _ line: Int, _ range: Range<Int>) -> Int {
        let row = rows.count
        var marked = MarkedRows(
            splitter.base + range.lowerBound, index.places + next, index.traits,
            columns: layout.count, rows: rowsAhead(next, range))
        marked.keepWhole(layout.separator)
        marked.keepNamed(layout.source)
        marked.keepNamed(layout.target)
        for column in layout.texts { marked.keepTrimmed(column) }
        if let type = layout.type {
            marked.readKinds(type, recentKinds, into: rows.columns.kinds.from(row))
        }
        if let weight = layout.weight {
            marked.readWeights(weight, into: rows.columns.weights.from(row))
        }
        if layout.date != nil { readDates(&marked, line) }
        guard marked.count > 0 else { return 0 }
        if !layout.texts.isEmpty { marked.readTexts(layout.texts, into: &rows.texts) }
        let place = NameTable.Place(
            offset: Int32(truncatingIfNeeded: range.lowerBound),
            line: Int32(truncatingIfNeeded: line), block: block)
        let second = layout.source < layout.target ? 1 : 0
        let keys = waiting.start + waitingRows * 2
        marked.readNames(layout.source, seed: seed, place: place, into: keys + (1 - second))
        marked.readNames(layout.target, seed: seed, place: place, into: keys + second)
        note(row, line: line, column: 1)
        lastLine = line + marked.count - 1
        rows.count += marked.count
        waitingRows += marked.count
        if waitingRows * 2 == NameTable.batch { flush() }
        return marked.count
    }

    private mutating func readDates(_ marked: inout MarkedRows, _ line: Int) {
        guard let column = layout.date else { return }
        let places = rows.columns.dates.from(rows.count)
        for row in 0..<marked.count {
            let (text, length) = marked.text(row, column)
            let field = EdgeRowSplitter.Field(
                text: text, length: length, offset: text - splitter.base,
                lineStart: text - splitter.base, line: Int32(truncatingIfNeeded: line + row),
                isPlain: false)
            let number = values.date(field, in: dates, splitter, seed)
            guard number > -2 else { return marked.keep(row) }
            places[row] = number
        }
    }

    /// How many rows may be read together: not those at the very end of the file.
    private func rowsAhead(_ next: Int, _ range: Range<Int>) -> Int {
        // Times that last are two fields, which are read row by row.
        guard layout.lasting == nil else { return 0 }
        var rows = min(
            NameTable.batch / 2 - waitingRows, (index.count - next) / layout.count)
        // Words are read whole, which may reach behind a row's last field.
        let last = splitter.end - range.lowerBound - 24
        while rows > 0, Int(index.places[next + rows * layout.count - 1]) > last { rows -= 1 }
        return rows
    }

    /// Reads one row byte by byte, and says at which mark the next one starts.
    private mutating func readSplit(_ next: Int, _ line: Int, _ range: Range<Int>) -> Int {
        resume(next, line, range)
        guard splitter.skipBlankLines(until: range.upperBound) else { return index.count }
        readRow()
        let (behind, marks) = (splitter.position - range.lowerBound, index.places)
        var next = next
        while next < index.count, Int(marks[next]) < behind { next += 1 }
        marks[next - 1] = Int32(truncatingIfNeeded: behind - 1)
        return next
    }

    private mutating func resume(_ next: Int, _ line: Int, _ range: Range<Int>) {
        splitter.resume(
            at: range.lowerBound + Int(index.places[next - 1]) + 1, line: line,
            isASCII: !index.traits.contains(.high))
    }
}
