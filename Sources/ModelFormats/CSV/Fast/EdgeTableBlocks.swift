import CByteMarks
import GraphKernel

/// The parts of a table that workers take one after the other.
struct EdgeTableBlocks: Sendable {
    /// How many bytes a block has at least, but for the last.
    let size: Int
    /// Where each block starts, behind a line feed, and where the last one ends.
    private let starts: [Int]

    init(_ bytes: UnsafeRawBufferPointer, from start: Int, size: Int) {
        var starts = [start]
        while let last = starts.last, last < bytes.count {
            let wanted = last + size
            let feed =
                wanted <= bytes.count
                ? ByteSearch.first(0x0A, in: bytes, from: wanted - 1) : nil
            starts.append(feed.map { $0 + 1 } ?? bytes.count)
        }
        (self.size, self.starts) = (size, starts)
    }

    /// How many blocks there are.
    var count: Int { starts.count - 1 }

    /// The bytes of a block.
    func range(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

    /// How many bytes the longest block has, or any.
    var longest: Int { (0..<count).reduce(size) { max($0, range($1).count) } }

    // MARK: - Pages

    /// How many blocks are given back together: each time, all processors have to be told.
    private static let together = 16

    /// Gives back blocks before the one that was just read, those beside it being in use perhaps.
    func release(behind number: Int, _ release: (Range<Int>) -> Void) {
        let end = number + 1 - Self.together
        guard end > 0, end.isMultiple(of: Self.together) else { return }
        release(starts[end - Self.together]..<starts[end])
    }

    func releaseAll(_ release: (Range<Int>) -> Void) { release(starts[0]..<starts[count]) }
}

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

    /// More rows than a table has that is alike throughout, by a look at some of it.
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
