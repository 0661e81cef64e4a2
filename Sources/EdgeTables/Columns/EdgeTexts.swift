/// The texts of some rows, column by column and row by row, without anything between them.
package struct EdgeTexts: Sendable {
    /// The bytes of all texts.
    package private(set) var bytes: [UInt8] = []
    /// Where each text ends among the bytes; shape `[rows, columns]`.
    package private(set) var ends: [UInt32] = []

    /// Adds a text; of a table of two gigabytes any number of bytes fits.
    @inline(__always)
    mutating func append(_ text: UnsafeRawPointer, _ length: Int) {
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Forgets all texts, but keeps the room for others.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// The texts in as much room as they take.
    var packed: EdgeTexts {
        var packed = EdgeTexts()
        packed.bytes = bytes.withUnsafeBufferPointer { Array($0) }
        packed.ends = ends.withUnsafeBufferPointer { Array($0) }
        return packed
    }
}
