import Texts
import Threads

/// Rows whose fields lie between marks, read one column at a time.
///
/// A column is read up to the first row that has something new or odd; what stands before it is
/// read by loops that hold all they need in registers, several times faster than row by row.
struct MarkedRows {
    let base: UnsafeRawPointer
    /// The marks behind the fields of all rows; one place before stands the byte before the first.
    let marks: UnsafePointer<Int32>
    let traits: MarkIndex.Traits
    /// How many columns there are.
    let columns: Int
    /// How many rows are still worth reading.
    private(set) var count: Int

    init(
        _ base: UnsafeRawPointer, _ marks: UnsafePointer<Int32>, _ traits: MarkIndex.Traits,
        columns: Int, rows: Int
    ) {
        (self.base, self.marks, self.traits) = (base, marks, traits)
        (self.columns, count) = (columns, rows)
    }

    /// Leaves the rows that have as many fields as there are columns, the first of them not empty.
    mutating func keepWhole(_ separator: UInt8) {
        var (row, place) = (0, marks)
        while row < count {
            var other = byte(place[columns - 1]) ^ 0x0A
            for index in 0..<columns - 1 { other |= byte(place[index]) ^ separator }
            guard other == 0, place[0] > place[-1] + 1 else { break }
            (row, place) = (row + 1, place + columns)
        }
        count = row
    }

    /// Reads weights of a few digits.
    mutating func readWeights(_ column: Int, into weights: SharedPlaces<Double>) {
        for row in 0..<count {
            let (text, length) = text(row, column)
            if length == 0 {
                weights[row] = .nan
            } else if let number = NumberText.brief(text, length) {
                weights[row] = number
            } else {
                count = row
                return
            }
        }
    }

    /// Finds the numbers of kinds that were seen before.
    mutating func readKinds(
        _ column: Int, _ known: borrowing RecentKinds, into kinds: SharedPlaces<UInt16>
    ) {
        for row in 0..<count {
            let (text, length) = text(row, column)
            guard length > 0 else {
                kinds[row] = EdgeColumns.noKind
                continue
            }
            let words = NameTable.Key.words(text, min(length, 16))
            guard length <= 16, let number = known.number(words) else {
                count = row
                return
            }
            kinds[row] = number
        }
    }

    /// Leaves the first rows alone.
    mutating func keep(_ rows: Int) { count = rows }

    /// Leaves the rows that have a name in a column.
    mutating func keepNamed(_ column: Int) {
        for row in 0..<count {
            let (text, length) = text(row, column)
            let isName = length > 0 && length <= NameBound.characters && isTight(text, length)
            if !isName || traits.contains(.high) && !PlainText.isName(text, length) {
                count = row
                return
            }
        }
    }

    /// Leaves the rows whose texts in a column have no blanks at their ends.
    mutating func keepTrimmed(_ column: Int) {
        for row in 0..<count {
            let (text, length) = text(row, column)
            guard PlainText.hasPlainEnds(UnsafeRawBufferPointer(start: text, count: length)) else {
                count = row
                return
            }
        }
    }

    /// Keeps the texts of columns.
    func readTexts(_ columns: [Int], into texts: inout EdgeTexts) {
        for row in 0..<count {
            for column in columns {
                let (text, length) = text(row, column)
                texts.append(text, length)
            }
        }
    }

    /// Makes the keys of the names in a column; `place` is that of the first row's line.
    func readNames(
        _ column: Int, seed: UInt64, place: NameTable.Place,
        into keys: UnsafeMutablePointer<NameTable.Key>
    ) {
        var (key, before) = (keys, marks - 1)
        for row in 0..<count {
            let (text, length) = text(row, column)
            key.initialize(to: NameTable.Key(text, length, seed: seed))
            key.pointee.place = NameTable.Place(
                offset: place.offset + Int32(truncatingIfNeeded: text - base),
                lineStart: place.offset + before.pointee + 1,
                line: place.line + Int32(truncatingIfNeeded: row), block: place.block)
            (key, before) = (key + 2, before + columns)
        }
    }

    // MARK: - Bytes

    /// A field as it stands, without the end of its line.
    @inline(__always)
    func text(_ row: Int, _ column: Int) -> (UnsafeRawPointer, Int) {
        let place = marks + (row * columns + column)
        let first = place[-1] + 1
        var end = place[0]
        if traits.contains(.returns), column == columns - 1, end > first, byte(end - 1) == 0x0D {
            end -= 1
        }
        return (base + Int(first), Int(end - first))
    }

    @inline(__always)
    private func isTight(_ text: UnsafeRawPointer, _ length: Int) -> Bool {
        text.load(as: UInt8.self) > 0x20
            && text.load(fromByteOffset: length - 1, as: UInt8.self) > 0x20
    }

    @inline(__always)
    private func byte(_ place: Int32) -> UInt8 {
        base.load(fromByteOffset: Int(place), as: UInt8.self)
    }
}
