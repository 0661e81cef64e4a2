import DiffusionModel
import EdgeTables
import Texts

/// Splits a delimited table into fields by RFC 4180, with the place of each.
struct CSVScanner {
    struct Field {
        let text: String
        let line: Int
        let column: Int
    }

    private let bytes: UnsafeRawBufferPointer
    let delimiter: UInt8
    private let file: String
    private(set) var position = 0
    private(set) var line = 1
    private var lineStart = 0
    /// A place of the line of which the column is known.
    private var counted = (position: 0, column: 1)

    /// Prepares to scan bytes that stay where they are meanwhile.
    ///
    /// - Parameters:
    ///   - bytes: The table.
    ///   - file: The name of the file.
    ///   - separator: What stands between columns; nil where the table shows it.
    init(_ bytes: UnsafeRawBufferPointer, file: String, separator: UInt8? = nil) {
        self.bytes = bytes
        self.file = file
        if let separator {
            delimiter = separator
            return
        }
        guard let stated = Self.statedDelimiter(of: bytes) else {
            delimiter = Self.delimiter(of: bytes)
            return
        }
        (delimiter, position) = (stated.sign, stated.end)
        if position < bytes.count { endLine() }
    }

    /// What a line `sep=;` says, which Excel writes before the header, and where the line ends.
    static func statedDelimiter(
        of bytes: some RandomAccessCollection<UInt8>
    ) -> (sign: UInt8, end: Int)? {
        let line = bytes.prefix(64).prefix { $0 != 0x0A && $0 != 0x0D }
        let plain = line.filter { $0 != UInt8(ascii: "\"") }
        guard let sign = plain.dropFirst(4).first, sign < 0x80, sign != 0x20,
            String(decoding: plain.prefix(4), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        // Programs that write all lines alike repeat the sign.
        return plain.dropFirst(4).allSatisfy { $0 == sign } ? (sign, line.count) : nil
    }

    /// The separator that stands most often in the header, outside quotes: a comma, a semicolon or
    /// a tab, or else a blank.
    static func delimiter(of bytes: some Collection<UInt8>) -> UInt8 {
        let header = bytes.prefix(1 << 16).prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var (outside, anywhere) = ([0, 0, 0], [0, 0, 0])
        var isQuoted = false
        for byte in header {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard let candidate = candidates.firstIndex(of: byte) else { continue }
            anywhere[candidate] += 1
            if !isQuoted { outside[candidate] += 1 }
        }
        // A quote that is never closed is no quote.
        let counts = outside == [0, 0, 0] ? anywhere : outside
        if counts.allSatisfy({ $0 == 0 }), namesEnds(header) { return UInt8(ascii: " ") }
        return zip(candidates, counts).max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }

    /// Whether a header with blanks between its words has a column for each end, as Gephi has it.
    private static func namesEnds(_ header: some Sequence<UInt8>) -> Bool {
        let words = String(decoding: Array(header), as: UTF8.self).lowercased()
            .split(separator: " ").map { $0.filter { $0 != "\"" } }
        return words.contains("source") && words.contains("target")
    }

    /// The fields of the next line that is not blank, or nil at the end.
    mutating func row() throws(Diagnostic) -> [Field]? {
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
            endLine()
        }
        guard position < bytes.count else { return nil }
        var fields: [Field] = [try field()]
        while position < bytes.count, bytes[position] == delimiter {
            position += 1
            fields.append(try field())
        }
        if position < bytes.count { endLine() }
        return fields
    }

    /// Goes to a row that starts elsewhere.
    mutating func move(to row: TableRow) {
        (position, line, lineStart) = (row.offset, row.line, row.offset)
        counted = (lineStart, 1)
    }

    private mutating func field() throws(Diagnostic) -> Field {
        let (startLine, startColumn) = (line, column())
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A,
                bytes[position] != 0x0D
            {
                position += 1
            }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            return Field(text: text.trimmed, line: startLine, column: startColumn)
        }
        let text = try quoted(startLine, startColumn)
        return Field(text: text, line: startLine, column: startColumn)
    }

    private mutating func quoted(_ startLine: Int, _ startColumn: Int) throws(Diagnostic) -> String
    {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    try checkEndOfQuoted()
                    return String(decoding: content, as: UTF8.self)
                }
                position += 1
            } else if byte == 0x0A {
                line += 1
                lineStart = position
            }
            content.append(byte)
        }
        throw Diagnostic(
            .error, .syntax,
            at: SourceLocation(file: file, line: startLine, column: startColumn),
            "The quote that opens here is never closed.",
            hint: "Close it, or double each quote that belongs to the text.")
    }

    private mutating func checkEndOfQuoted() throws(Diagnostic) {
        guard position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A,
            bytes[position] != 0x0D
        else { return }
        throw Diagnostic(
            .error, .syntax, at: SourceLocation(file: file, line: line, column: column()),
            "Something follows the closing quote of a field.",
            hint: "Double each quote that belongs to the text.")
    }

    private mutating func endLine() {
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
            position += 1
        }
        position += 1
        line += 1
        lineStart = position
    }

    /// The column of the position; what stands before the last one asked for is not counted again.
    private mutating func column() -> Int {
        if !(lineStart...position).contains(counted.position) { counted = (lineStart, 1) }
        counted.column += bytes[counted.position..<position].count { $0 & 0xC0 != 0x80 }
        counted.position = position
        return counted.column
    }
}
