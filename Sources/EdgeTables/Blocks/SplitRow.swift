/// One row of an edge table, whichever way its fields were found.
protocol SplitRow {
    /// A field by its column, from 0.
    func field(_ index: Int) -> EdgeRowSplitter.Field
    /// Whether a field of the row has no blanks at its ends that are no part of it.
    func isTrimmed(_ field: EdgeRowSplitter.Field) -> Bool
    /// Where the first field that is not empty starts.
    var firstPlace: (line: Int, column: Int) { get }
}

/// A row whose fields lie between marks, in a block that has nothing but lines and fields.
struct MarkedRow: SplitRow {
    /// Where the block starts, in memory and in the file.
    let base: UnsafeRawPointer
    let start: Int
    /// The marks behind each field; the one before the first stands on the byte before the row.
    let marks: UnsafePointer<Int32>
    let line: Int
    let traits: MarkIndex.Traits
    /// How many columns there are.
    let count: Int

    /// Whether the row has as many fields as there are columns.
    @inline(__always)
    func isWhole(_ separator: UInt8) -> Bool {
        var other: UInt8 = 0
        for index in 0..<count - 1 { other |= byte(marks[index]) ^ separator }
        return other | (byte(marks[count - 1]) ^ 0x0A) == 0
    }

    @inline(__always)
    func field(_ index: Int) -> EdgeRowSplitter.Field {
        let first = marks[index - 1] + 1
        var end = marks[index]
        if index == count - 1, hasReturn(end) { end -= 1 }
        // Blanks at the ends want a second look, and so do letters beyond ASCII.
        let isTight = first < end && byte(first) > 0x20 && byte(end - 1) > 0x20
        return EdgeRowSplitter.Field(
            text: base + Int(first), length: Int(end - first), offset: start + Int(first),
            lineStart: start + Int(marks[-1]) + 1, line: Int32(truncatingIfNeeded: line),
            isPlain: isTight && !traits.contains(.high))
    }

    @inline(__always)
    func isTrimmed(_ field: EdgeRowSplitter.Field) -> Bool {
        field.isPlain
            || PlainText.hasPlainEnds(
                UnsafeRawBufferPointer(start: field.text, count: field.length))
    }

    @inline(__always)
    var firstPlace: (line: Int, column: Int) {
        var column = 0
        // Only separators stand before the first field that has content.
        while column < count - 1, marks[column] == marks[column - 1] + 1 { column += 1 }
        let isEmpty = column == count - 1 && field(column).length == 0
        return (line, isEmpty ? 1 : column + 1)
    }

    @inline(__always)
    private func byte(_ place: Int32) -> UInt8 {
        base.load(fromByteOffset: Int(place), as: UInt8.self)
    }

    @inline(__always)
    private func hasReturn(_ end: Int32) -> Bool {
        traits.contains(.returns) && end > marks[-1] + 1 && byte(end - 1) == 0x0D
    }
}
