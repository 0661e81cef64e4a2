/// Cuts the lines of a Pajek file into words.
///
/// Lines end with LF, CR or both in either order, as old programs have written them all.
struct PajekLines {
    /// A word of a line; of a text in quotes what stands between them.
    struct Word {
        var range: Range<Int>
        let place: GenericRows.Place
        /// Whether it stands in quotes.
        var isQuoted = false
        /// Whether it is a list of times in brackets.
        var isTimes = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private(set) var line = 0
    /// The words of the line at hand.
    private(set) var words: [Word] = []
    /// Where the line starts that has a text in quotes without its end.
    private(set) var openQuote: GenericRows.Place?
    /// How many comments have been passed.
    private(set) var comments = 0
    private var counted = (position: 0, column: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Goes to the next line that holds a word; gives false at the end of the file.
    mutating func next() -> Bool {
        while position < bytes.count {
            readLine()
            if !words.isEmpty || openQuote != nil { return true }
        }
        return false
    }

    /// What a word says.
    func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

    /// The bytes of a word.
    func bytes(_ word: Word) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[word.range])
    }

    /// The words from one on, as they stand.
    func rest(from index: Int) -> String {
        guard index < words.count, let last = words.last else { return "" }
        var range = words[index].range.lowerBound..<last.range.upperBound
        if words[index].isQuoted, words.count > index + 1 {
            range = (range.lowerBound - 1)..<range.upperBound
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place behind the last word of the line.
    var end: GenericRows.Place {
        guard let last = words.last else { return GenericRows.Place(line, 1) }
        let characters = bytes[last.range].count { $0 & 0xC0 != 0x80 }
        return GenericRows.Place(
            line, Int(last.place.column) + characters + (last.isQuoted ? 2 : 0))
    }

    // MARK: - Words

    private mutating func readLine() {
        line += 1
        words.removeAll(keepingCapacity: true)
        openQuote = nil
        counted = (position, 1)
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A, 0x0D: return skipLineEnd()
            case 0x20, 0x09, 0x0B, 0x0C: position += 1
            case UInt8(ascii: "%"):
                comments += 1
                skipRest()
            case UInt8(ascii: "\""): readQuoted()
            default: readWord()
            }
        }
    }

    private mutating func skipLineEnd() {
        let end = bytes[position]
        position += 1
        if position < bytes.count, bytes[position] == (end == 0x0A ? 0x0D : 0x0A) {
            position += 1
        }
    }

    private mutating func skipRest() {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
    }

    private mutating func readQuoted() {
        let place = place(position)
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == 0x0A || bytes[position] == 0x0D {
                openQuote = place
                return
            }
            position += 1
        }
        guard position < bytes.count else {
            openQuote = place
            return
        }
        words.append(Word(range: start..<position, place: place, isQuoted: true))
        position += 1
    }

    private mutating func readWord() {
        let start = position
        let place = place(position)
        if bytes[start] == UInt8(ascii: "["), let end = endOfTimes() {
            position = end + 1
            words.append(Word(range: (start + 1)..<end, place: place, isTimes: true))
            return
        }
        while position < bytes.count, bytes[position] > 0x20 { position += 1 }
        // A control character that is no blank is a word of its own, which means nothing.
        if position == start { position += 1 }
        words.append(Word(range: start..<position, place: place))
    }

    private func endOfTimes() -> Int? {
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            if bytes[end] == UInt8(ascii: "]") { return end }
            end += 1
        }
        return nil
    }

    private mutating func place(_ offset: Int) -> GenericRows.Place {
        while counted.position < offset {
            if bytes[counted.position] & 0xC0 != 0x80 { counted.column += 1 }
            counted.position += 1
        }
        return GenericRows.Place(line, counted.column)
    }
}
