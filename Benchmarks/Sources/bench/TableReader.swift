/// Reads a table of text whose header names `source`, `target` and, if it has them, `weight` and
/// `date`, and whose fields stand unquoted with commas between.
///
/// The program's own reader is timed as a whole process; this one only brings rows into memory.
struct TableReader {
    private var bytes: [UInt8]
    private var table = EdgeTable()
    private var names = NameTable()
    private var targets: [Range<Int>] = []
    private var columns = (source: 0, target: 0, weight: -1, date: -1)

    static func read(_ path: String) throws -> EdgeTable {
        var reader = TableReader(bytes: try contents(of: path))
        try reader.readRows()
        return reader.table
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static func contents(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw BenchError.cannotRead(path) }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return try [UInt8](count: size, from: file, named: path)
    }

    private mutating func readRows() throws {
        let bytes = bytes
        var fields: [Range<Int>] = []
        var position = 0
        while Self.nextRow(of: bytes, &position, &fields) {
            if table.nodeCount == 0, table.sources.isEmpty, targets.isEmpty, columns.target == 0 {
                try readHeader(fields.map { String(decoding: bytes[$0], as: UTF8.self) })
            } else if fields.count > max(columns.source, columns.target) {
                readRow(fields, bytes)
            }
        }
        table.targets = targets.map { names.number(of: $0, in: bytes) }
        table.nodeCount = names.count
    }

    private mutating func readHeader(_ titles: [String]) throws {
        guard let source = titles.firstIndex(of: "source") else {
            throw BenchError.noColumn("source")
        }
        guard let target = titles.firstIndex(of: "target"), target != source else {
            throw BenchError.noColumn("target")
        }
        columns = (
            source, target, titles.firstIndex(of: "weight") ?? -1,
            titles.firstIndex(of: "date") ?? -1
        )
    }

    private mutating func readRow(_ fields: [Range<Int>], _ bytes: [UInt8]) {
        table.sources.append(names.number(of: fields[columns.source], in: bytes))
        targets.append(fields[columns.target])
        let hasWeight = columns.weight >= 0 && columns.weight < fields.count
        table.weights.append(hasWeight ? Self.number(bytes, fields[columns.weight]) : 1)
        let hasDate = columns.date >= 0 && columns.date < fields.count
        table.days.append(hasDate ? Self.day(bytes[fields[columns.date]]) : 0)
    }

    /// The places of the next line's fields; an empty line is skipped.
    private static func nextRow(
        of bytes: [UInt8], _ position: inout Int, _ fields: inout [Range<Int>]
    ) -> Bool {
        fields.removeAll(keepingCapacity: true)
        while position < bytes.count, bytes[position] == 10 || bytes[position] == 13 {
            position += 1
        }
        guard position < bytes.count else { return false }
        var start = position
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 {
            if bytes[position] == 44 {
                fields.append(start..<position)
                start = position + 1
            }
            position += 1
        }
        fields.append(start..<position)
        return true
    }

    /// The C library stops by itself at the comma or the line's end.
    private static func number(_ bytes: [UInt8], _ field: Range<Int>) -> Double {
        bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress, field.upperBound < raw.count else { return 1 }
            return strtod((base + field.lowerBound).assumingMemoryBound(to: CChar.self), nil)
        }
    }

    /// Any count of days that rises with the date serves.
    private static func day(_ text: ArraySlice<UInt8>) -> Int32 {
        var parts: [Int32] = [0]
        for byte in text {
            if (48...57).contains(byte) {
                parts[parts.count - 1] = parts[parts.count - 1] &* 10 &+ Int32(byte - 48)
            } else {
                parts.append(0)
            }
        }
        guard parts.count == 3 else { return 0 }
        return parts[0] &* 372 &+ parts[1] &* 31 &+ parts[2]
    }
}
