import DiffusionModel

/// Cuts the bytes of a GML file into words, texts and brackets.
struct GMLLexer {
    /// A word, a text or a bracket with its place.
    struct Token {
        /// What a token is.
        enum Kind {
            /// A key, a number, or a text without quotes.
            case word
            case text, open, close, end
        }

        var kind: Kind
        /// Where it stands; of a text what is between the quotes.
        var range: Range<Int>
        let place: GenericRows.Place
    }

    private let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1
    /// Whether nothing but blanks stands before the position on its line.
    private var isLineStart = true
    /// Whether nothing can be made of the rest.
    private(set) var isBroken = false
    /// How many comments have been passed.
    private(set) var comments = 0
    private var counted = (position: 0, column: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        (self.bytes, self.file) = (bytes, file)
        position = TextCheck.start(of: bytes)
        counted.position = position
    }

    /// The bytes of a token.
    func bytes(_ token: Token) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[token.range])
    }

    /// What a token says, as it stands in the file.
    func spelling(_ token: Token) -> String {
        String(decoding: bytes[token.range], as: UTF8.self)
    }

    /// The next token.
    mutating func next() throws(Diagnostic) -> Token {
        skipBlanks()
        let start = position
        var token = Token(kind: .end, range: start..<start, place: place(start))
        guard start < bytes.count else { return token }
        isLineStart = false
        switch bytes[start] {
        case UInt8(ascii: "["): (token.kind, position) = (.open, start + 1)
        case UInt8(ascii: "]"): (token.kind, position) = (.close, start + 1)
        case UInt8(ascii: "\""):
            token.range = try text(from: token.place)
            token.kind = .text
            return token
        default:
            token.kind = .word
            while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
            // A control character that is no blank is a word of its own, which means nothing.
            if position == start { position += 1 }
        }
        token.range = start..<position
        return token
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]")
            && byte != UInt8(ascii: "\"")
    }

    private mutating func text(from place: GenericRows.Place) throws(Diagnostic) -> Range<Int> {
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if isLineEnd { skipLineEnd() } else { position += 1 }
        }
        isLineStart = false
        guard position < bytes.count else {
            isBroken = true
            throw Diagnostic(
                .error, .syntax,
                at: SourceLocation(
                    file: file, line: Int(place.line), column: Int(place.column)),
                "This is not valid GML: the text in quotes that starts here has no end.",
                hint: "Put a '\"' where it ends; a quote within a text is written '&quot;'.")
        }
        position += 1
        return start..<(position - 1)
    }

    // MARK: - Lines

    private var isLineEnd: Bool { bytes[position] == 0x0A || bytes[position] == 0x0D }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A, 0x0D: skipLineEnd()
            case 0x20, 0x09, 0x0B, 0x0C: position += 1
            case UInt8(ascii: "#") where isLineStart:
                comments += 1
                while position < bytes.count, !isLineEnd { position += 1 }
            default: return
            }
        }
    }

    private mutating func skipLineEnd() {
        let isReturn = bytes[position] == 0x0D
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
        isLineStart = true
        counted = (position, 1)
    }

    private mutating func place(_ offset: Int) -> GenericRows.Place {
        while counted.position < offset {
            if bytes[counted.position] & 0xC0 != 0x80 { counted.column += 1 }
            counted.position += 1
        }
        return GenericRows.Place(line, counted.column)
    }

    // MARK: - The start of a file

    /// Whether a file starts as GML does: with `graph [`, or with `Creator` or `Version` before it.
    static func startsGraph(_ start: FileStart) -> Bool {
        Array(start.bytes).withUnsafeBufferPointer { bytes in
            var lexer = GMLLexer(bytes, file: "")
            while let key = try? lexer.next(), key.kind == .word,
                let value = try? lexer.next()
            {
                switch lexer.spelling(key).lowercased() {
                case "graph": return value.kind == .open
                case "creator", "version", "comment":
                    guard value.kind == .text || value.kind == .word else { return false }
                default: return false
                }
            }
            return false
        }
    }
}
