import CByteMarks
import Threads

/// Where the separators and ends of lines of one block stand, if it has neither quotes nor
/// oddities.
///
/// Most tables have only such blocks, so that not every byte between the marks has to be looked at.
struct MarkIndex: ~Copyable {
    /// What the block has besides printable ASCII, separators and ends of lines.
    private(set) var traits = Traits()
    /// How many marks there are.
    private(set) var count = 0
    private let buffer: Column<Int32>
    private let capacity: Int

    struct Traits: OptionSet {
        let rawValue: Int32

        /// There are quotes or control signs: a case for the splitter of rows.
        static let odd = Traits(rawValue: Int32(CByteMarksOdd))
        /// There are letters beyond ASCII, or bytes that are no text.
        static let high = Traits(rawValue: Int32(CByteMarksHigh))
        /// There are lines that end with a carriage return before the line feed.
        static let returns = Traits(rawValue: Int32(CByteMarksReturns))
    }

    /// Makes room for a block; one with more marks than three in four bytes is not read by them.
    init(blockSize: Int) {
        capacity = blockSize / 4 * 3 + 128
        buffer = Column(uninitialized: capacity + 1)
    }

    /// The marks as distances from the start of the block, behind one place that is free.
    var places: UnsafeMutablePointer<Int32> { buffer.start + 1 }

    /// Looks at a block, and says whether its rows can be read by its marks.
    mutating func read(_ bytes: UnsafeRawBufferPointer, _ separator: UInt8) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var found: Int32 = 0
        count = tributary_find_marks(
            base.assumingMemoryBound(to: UInt8.self), bytes.count, separator, places, capacity,
            &found)
        traits = Traits(rawValue: found)
        return !traits.contains(.odd)
    }
}
