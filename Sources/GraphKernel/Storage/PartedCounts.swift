/// How often each key occurs in each part of a column, and so where its items go.
///
/// A key is the upper bits of an item. Parts follow each other in the column, so that items which
/// share a key keep their order, and threads can place them without asking each other.
struct PartedCounts: ~Copyable {
    /// About how many items a part has at least.
    private static let leastParted = 1 << 14
    private static let mostParts = 16

    let parts: Int
    private let count: Int
    private let keys: Int
    /// Counts first, then the place of the next item; shape `[parts, keys]`.
    private let cursors: Column<Int32>

    /// Counts the keys of a column, all of them in `0..<keys` once shifted down.
    init(
        _ column: SharedSpan<Int32>, shift: Int32, keys: Int, _ threads: ThreadCount
    ) {
        let parts = min(max(column.count / Self.leastParted, 1), Self.mostParts)
        let cursors = Column<Int32>(repeating: 0, count: parts * keys)
        Crew.forEach(parts, threads) { part in
            let counts = cursors.start + part * keys
            for item in Self.range(part, of: parts, column.count) {
                counts[Int(column[item] &>> shift)] &+= 1
            }
        }
        (self.parts, count, self.keys) = (parts, column.count, keys)
        self.cursors = cursors
    }

    /// The items of a part.
    func range(_ part: Int) -> Range<Int> { Self.range(part, of: parts, count) }

    private static func range(_ part: Int, of parts: Int, _ count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }

    /// Where the next item of each key in a part goes, once counts are turned into places.
    func cursor(_ part: Int) -> UnsafeMutablePointer<Int32> {
        cursors.start + part * keys
    }

    /// Turns counts into places, and gives where the items of each key start; shape `[keys + 1]`.
    func places() -> [Int32] {
        [Int32](count: keys + 1) { starts in
            var next: Int32 = 0
            for key in 0..<keys {
                starts[key] = next
                var place = cursors.start + key
                for _ in 0..<parts {
                    let number = place.pointee
                    place.pointee = next
                    next += number
                    place += keys
                }
            }
            starts[keys] = next
        }
    }
}
