import CByteMarks

/// How many rows a part of a table may have.
enum RowBound {
    /// As many as there can be: each has two names, separators and the end of its line.
    static func greatest(_ bytes: Int, columns: Int) -> Int { bytes / (columns + 2) + 1 }

    /// As many as there are lines in bytes that start behind the end of one.
    static func exact(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let start = base.assumingMemoryBound(to: UInt8.self)
        let isOpen = bytes.last != 0x0A && bytes.last != 0x0D
        return tributary_count_line_ends(start, bytes.count) + (isOpen ? 1 : 0)
    }

    /// More rows than there are if the table is alike throughout, by a look at some of it.
    static func likely(_ bytes: UnsafeRawBufferPointer, columns: Int) -> Int {
        let most = greatest(bytes.count, columns: columns)
        let (samples, size) = (16, 1 << 13)
        guard bytes.count > samples * size * 4 else { return most }
        let rows = (0..<samples).reduce(0) { rows, sample in
            let start = bytes.count / samples * sample
            return rows + exact(UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]))
        }
        return min(most, bytes.count / (samples * size) * rows / 4 * 5)
    }
}
