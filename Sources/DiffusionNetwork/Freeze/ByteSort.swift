import DiffusionModel
import Threads

/// Sorts keys of sixteen bytes, byte after byte from the first, leaving out those that are alike.
///
/// Names such as `region-000123` differ in few bytes, so this takes a tenth of comparing them.
///
/// - SeeAlso: Knuth, The Art of Computer Programming 3, 5.2.5 (radix sorting).
enum ByteSort {
    struct Key: BitwiseCopyable {
        /// The first eight bytes, the first of them highest.
        var high: UInt64
        var low: UInt64
        var entity: EntityIndex

        func isTied(with other: Key) -> Bool { high == other.high && low == other.low }

        func isBefore(_ other: Key) -> Bool { (high, low) < (other.high, other.low) }

        /// A byte by its place from the first one.
        @inline(__always)
        func byte(_ place: Int) -> Int {
            let word = place < 8 ? high : low
            return Int(truncatingIfNeeded: word &>> (UInt64(7 - place & 7) &* 8)) & 0xFF
        }
    }

    private typealias Keys = UnsafeMutableBufferPointer<Key>

    /// Puts keys in ascending order, equal ones as they stood.
    ///
    /// - Complexity: O(n) for each byte that differs.
    static func sort(_ keys: inout [Key], _ threads: ThreadCount) {
        let column = Column<Key>(uninitialized: keys.count)
        let spare = SharedPlaces(column)
        keys.withSharedPlaces { keys in
            guard let place = firstDifference(keys.buffer) else { return }
            let starts = distribute(keys.buffer, by: place, spare.buffer)
            Crew.forEach(starts.count - 1, threads) { byte in
                let part = starts[byte]..<starts[byte + 1]
                sort(keys[part].buffer, spare[part].buffer)
            }
        }
    }

    /// Fewer keys than this are sorted by comparing them.
    private static let leastDistributed = 24

    private static func sort(_ keys: Keys, _ spare: Keys) {
        guard keys.count >= leastDistributed else { return insertEach(keys) }
        guard let place = firstDifference(keys) else { return }
        let starts = distribute(keys, by: place, spare)
        for byte in 0..<starts.count - 1 where starts[byte + 1] - starts[byte] > 1 {
            let part = starts[byte]..<starts[byte + 1]
            sort(Keys(rebasing: keys[part]), Keys(rebasing: spare[part]))
        }
    }

    /// The first byte in which keys differ, or nil where all are the same.
    private static func firstDifference(_ keys: Keys) -> Int? {
        guard let first = keys.first else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for key in keys {
            high |= key.high ^ first.high
            low |= key.low ^ first.low
        }
        if high == 0, low == 0 { return nil }
        return (high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount) / 8
    }

    /// Puts keys in the order of one byte, and gives where those of each value start.
    private static func distribute(_ keys: Keys, by place: Int, _ spare: Keys) -> [Int] {
        var starts = [Int](repeating: 0, count: 257)
        for key in keys { starts[key.byte(place) + 1] += 1 }
        for value in 0..<256 { starts[value + 1] += starts[value] }
        _ = spare.update(fromContentsOf: keys)
        var next = starts
        next.withUnsafeMutableBufferPointer { next in
            for key in spare {
                let value = key.byte(place)
                keys[next[value]] = key
                next[value] += 1
            }
        }
        return starts
    }

    /// Puts each of a few keys behind those that are not after it.
    private static func insertEach(_ keys: Keys) {
        for index in keys.indices.dropFirst() {
            let key = keys[index]
            var place = index
            while place > 0, key.isBefore(keys[place - 1]) {
                keys[place] = keys[place - 1]
                place -= 1
            }
            keys[place] = key
        }
    }
}
