/// Lines and columns of places that come in the order of the bytes.
struct XMLPlaces {
    private let bytes: UnsafeRawBufferPointer
    private var line = 1
    private var column = 1
    private var done = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The place of a byte, which lies behind all that were asked for before.
    mutating func place(of byte: Int) -> GenericRows.Place {
        let end = min(max(byte, done), bytes.count)
        let part = UnsafeRawBufferPointer(rebasing: bytes[done..<end])
        var lines = 0
        for sign in part { lines &+= sign == 0x0A ? 1 : 0 }
        var start = done
        if lines > 0 {
            start = end
            while bytes[start - 1] != 0x0A { start -= 1 }
            (line, column) = (line + lines, 1)
        }
        for sign in UnsafeRawBufferPointer(rebasing: bytes[start..<end]) {
            column &+= sign & 0xC0 != 0x80 ? 1 : 0
        }
        done = end
        return GenericRows.Place(line, column)
    }
}
