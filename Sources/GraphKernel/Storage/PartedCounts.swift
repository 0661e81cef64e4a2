/// How often each key occurs in each part of a column, and so where its items go.
///
/// Parts follow each other in the column, so that items which share a key keep their order, and
/// threads can place them without asking each other. How many parts there are changes nothing.
struct PartedCounts {
    /// Columns shorter than this are one part.
    private static let leastParted = 1 << 15
    /// More parts than this cost more memory for counting than they save in time.
    private static let mostParts = 8

    let parts: Int
    private let count: Int
    private let keys: Int
    /// Counts first, then the place of the next item; shape `[parts, keys]`.
    private let cursors: UnsafeMutablePointer<Int32>

    /// Counts the keys of a column, all of them in `0..<keys`.
    init(_ column: UnsafeBufferPointer<Int32>, keys: Int, _ threads: ThreadCount) {
        (count, self.keys) = (column.count, keys)
        parts = count < Self.leastParted ? 1 : min(threads.count, Self.mostParts)
        cursors = .allocate(capacity: max(parts * keys, 1))
        cursors.initialize(repeating: 0, count: parts * keys)
        nonisolated(unsafe) let (me, column) = (self, column)
        Crew.forEach(parts, threads) { part in
            let counts = me.cursor(part)
            for item in me.range(part) { counts[Int(column[item])] += 1 }
        }
    }

    func deallocate() { cursors.deallocate() }

    /// The items of a part.
    func range(_ part: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }

    /// Where the next item of each key in a part goes, once counts are turned into places.
    func cursor(_ part: Int) -> UnsafeMutablePointer<Int32> { cursors + part * keys }

    /// Turns counts into places, and gives where the items of each key start; shape `[keys + 1]`.
    func places() -> [Int32] {
        [Int32](unsafeUninitializedCapacity: keys + 1) { starts, filled in
            var next: Int32 = 0
            for key in 0..<keys {
                starts[key] = next
                var place = cursors + key
                for _ in 0..<parts {
                    let number = place.pointee
                    place.pointee = next
                    next += number
                    place += keys
                }
            }
            starts[keys] = next
            filled = keys + 1
        }
    }
}
