import DiffusionModel

/// Reads JSON as RFC 8259 has it, keeping the place of every value.
///
/// Scalars keep their text: numbers as written, `true` and `false` as words; `null` is no value.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    private var line: Int
    private var lineStart: Int
    /// A text with escapes, as far as it is read.
    var scratch: [UInt8] = []
    private var counted = (position: 0, column: 1)

    /// Reads one document that fills the whole input.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> DocumentTree {
        var builder = TreeBuilder(file: file, inputSize: bytes.count, texts: &texts)
        defer { builder.giveBack(&texts) }
        let outcome = bytes.withUnsafeBufferPointer { buffer -> Result<Void, Diagnostic> in
            var parser = JSONParser(bytes: buffer)
            do throws(Diagnostic) {
                try parser.value(into: &builder)
                try parser.end(of: builder)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
        return builder.tree
    }

    /// After so many broken lines a file is something else than JSON Lines.
    private static let mostFaults = 1000

    /// Reads one value a line into one list; blank lines are passed over.
    static func parseLines(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) -> ParsedFile {
        var builder = TreeBuilder(file: file, inputSize: bytes.count, texts: &texts)
        defer { builder.giveBack(&texts) }
        var faults: [Diagnostic] = []
        bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer)
            try? builder.begin(.list, line: 1, column: 1)
            while parser.nextLine() {
                do throws(Diagnostic) {
                    try parser.record(into: &builder)
                } catch {
                    faults.append(error)
                    guard faults.count < mostFaults else {
                        faults.append(parser.surrender(builder))
                        return
                    }
                    parser.skipLine()
                    while builder.depth > 1 { builder.end() }
                }
            }
            builder.end()
        }
        return ParsedFile(tree: faults.isEmpty ? builder.tree : nil, faults: faults)
    }

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        (position, line, lineStart) = (0, 1, 0)
    }

    /// Looks that nothing but blanks is left.
    mutating func end(of builder: TreeBuilder) throws(Diagnostic) {
        skipSpace()
        guard position == bytes.count else {
            throw error("Something follows the end of the document", builder)
        }
    }

    // MARK: - Lines

    private mutating func nextLine() -> Bool {
        skipSpace()
        return position < bytes.count
    }

    private mutating func record(into builder: inout TreeBuilder) throws(Diagnostic) {
        let start = line
        try value(into: &builder)
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
            position += 1
        }
        if position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            throw error("A line holds one record; something follows it", builder)
        }
        guard line == start else {
            throw error("A record runs over the end of its line", builder)
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    }

    private func surrender(_ builder: TreeBuilder) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: builder.place(line, 0),
            "Reading stopped here, after \(Self.mostFaults) broken lines.",
            hint: "Is the file JSON Lines? --from says what else it is.")
    }

    // MARK: - Values

    /// Reads a value that is part of another.
    typealias Part =
        (_ parser: inout JSONParser, _ builder: inout TreeBuilder) throws(Diagnostic) -> Void

    mutating func value(into builder: inout TreeBuilder) throws(Diagnostic) {
        skipSpace()
        guard position < bytes.count else { throw error("The document ends too early", builder) }
        switch bytes[position] {
        case UInt8(ascii: "{"):
            try object(into: &builder) { parser, builder throws(Diagnostic) in
                try parser.value(into: &builder)
            }
        case UInt8(ascii: "["):
            try array(into: &builder) { parser, builder throws(Diagnostic) in
                try parser.value(into: &builder)
            }
        case UInt8(ascii: "\""): try string(into: &builder)
        default: try word(into: &builder)
        }
    }

    /// Reads a map, whose values are read by what is handed in.
    @inline(__always)
    mutating func object(
        into builder: inout TreeBuilder, _ value: Part
    ) throws(Diagnostic) {
        try builder.begin(.map, line: line, column: column)
        position += 1
        skipSpace()
        if take("}") { return builder.end() }
        repeat {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw error("Expected a key in double quotes", builder)
            }
            try string(into: &builder)
            skipSpace()
            guard take(":") else { throw error("Expected ':' after the key", builder) }
            try value(&self, &builder)
            skipSpace()
        } while take(",")
        guard take("}") else { throw error("Expected ',' or '}'", builder) }
        builder.end()
    }

    /// Reads a list, whose values are read by what is handed in.
    @inline(__always)
    mutating func array(
        into builder: inout TreeBuilder, _ value: Part
    ) throws(Diagnostic) {
        try builder.begin(.list, line: line, column: column)
        position += 1
        skipSpace()
        if take("]") { return builder.end() }
        repeat {
            try value(&self, &builder)
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("Expected ',' or ']'", builder) }
        builder.end()
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word(into builder: inout TreeBuilder) throws(Diagnostic) {
        let start = position
        let startColumn = column
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if text.elementsEqual("null".utf8) {
            return builder.null(line: line, column: startColumn)
        }
        guard Self.isNumber(text) || Self.isFlag(text) else {
            // The mistake is the word, not what stands behind it.
            position = start
            throw error("Expected a value", builder)
        }
        builder.scalar(text, line: line, column: startColumn)
    }

    private mutating func string(into builder: inout TreeBuilder) throws(Diagnostic) {
        let startColumn = column
        position += 1
        let start = position
        while position < bytes.count, bytes[position] >= 0x20,
            bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
            builder.scalar(text, line: line, column: startColumn, isQuoted: true)
            position += 1
            return
        }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[start..<position])
        try escapedRest(builder)
        scratch.withUnsafeBufferPointer {
            builder.scalar($0, line: line, column: startColumn, isQuoted: true)
        }
    }

    // MARK: - Bytes

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isFlag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
    }

    /// Whether a text is a number as JSON writes it.
    static func isNumber(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isNumber($0) }
    }

    private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else {
            return false
        }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return rest.isEmpty }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The byte that comes next, if there is one.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0D: position += 1
            case 0x0A:
                position += 1
                line += 1
                lineStart = position
            default: return
            }
        }
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: letter) else { return false }
        position += 1
        return true
    }

    /// Columns count characters, so that editors agree with them.
    ///
    /// Counting goes on from where it last stopped: a whole document may stand on one line.
    private var column: Int {
        mutating get {
            if counted.position < lineStart { counted = (lineStart, 1) }
            // Every byte that does not continue a character begins one.
            let passed = bytes[counted.position..<position].count { $0 & 0xC0 != 0x80 }
            counted = (position, counted.column + passed)
            return counted.column
        }
    }

    mutating func error(_ problem: String, _ builder: TreeBuilder) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: builder.place(line, column), "This is not valid JSON: \(problem).",
            hint: "Check the quotes, commas and brackets here and just above.")
    }
}
