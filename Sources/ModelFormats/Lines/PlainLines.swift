import DiffusionModel

/// The lines of a text, one after the other, for formats that are made of lines and words.
struct PlainLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line, whether it holds anything or not.
    mutating func next() -> PlainLine? {
        guard position < bytes.count else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
        let line = bytes[start..<position]
        number += 1
        let isPair =
            position + 1 < bytes.count && bytes[position] == 0x0D && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
        return PlainLine(bytes: line, number: number)
    }
}

/// A line of a text with its number, from 1.
struct PlainLine {
    let bytes: ArraySlice<UInt8>
    let number: Int

    /// How words are told apart.
    enum Split {
        case blanks, tabs
        /// Blanks, and commas as well.
        case blanksAndCommas
        /// One sign.
        case sign(UInt8)

        func isBetween(_ byte: UInt8) -> Bool {
            switch self {
            case .blanks: byte == 0x20 || byte == 0x09
            case .tabs: byte == 0x09
            case .sign(let sign): byte == sign
            case .blanksAndCommas: byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",")
            }
        }
    }

    /// The first byte that is no blank.
    var sign: UInt8? { bytes.first { $0 != 0x20 && $0 != 0x09 } }

    var isBlank: Bool { sign == nil }

    var hasTab: Bool { bytes.contains(0x09) }

    /// The line as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where the line starts.
    var place: GenericRows.Place { GenericRows.Place(number, 1) }

    /// The words of the line; those that are empty are none.
    ///
    /// - Parameters:
    ///   - split: What stands between words.
    ///   - hasQuotes: Whether double quotes hold words together, which are then no part of them.
    ///   - most: How many words there are at most; the last is all that is left.
    /// - Returns: The words, each with its place.
    /// - Complexity: O(bytes of the line).
    func words(
        _ split: Split = .blanks, hasQuotes: Bool = false, most: Int = .max
    ) -> [PlainWord] {
        var words: [PlainWord] = []
        var (position, column, counted) = (bytes.startIndex, 1, bytes.startIndex)
        while position < bytes.endIndex {
            // A word starts with no blank, whatever parts words.
            guard !split.isBetween(bytes[position]), bytes[position] != 0x20 else {
                position += 1
                continue
            }
            // Columns count characters: what continues one is none.
            column += bytes[counted..<position].count { $0 & 0xC0 != 0x80 }
            counted = position
            let place = GenericRows.Place(number, column)
            if hasQuotes, bytes[position] == UInt8(ascii: "\"") {
                let start = position + 1
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
                words.append(
                    PlainWord(
                        bytes: bytes[start..<end], place: place, isQuoted: true,
                        isOpen: end == bytes.endIndex))
                position = Swift.min(end + 1, bytes.endIndex)
                continue
            }
            let isLast = words.count + 1 >= most
            let end =
                isLast
                ? bytes.endIndex
                : bytes[position...].firstIndex(where: split.isBetween)
                    ?? bytes.endIndex
            words.append(PlainWord(bytes: bytes[position..<end].trimmedOfBlanks, place: place))
            position = end
        }
        return words.filter { $0.isQuoted || !$0.bytes.isEmpty }
    }
}

/// A word of a line, where it stands.
struct PlainWord {
    let bytes: ArraySlice<UInt8>
    let place: GenericRows.Place
    var isQuoted = false
    /// Whether it starts with a quote that nothing closes.
    var isOpen = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The whole number that it is, if it is one without a sign.
    var number: Int? {
        bytes.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// Its number in a pool of texts.
    func id(in texts: inout TextPool) -> TextID {
        bytes.withUnsafeBufferPointer { texts.add($0) }
    }
}

extension GenericGraph {
    /// Adds a word to the newest node.
    mutating func put(node column: Int, _ word: PlainWord) {
        nodes.put(column, word.id(in: &texts), at: word.place)
    }

    /// Adds a word to the newest edge.
    mutating func put(edge column: Int, _ word: PlainWord) {
        edges.put(column, word.id(in: &texts), at: word.place)
    }
}
