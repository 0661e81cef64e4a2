import DiffusionModel
import GraphKernel

/// Sorts entities by their ids.
enum EntityOrder {
    private struct Key {
        let high: UInt64
        let low: UInt64
        let entity: Int32

        func isBefore(_ other: Key, _ entities: [Entity]) -> Bool {
            if high != other.high { return high < other.high }
            if low != other.low { return low < other.low }
            return entities[Int(entity)].id < entities[Int(other.entity)].id
        }
    }

    /// The positions of some entities in the order of their ids.
    ///
    /// Where ids are ASCII their first 16 bytes decide nearly always, without a look at the rest.
    static func sorted(_ positions: [Int], _ entities: [Entity], _ threads: ThreadCount) -> [Int] {
        var keys: [Key] = []
        keys.reserveCapacity(positions.count)
        for position in positions {
            guard let key = key(of: entities[position].id, position) else {
                return positions.sorted { entities[$0].id < entities[$1].id }
            }
            keys.append(key)
        }
        sort(&keys, entities, threads)
        return keys.map { Int($0.entity) }
    }

    /// The first bytes of an id as numbers that sort alike; nothing for ids beyond ASCII.
    private static func key(of id: String, _ position: Int) -> Key? {
        var id = id
        return id.withUTF8 { bytes in
            var (high, low): (UInt64, UInt64) = (0, 0)
            for (index, byte) in bytes.enumerated() {
                guard byte < 0x80 else { return nil }
                if index < 8 {
                    high |= UInt64(byte) << UInt64(56 - index * 8)
                } else if index < 16 {
                    low |= UInt64(byte) << UInt64(120 - index * 8)
                }
            }
            return Key(high: high, low: low, entity: Int32(position))
        }
    }

    /// Sorts two halves at once and joins them; ids differ, so there is one order alone.
    private static func sort(_ keys: inout [Key], _ entities: [Entity], _ threads: ThreadCount) {
        guard keys.count > 1 << 13, threads.count > 1 else {
            return keys.sort { $0.isBefore($1, entities) }
        }
        let (count, middle) = (keys.count, keys.count / 2)
        keys.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = buffer
            Crew.forEach(2, threads) { half in
                let range = half == 0 ? 0..<middle : middle..<count
                var part = UnsafeMutableBufferPointer(rebasing: buffer[range])
                part.sort { $0.isBefore($1, entities) }
            }
        }
        var (joined, left, right): ([Key], Int, Int) = ([], 0, middle)
        joined.reserveCapacity(count)
        while left < middle || right < count {
            let takesLeft =
                right == count || left < middle && keys[left].isBefore(keys[right], entities)
            joined.append(keys[takesLeft ? left : right])
            if takesLeft { left += 1 } else { right += 1 }
        }
        keys = joined
    }
}
