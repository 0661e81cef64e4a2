import DiffusionModel

/// Cuts the bytes of a DOT file into words and signs, as the scanner of Graphviz does.
///
/// Bytes above ASCII are letters. Comments are `//`, `/* */` and all behind a `#`, which Graphviz
/// takes at any place of a line.
struct DOTLexer {
    private let file: String
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1
    private var lineStart = 0
    /// Up to which byte of the line its characters are counted.
    private var counted = (position: 0, column: 1)
    private var scratch: [UInt8] = []
    /// Whether nothing can be made of the rest.
    private(set) var isBroken = false
    /// How many comments have been passed.
    private(set) var comments = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        (self.bytes, self.file) = (bytes, file)
        // Behind a byte-order mark, which none but the recognition of formats sees.
        position = TextCheck.start(of: bytes)
    }

    /// The letters of a token as they stand in the file, no more than a message needs.
    func spelling(_ token: DOTToken) -> String {
        let most = 40
        let text = String(
            decoding: bytes[token.start..<min(token.end, token.start + 4 * most)], as: UTF8.self)
        let shown = text.prefix { !$0.isNewline }.prefix(most)
        return shown.count < text.count || token.end - token.start > 4 * most
            ? shown + "…" : String(shown)
    }

    // MARK: - Tokens

    /// The next token; of ids what they say goes into the texts.
    mutating func next(_ texts: inout TextPool) throws(Diagnostic) -> DOTToken {
        try skipBlanks()
        var token = DOTToken(kind: .end, start: position, end: position, place: place(position))
        guard position < bytes.count else { return token }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\""):
            token.kind = .quoted
            token.text = try quoted(token, &texts)
        case UInt8(ascii: "<"):
            token.kind = .html
            token.text = try html(token, &texts)
        case _ where Self.isLetter(byte):
            while let byte = at(position), Self.isLetter(byte) || Self.isDigit(byte) {
                position += 1
            }
            token.kind = keyword(token.start..<position) ?? .word
            token.text = add(token.start..<position, &texts)
        case _ where skipNumber():
            token.kind = .word
            token.text = add(token.start..<position, &texts)
            token.isSplit = at(position).map { Self.isLetter($0) || $0 == 0x2E } ?? false
        case UInt8(ascii: "-") where at(position + 1) == UInt8(ascii: "-"):
            (token.kind, position) = (.dashes, position + 2)
        case UInt8(ascii: "-") where at(position + 1) == UInt8(ascii: ">"):
            (token.kind, position) = (.arrow, position + 2)
        default:
            token.kind = DOTToken.sign(byte)
            position += 1
        }
        token.end = position
        return token
    }

    private func at(_ position: Int) -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private func add(_ range: Range<Int>, _ texts: inout TextPool) -> TextID {
        texts.add(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == 0x5F || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func keyword(_ range: Range<Int>) -> DOTToken.Kind? {
        guard range.count >= 4, range.count <= 8 else { return nil }
        return DOTToken.keywords.first { word, _ in
            word.utf8CodeUnitCount == range.count
                && range.indices.allSatisfy {
                    bytes[$0] | 0x20 == word.utf8Start[$0 - range.lowerBound]
                }
        }?.kind
    }

    /// Passes a number such as `-.5` or `3.`, if one stands here.
    private mutating func skipNumber() -> Bool {
        var end = position
        if at(end) == UInt8(ascii: "-") { end += 1 }
        let digits = end
        while let byte = at(end), Self.isDigit(byte) { end += 1 }
        var count = end - digits
        if at(end) == UInt8(ascii: "."), count > 0 || at(end + 1).map(Self.isDigit) ?? false {
            end += 1
            while let byte = at(end), Self.isDigit(byte) { (end, count) = (end + 1, count + 1) }
        }
        guard count > 0 else { return false }
        position = end
        return true
    }

    // MARK: - Texts in quotes and brackets

    /// What stands between quotes: `\"` is a quote, a backslash at the end of a line is nothing.
    private mutating func quoted(
        _ token: DOTToken, _ texts: inout TextPool
    ) throws(Diagnostic) -> TextID {
        position += 1
        var start = position
        scratch.removeAll(keepingCapacity: true)
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A { startLine() }
            guard byte == UInt8(ascii: "\\"), let next = at(position) else { continue }
            switch next {
            case UInt8(ascii: "\""):
                scratch += bytes[start..<(position - 1)]
                start = position
                position += 1
            case UInt8(ascii: "\\"): position += 1
            case 0x0A, 0x0D:
                scratch += bytes[start..<(position - 1)]
                skipLineEnd()
                start = position
            default: break
            }
        }
        guard position < bytes.count else {
            throw fault(
                token, "the text in quotes that starts here has no end",
                "Put a '\"' where it ends; a quote within a text is written '\\\"'.")
        }
        position += 1
        if scratch.isEmpty { return add(start..<(position - 1), &texts) }
        scratch += bytes[start..<(position - 1)]
        return scratch.withUnsafeBufferPointer { texts.add($0) }
    }

    /// What stands between `<` and its `>`, with brackets in pairs.
    private mutating func html(
        _ token: DOTToken, _ texts: inout TextPool
    ) throws(Diagnostic) -> TextID {
        var depth = 0
        repeat {
            guard let byte = at(position) else {
                throw fault(
                    token, "the text in '<…>' that starts here has no end",
                    "Close each '<' with a '>'; a single one is written '&lt;'.")
            }
            position += 1
            switch byte {
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"): depth -= 1
            case 0x0A: startLine()
            default: break
            }
        } while depth > 0
        return add((token.start + 1)..<(position - 1), &texts)
    }

    // MARK: - Blanks, comments and lines

    private mutating func skipBlanks() throws(Diagnostic) {
        while let byte = at(position) {
            switch byte {
            case 0x20, 0x09, 0x0D, 0x0C, 0x0B: position += 1
            case 0x0A:
                position += 1
                startLine()
            case UInt8(ascii: "#"): skipRestOfLine()
            case UInt8(ascii: "/") where at(position + 1) == UInt8(ascii: "/"):
                skipRestOfLine()
            case UInt8(ascii: "/") where at(position + 1) == UInt8(ascii: "*"):
                try skipComment()
            default: return
            }
        }
    }

    private mutating func skipRestOfLine() {
        comments += 1
        while let byte = at(position), byte != 0x0A { position += 1 }
    }

    private mutating func skipComment() throws(Diagnostic) {
        let token = DOTToken(
            kind: .other, start: position, end: position + 2, place: place(position))
        comments += 1
        position += 2
        while let byte = at(position) {
            position += 1
            if byte == 0x0A { startLine() }
            if byte == UInt8(ascii: "*"), at(position) == UInt8(ascii: "/") {
                position += 1
                return
            }
        }
        throw fault(token, "the comment that starts here has no end", "Put '*/' where it ends.")
    }

    private mutating func skipLineEnd() {
        if at(position) == 0x0D { position += 1 }
        if at(position) == 0x0A { position += 1 }
        startLine()
    }

    private mutating func startLine() {
        line += 1
        lineStart = position
        counted = (position, 1)
    }

    /// The line and the column in characters of a byte that is not behind another place asked for.
    private mutating func place(_ offset: Int) -> GenericRows.Place {
        while counted.position < offset {
            if bytes[counted.position] & 0xC0 != 0x80 { counted.column += 1 }
            counted.position += 1
        }
        return GenericRows.Place(line, counted.column)
    }

    private mutating func fault(_ token: DOTToken, _ what: String, _ hint: String) -> Diagnostic {
        isBroken = true
        return Diagnostic(
            .error, .syntax,
            at: SourceLocation(
                file: file, line: Int(token.place.line), column: Int(token.place.column)),
            "This is not valid DOT: \(what).", hint: hint)
    }
}
