import Texts

/// Tells a key whose value is left empty from one that has no colon: both are the same to libyaml.
///
/// In `{name: Tariffs, fees and fines}` the comma ends the value, and what follows it becomes a key
/// that nobody meant.
struct ColonSearch {
    let bytes: UnsafeRawBufferPointer
    /// The line that was looked at last, and where it starts: empty values come in order.
    private var known = (line: 1, start: 0)

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether a colon is the last sign before a place that is no blank.
    mutating func stands(before line: Int, _ column: Int) -> Bool {
        if line < known.line { known = (1, 0) }
        while known.line < line, let end = ByteSearch.first(0x0A, in: bytes, from: known.start) {
            known = (known.line + 1, end + 1)
        }
        var position = offset(ofColumn: column)
        while position > 0 {
            position -= 1
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case let sign: return sign == UInt8(ascii: ":")
            }
        }
        return true
    }

    /// Where a column of the known line starts; columns count characters.
    private func offset(ofColumn column: Int) -> Int {
        var (position, passed) = (known.start, 1)
        while position < bytes.count, passed < column {
            position += 1
            while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            passed += 1
        }
        return position
    }
}
