/// How often each key occurs in each part of a column, and so where its items go.
///
/// A key is the upper bits of an item. Parts follow each other in the column, so that items which
/// share a key keep their order, and threads can place them without asking each other.
struct PartedCounts {
    /// About how many items a part has at least.
    private static let leastParted = 1 << 14
    private static let mostParts = 16

    let parts: Int
    private let count: Int
    private let keys: Int
    /// Counts first, then the place of the next item; shape `[parts, keys]`.
    private let cursors: UnsafeMutablePointer<Int32>

    /// Counts the keys of a column, all of them in `0..<keys` once shifted down.
    init(
        _ column: UnsafeBufferPointer<Int32>, shift: Int32, keys: Int, _ threads: ThreadCount
    ) {
        (count, self.keys) = (column.count, keys)
        parts = min(max(count / Self.leastParted, 1), Self.mostParts)
        cursors = .allocate(capacity: max(parts * keys, 1))
        cursors.initialize(repeating: 0, count: parts * keys)
        nonisolated(unsafe) let (me, column) = (self, column)
        Crew.forEach(parts, threads) { part in
            let counts = me.cursor(part)
            for item in me.range(part) { counts[Int(column[item] &>> shift)] &+= 1 }
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
