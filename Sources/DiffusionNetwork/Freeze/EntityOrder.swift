import DiffusionModel
import Synchronization
import Threads

/// Sorts entities by their ids.
enum EntityOrder {
    typealias Entities = IndexedList<EntityIndex, Entity>

    /// Some entities in the order of their ids.
    ///
    /// Where ids are ASCII their first 16 bytes decide nearly always, without a look at the rest.
    static func sorted(
        _ indices: [EntityIndex], _ entities: Entities, _ threads: ThreadCount
    ) -> [EntityIndex] {
        guard var keys = keys(indices, entities, threads) else {
            return indices.sorted { entities[$0].id < entities[$1].id }
        }
        ByteSort.sort(&keys, threads)
        sortTies(&keys, entities)
        return keys.map(\.entity)
    }

    /// The keys of entities; nil where an id has letters beyond ASCII.
    private static func keys(
        _ indices: [EntityIndex], _ entities: Entities, _ threads: ThreadCount
    ) -> [ByteSort.Key]? {
        let isASCII = Atomic(true)
        let keys = [ByteSort.Key](count: indices.count, by: 1 << 13, threads) { range, keys in
            for place in range {
                let index = indices[place]
                let (key, isPlain) = key(of: entities[index].id, index)
                keys.initialize(at: place, to: key)
                if !isPlain { isASCII.store(false, ordering: .relaxed) }
            }
        }
        return isASCII.load(ordering: .relaxed) ? keys : nil
    }

    /// The first bytes of an id as numbers that sort alike, and whether all of it is ASCII.
    private static func key(of id: String, _ index: EntityIndex) -> (ByteSort.Key, isASCII: Bool) {
        var (id, words) = (id, (UInt64(0), UInt64(0)))
        let isLongASCII = id.withUTF8 { bytes in
            withUnsafeMutableBytes(of: &words) { words in
                words.copyBytes(from: bytes.prefix(16))
            }
            return bytes.count <= 16 || bytes.dropFirst(16).allSatisfy { $0 < 0x80 }
        }
        let key = ByteSort.Key(
            high: words.0.bigEndian, low: words.1.bigEndian, entity: index)
        return (key, isLongASCII && (words.0 | words.1) & 0x8080_8080_8080_8080 == 0)
    }

    /// Puts ids in order that are the same in their first 16 bytes.
    private static func sortTies(_ keys: inout [ByteSort.Key], _ entities: Entities) {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].isTied(with: keys[start]) { end += 1 }
            if end - start > 1 {
                keys[start..<end].sort { entities[$0.entity].id < entities[$1.entity].id }
            }
            start = end
        }
    }

}
