/// Numbers for texts in the order in which they are first seen, by their bytes alone.
///
/// Texts of up to 16 bytes are kept as two words; longer ones as their hash, with the bytes where
/// they stand. One thread owns a table. Looking up many at once lets the fetches from memory
/// overlap, which halves the time that a large table takes.
package final class NameTable {
    /// A text on its way into a table.
    package struct Key: BitwiseCopyable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var hash: UInt64 = 0
        /// The bytes, which have to stay where they are until the text is in a table.
        var text: UnsafeRawPointer
        var length: Int32 = 0
        package var place = Place()
    }

    /// Where a text stands first; tables that are read so are smaller than two gigabytes.
    package struct Place: BitwiseCopyable {
        /// The byte of the file at which the field starts.
        var offset: Int32 = 0
        /// The byte at which its line starts; once the block is read, the column.
        package var lineStart: Int32 = 0
        /// The line within the block.
        package var line: Int32 = 0
        package var block: Int32 = 0
    }

    /// How many texts may be looked up at once.
    static let batch = 128

    private var entries: NameEntries
    private let longTexts = TextArena()

    init(expecting expected: Int = 1 << 10) { entries = NameEntries(expecting: expected) }

    /// How many texts there are.
    var count: Int { entries.count }

    /// What the table holds, for as long as it lives and takes in nothing more.
    var contents: NameView { entries.view }

    /// Puts columns in the place of the starts of lines, while the bytes are at hand.
    func settleColumns(from first: Int, in base: UnsafeRawPointer) {
        entries.settleColumns(from: first, in: base)
    }

    /// Finds or adds texts, in their order.
    func resolve(
        _ wanted: UnsafePointer<Key>, _ number: Int, into ids: UnsafeMutablePointer<Int32>
    ) {
        // All at once: asking the class for each would cost a check for each.
        entries.resolve(wanted, number, into: ids, longTexts)
    }

    /// Finds or adds one text.
    func resolve(_ key: Key) -> Int32 { entries.resolve(key, longTexts) }
}
