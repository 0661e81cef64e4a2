import Texts
import Threads

/// Splits rows of a table into fields, by the same rules as `CSVScanner`, eight bytes at a time.
struct EdgeRowSplitter: ~Copyable {
    /// A field as it stands, without the blanks and quotes around it.
    struct Field {
        var text: UnsafeRawPointer
        var length = 0
        /// Where the field starts in the file, quotes and blanks included.
        var offset = 0
        var lineStart = 0
        var line: Int32 = 0
        /// Whether something about its ends or quotes needs a second look.
        var isPlain = true
    }

    let base: UnsafeRawPointer
    private let fields: Column<Field>
    private let arena = TextArena(padding: 32)
    private(set) var position = 0
    private(set) var line = 0
    private(set) var hasNewlineInQuotes = false
    private var lineStart = 0
    /// Whether the block has nothing but printable ASCII, separators and ends of lines.
    private var isASCII = true
    let end: Int
    private let count: Int
    private let separator: UInt8
    private let separators: UInt64
    private static let quotes = UInt64(UInt8(ascii: "\"")) &* 0x0101_0101_0101_0101

    init(_ bytes: UnsafeRawBufferPointer, _ layout: EdgeTableLayout) {
        let nothing = arena.keep([])
        base = bytes.baseAddress ?? nothing
        (end, count, separator) = (bytes.count, layout.count, layout.separator)
        separators = UInt64(layout.separator) &* 0x0101_0101_0101_0101
        fields = Column(repeating: Field(text: nothing), count: layout.count)
    }

    /// Starts at a block; returns false where the block is not text.
    ///
    /// A block of a table that was checked as a whole may end within a character.
    mutating func begin(_ range: Range<Int>, isChecked: Bool) -> Bool {
        resume(at: range.lowerBound, line: 0, isASCII: false)
        guard !isChecked else { return true }
        let bytes = UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
        isASCII = PlainText.isPlain(bytes, separator)
        return isASCII
            || ByteSearch.first(0, in: bytes) == nil && UTF8Check.invalidOffset(in: bytes) == nil
    }

    /// Goes to the start of a line.
    mutating func resume(at position: Int, line: Int, isASCII: Bool) {
        (self.position, self.line, lineStart) = (position, line, position)
        self.isASCII = isASCII
    }

    /// Goes to the next row; returns false where none starts before the limit.
    @inline(__always)
    mutating func skipBlankLines(until limit: Int) -> Bool {
        while position < limit, byte(position) == 0x0A || byte(position) == 0x0D { endLine() }
        return position < limit
    }

    /// Splits the row that starts here and goes behind it; returns false where it has other fields.
    @inline(__always)
    mutating func split() -> Bool {
        var (index, isWhole) = (0, true)
        while true {
            let start = position
            if start < end, byte(start) == UInt8(ascii: "\"") {
                guard quoted(min(index, count - 1)) else { return false }
            } else {
                let stop = stop(from: start, at: separators)
                if index < count { plain(index, start, stop) }
                position = stop
            }
            index += 1
            guard position < end, byte(position) == separator else { break }
            position += 1
            if index >= count { isWhole = false }
        }
        if position < end { endLine() }
        return isWhole && index == count
    }

    /// The row that was split last, until the next one is.
    @inline(__always)
    var row: Row { Row(fields: fields.start, count: count, base: base) }

    struct Row: SplitRow {
        fileprivate let fields: UnsafePointer<Field>
        fileprivate let count: Int
        fileprivate let base: UnsafeRawPointer

        @inline(__always)
        func field(_ index: Int) -> Field { fields[index] }

        /// Blanks outside of quotes were taken off, and those within belong to the text.
        @inline(__always)
        func isTrimmed(_ field: Field) -> Bool { true }

        @inline(__always)
        var firstPlace: (line: Int, column: Int) {
            fields[0].length > 0 ? (Int(fields[0].line), 1) : laterPlace
        }

        private var laterPlace: (line: Int, column: Int) {
            let first = (0..<count).first { fields[$0].length > 0 } ?? 0
            let field = fields[first]
            return (Int(field.line), column(of: field.offset, from: field.lineStart, base))
        }
    }

    /// The column of a byte in characters, from 1.
    static func column(of offset: Int, from lineStart: Int, _ base: UnsafeRawPointer) -> Int {
        UnsafeRawBufferPointer(start: base + lineStart, count: offset - lineStart)
            .count { $0 & 0xC0 != 0x80 } + 1
    }

    /// Whether a field can be a name: not empty, not long, without blanks at its ends and control
    /// signs.
    @inline(__always)
    func isName(_ field: Field) -> Bool {
        field.length > 0 && field.length <= NameBound.characters
            && (field.isPlain || PlainText.isName(field.text, field.length))
    }

    /// What a table of names knows a field by.
    @inline(__always)
    func key(_ field: Field, seed: UInt64, block: Int32 = 0) -> NameTable.Key {
        // Sixteen bytes are read, but fewer may be left before the end of the file.
        let isNearEnd = field.offset + field.length + 24 > end && field.length <= 16
        let text = isNearEnd ? arena.keep(field.text, field.length) : field.text
        var key = NameTable.Key(text, field.length, seed: seed)
        key.place = NameTable.Place(
            offset: Int32(truncatingIfNeeded: field.offset),
            lineStart: Int32(truncatingIfNeeded: field.lineStart), line: field.line, block: block)
        return key
    }

    // MARK: - Fields

    @inline(__always)
    private func byte(_ position: Int) -> UInt8 {
        base.load(fromByteOffset: position, as: UInt8.self)
    }

    /// Where the next of a sign, which stands eight times in a word, or end of a line stands, or
    /// the file ends.
    @inline(__always)
    private func stop(from start: Int, at signs: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var position = start
        while position + 8 <= end {
            let word = UInt64(
                littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let (one, two, three) = (
                word ^ signs, word ^ (ones &* 0x0A), word ^ (ones &* 0x0D)
            )
            // The lowest flag of each is exact, so the lowest of all is.
            let flags =
                ((one &- ones) & ~one | (two &- ones) & ~two | (three &- ones) & ~three)
                & 0x8080_8080_8080_8080
            if flags != 0 { return position + flags.trailingZeroBitCount >> 3 }
            position += 8
        }
        let sign = UInt8(truncatingIfNeeded: signs)
        while position < end, byte(position) != sign, byte(position) != 0x0A, byte(position) != 0x0D
        {
            position += 1
        }
        return position
    }

    @inline(__always)
    private mutating func plain(_ index: Int, _ start: Int, _ stop: Int) {
        var field = Field(
            text: base + start, length: stop - start, offset: start, lineStart: lineStart,
            line: Int32(truncatingIfNeeded: line), isPlain: isASCII)
        if stop > start {
            let (first, last) = (byte(start), byte(stop - 1))
            if first <= 0x20 || last <= 0x20 || first >= 0x7F || last >= 0x7F { trim(&field) }
        }
        fields[index] = field
    }

    /// Takes the blanks off the ends, as `String.trimmed` does.
    private func trim(_ field: inout Field) {
        let bytes = UnsafeRawBufferPointer(start: field.text, count: field.length)
        let isCommon = { (byte: UInt8) in byte > 0x20 && byte < 0x7F || byte == 0x20 }
        if isASCII || bytes.allSatisfy(isCommon) {
            var (first, last) = (0, field.length)
            while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
            while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
            field.text += first
            field.length = last - first
            return
        }
        if PlainText.hasPlainEnds(bytes) { return }
        let trimmed = String(decoding: bytes, as: UTF8.self).trimmed
        guard trimmed.utf8.count != field.length else { return }
        field.text = arena.keep(Array(trimmed.utf8))
        field.length = trimmed.utf8.count
    }

    /// Reads a field in quotes; returns false where the row cannot be read.
    private mutating func quoted(_ index: Int) -> Bool {
        var field = Field(
            text: base + position + 1, offset: position, lineStart: lineStart,
            line: Int32(truncatingIfNeeded: line), isPlain: false)
        var (hasQuotes, start) = (false, position + 1)
        position += 1
        while true {
            position = stop(from: position, at: Self.quotes)
            guard position < end else { break }
            let sign = byte(position)
            position += 1
            if sign == UInt8(ascii: "\"") {
                guard position < end, byte(position) == UInt8(ascii: "\"") else {
                    field.length = position - 1 - start
                    if hasQuotes { unescape(&field) }
                    fields[index] = field
                    return endsHere()
                }
                hasQuotes = true
                position += 1
            } else if sign == 0x0A {
                hasNewlineInQuotes = true
                line += 1
                lineStart = position
            } else if sign == 0x0D {
                hasNewlineInQuotes = true
            }
        }
        start = position
        return false
    }

    /// Whether a field ends here; goes behind the line where it does not.
    private mutating func endsHere() -> Bool {
        guard position < end else { return true }
        let next = byte(position)
        if next == separator || next == 0x0A || next == 0x0D { return true }
        skipLine()
        return false
    }

    /// Goes behind a row that cannot be read.
    private mutating func skipLine() {
        while position < end, byte(position) != 0x0A { position += 1 }
        if position < end { endLine() }
    }

    /// Leaves one of every two quotes.
    private func unescape(_ field: inout Field) {
        var (bytes, isSecond): ([UInt8], Bool) = ([], false)
        for byte in UnsafeRawBufferPointer(start: field.text, count: field.length) {
            if byte == UInt8(ascii: "\""), !isSecond {
                isSecond = true
                continue
            }
            isSecond = false
            bytes.append(byte)
        }
        field.text = arena.keep(bytes)
        field.length = bytes.count
    }

    @inline(__always)
    private mutating func endLine() {
        if byte(position) == 0x0D, position + 1 < end, byte(position + 1) == 0x0A { position += 1 }
        position += 1
        line += 1
        lineStart = position
    }
}
