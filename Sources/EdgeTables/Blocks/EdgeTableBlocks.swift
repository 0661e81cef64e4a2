import Texts

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

    /// How many blocks are given back together, because each time all processors have to be told.
    private static let together = 16

    /// Gives back blocks before the one that was just read; its neighbours may still be in use.
    func release(behind number: Int, _ release: (Range<Int>) -> Void) {
        let end = number + 1 - Self.together
        guard end > 0, end.isMultiple(of: Self.together) else { return }
        release(starts[end - Self.together]..<starts[end])
    }

    func releaseAll(_ release: (Range<Int>) -> Void) { release(starts[0]..<starts[count]) }
}
