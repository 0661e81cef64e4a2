import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The texts of a table as they are at one moment, for those who look them up.
///
/// The table has to outlive it, and may take in nothing more meanwhile.
struct NameView: Sendable {
    /// What a lookup compares, a quarter of a line of the cache.
    struct Words {
        let low: UInt64
        let high: UInt64
    }

    /// The bytes of a text, which are asked for where they are more than the words hold.
    struct Text {
        let start: UnsafeRawPointer
        let length: Int32
    }

    let count: Int
    let places: SharedSpan<NameTable.Place>
    let words: SharedSpan<Words>
    let texts: SharedSpan<Text>
    /// The number of a text plus one, below as many bits of its hash as there is room for; 0 in a
    /// slot that is free.
    let slots: SharedSpan<UInt32>
    let seed: UInt64

    // MARK: - Texts

    /// The text that has a number, as it was first seen.
    @inline(__always)
    func key(_ number: Int) -> NameTable.Key {
        let (words, text) = (words[number], texts[number])
        return NameTable.Key(
            low: words.low, high: words.high, hash: hash(number), text: text.start,
            length: text.length, place: places[number])
    }

    /// Whether all texts are of ASCII.
    var isASCII: Bool {
        (0..<count).allSatisfy { number in
            let (words, text) = (words[number], texts[number])
            guard text.length > 16 else {
                return (words.low | words.high) & 0x8080_8080_8080_8080 == 0
            }
            return UnsafeRawBufferPointer(start: text.start, count: Int(text.length))
                .allSatisfy { $0 < 0x80 }
        }
    }

    @inline(__always)
    func hash(_ number: Int) -> UInt64 {
        NameTable.Key.hash(
            words[number].low, words[number].high, isLong: texts[number].length > 16, seed: seed)
    }

    // MARK: - Looking up

    /// Finds texts, and gives -1 for those that are not in the table.
    func find(
        _ wanted: UnsafePointer<NameTable.Key>, _ number: Int,
        into ids: UnsafeMutablePointer<Int32>
    ) {
        lookUp(wanted, number, into: ids)
        for index in 0..<number where ids[index] < 0 {
            ids[index] = place(wanted[index]).number ?? -1
        }
    }

    /// Finds the texts that stand where their hashes say, and gives -1 for all others.
    ///
    /// All slots are fetched before any text is, so that the fetches from memory overlap.
    @inline(__always)
    func lookUp(
        _ wanted: UnsafePointer<NameTable.Key>, _ number: Int,
        into ids: UnsafeMutablePointer<Int32>
    ) {
        let mask = UInt64(slots.count - 1)
        for index in 0..<number {
            let slot = slots[Int(truncatingIfNeeded: wanted[index].hash & mask)]
            ids[index] = Int32(bitPattern: slot)
        }
        for index in 0..<number {
            let slot = UInt32(bitPattern: ids[index])
            ids[index] = -1
            guard slot != 0, slot & ~UInt32(mask) == tag(wanted[index].hash) else { continue }
            let id = Int(slot & UInt32(mask)) - 1
            // Equal tags mean that both are short, or both long and to be compared by bytes.
            let isSame =
                words[id].low == wanted[index].low && words[id].high == wanted[index].high
            if isSame, wanted[index].length <= 16 { ids[index] = Int32(truncatingIfNeeded: id) }
        }
    }

    /// The number of a text, or nil and the slot that is free for it.
    @inline(__always)
    func place(_ key: NameTable.Key) -> (number: Int32?, position: Int) {
        let mask = slots.count - 1
        var position = Int(truncatingIfNeeded: key.hash) & mask
        let tag = tag(key.hash)
        while true {
            let slot = slots[position]
            guard slot != 0 else { return (nil, position) }
            let id = Int(slot & UInt32(truncatingIfNeeded: mask)) - 1
            if slot & ~UInt32(truncatingIfNeeded: mask) == tag, isSame(id, key) {
                return (Int32(truncatingIfNeeded: id), position)
            }
            position = (position + 1) & mask
        }
    }

    /// The bits of a hash that stand above the number in a slot; the lowest chose the slot.
    @inline(__always)
    func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & ~UInt32(truncatingIfNeeded: slots.count - 1)
    }

    @inline(__always)
    private func isSame(_ id: Int, _ key: NameTable.Key) -> Bool {
        guard words[id].low == key.low, words[id].high == key.high,
            texts[id].length == key.length
        else { return false }
        return key.length <= 16 || memcmp(texts[id].start, key.text, Int(key.length)) == 0
    }
}
