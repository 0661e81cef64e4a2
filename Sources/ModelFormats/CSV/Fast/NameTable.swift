#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers for texts in the order in which they are first seen, by their bytes alone.
///
/// Texts of up to 16 bytes are kept as two words; longer ones as their hash, with the bytes where
/// they stand. One thread owns a table. Looking up many at once lets the fetches from memory
/// overlap, which halves the time that a large table takes.
final class NameTable {
    /// A text on its way into a table.
    struct Key {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var hash: UInt64 = 0
        /// The bytes, which have to stay where they are as long as the table lives.
        var text: UnsafeRawPointer
        var length: Int32 = 0
        var place = Place()
    }

    /// Where a text stands first; tables that are read so are smaller than two gigabytes.
    struct Place {
        /// The byte of the file at which the field starts.
        var offset: Int32 = 0
        /// The byte at which its line starts; once the block is read, the column.
        var lineStart: Int32 = 0
        /// The line within the block.
        var line: Int32 = 0
        var block: Int32 = 0
    }

    /// What a lookup compares, a quarter of a line of the cache.
    fileprivate struct Words {
        let low: UInt64
        let high: UInt64
    }

    /// The bytes of a text, which are asked for where they are more than the words hold.
    fileprivate struct Text {
        let start: UnsafeRawPointer
        let length: Int32
    }

    /// How many texts may be looked up at once.
    static let batch = 128

    private(set) var count = 0
    private var words: UnsafeMutablePointer<Words>
    private var texts: UnsafeMutablePointer<Text>
    private var places: UnsafeMutablePointer<Place>
    private let seed = Key.currentSeed
    private var capacity: Int
    /// The number of a text and one, below as many bits of its hash as there is room for; 0 where
    /// nothing stands.
    private var slots: UnsafeMutablePointer<UInt32>
    private var slotCount: Int
    private let found = UnsafeMutablePointer<UInt32>.allocate(capacity: NameTable.batch)

    /// Whether long texts are copied, so that where they stand need not be looked at again.
    private let copies: Bool
    private var copied: [UnsafeMutableRawPointer] = []
    private var room = 0

    init(expecting expected: Int = 1 << 10, copies: Bool = true) {
        self.copies = copies
        capacity = expected
        slotCount = 1 << 4
        while slotCount < expected * 2 { slotCount *= 2 }
        words = .allocate(capacity: capacity)
        texts = .allocate(capacity: capacity)
        places = .allocate(capacity: capacity)
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: 0, count: slotCount)
    }

    deinit {
        for block in copied { block.deallocate() }
        words.deallocate()
        texts.deallocate()
        places.deallocate()
        slots.deallocate()
        found.deallocate()
    }

    /// What the table holds, for as long as it lives and takes in nothing more.
    var contents: Contents {
        Contents(count: count, seed: seed, words: words, texts: texts, places: places)
    }

    /// The texts of a table, to be read without asking the table each time.
    struct Contents {
        let count: Int
        fileprivate let seed: UInt64
        fileprivate let words: UnsafePointer<Words>
        fileprivate let texts: UnsafePointer<Text>
        fileprivate let places: UnsafePointer<Place>

        /// The text that has a number, as it was first seen.
        @inline(__always)
        func key(_ number: Int) -> Key {
            let (words, text) = (words[number], texts[number])
            let hash = Key.hash(words.low, words.high, isLong: text.length > 16, seed: seed)
            return Key(
                low: words.low, high: words.high, hash: hash, text: text.start,
                length: text.length, place: places[number])
        }

        /// The byte of the file at which a text stands first.
        @inline(__always)
        func offset(_ number: Int) -> Int32 { places[number].offset }
    }

    /// Puts columns in the place of the starts of lines, while the bytes are at hand.
    func settleColumns(from first: Int, in base: UnsafeRawPointer) {
        for number in first..<count {
            let place = places[number]
            places[number].lineStart = Int32(
                EdgeRowSplitter.column(
                    of: Int(place.offset), from: Int(place.lineStart), base))
        }
    }

    /// Finds or adds texts, in their order.
    func resolve(
        _ wanted: UnsafeMutablePointer<Key>, _ number: Int, into ids: UnsafeMutablePointer<Int32>
    ) {
        reserve(number)
        let (slots, words, found) = (slots, words, found)
        let mask = UInt64(slotCount - 1)
        for index in 0..<number {
            found[index] = slots[Int(truncatingIfNeeded: wanted[index].hash & mask)]
        }
        for index in 0..<number {
            let slot = found[index]
            ids[index] = -1
            guard slot != 0, slot & ~UInt32(mask) == tag(wanted[index].hash) else { continue }
            let id = Int(slot & UInt32(mask)) - 1
            // Equal tags mean that both are short, or both long and to be compared by their bytes.
            let isSame = words[id].low == wanted[index].low && words[id].high == wanted[index].high
            if isSame, wanted[index].length <= 16 { ids[index] = Int32(truncatingIfNeeded: id) }
        }
        for index in 0..<number where ids[index] < 0 { ids[index] = resolve(wanted[index]) }
    }

    /// Finds or adds one text.
    func resolve(_ key: Key) -> Int32 {
        reserve(1)
        let mask = slotCount - 1
        var position = Int(truncatingIfNeeded: key.hash) & mask
        let tag = tag(key.hash)
        while true {
            let slot = slots[position]
            guard slot != 0 else { break }
            let id = Int(slot & UInt32(mask)) - 1
            if slot & ~UInt32(mask) == tag, isSame(id, key) { return Int32(id) }
            position = (position + 1) & mask
        }
        slots[position] = tag | UInt32(count + 1)
        (words + count).initialize(to: Words(low: key.low, high: key.high))
        (texts + count).initialize(to: Text(start: kept(key), length: key.length))
        (places + count).initialize(to: key.place)
        count += 1
        return Int32(count - 1)
    }

    /// The bits of a hash that stand above the number in a slot; the lowest chose the slot.
    @inline(__always)
    private func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & ~UInt32(truncatingIfNeeded: slotCount - 1)
    }

    private func isSame(_ id: Int, _ key: Key) -> Bool {
        guard words[id].low == key.low, words[id].high == key.high,
            texts[id].length == key.length
        else { return false }
        return key.length <= 16 || memcmp(texts[id].start, key.text, Int(key.length)) == 0
    }

    /// Where the bytes of a text stay; those of a short one are never asked for.
    private func kept(_ key: Key) -> UnsafeRawPointer {
        let length = Int(key.length)
        guard copies, length > 16 else { return key.text }
        if room < length {
            room = max(Self.copyBlock, length)
            copied.append(.allocate(byteCount: room, alignment: 1))
        }
        guard let block = copied.last else { return key.text }
        // Blocks are filled from their ends.
        room -= length
        (block + room).copyMemory(from: key.text, byteCount: length)
        return UnsafeRawPointer(block + room)
    }

    private static let copyBlock = 1 << 16

    // MARK: - Growing

    private func reserve(_ more: Int) {
        if count + more > capacity { growEntries(to: max(count + more, capacity * 2)) }
        if (count + more) * 2 > slotCount { growSlots() }
    }

    private func growEntries(to wanted: Int) {
        grow(&words, to: wanted)
        grow(&texts, to: wanted)
        grow(&places, to: wanted)
        capacity = wanted
    }

    private func grow<Value>(_ column: inout UnsafeMutablePointer<Value>, to wanted: Int) {
        let grown = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
        grown.moveInitialize(from: column, count: count)
        column.deallocate()
        column = grown
    }

    private func growSlots() {
        slots.deallocate()
        slotCount *= 2
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: 0, count: slotCount)
        let mask = slotCount - 1
        for id in 0..<count {
            let hash = Key.hash(
                words[id].low, words[id].high, isLong: texts[id].length > 16, seed: seed)
            var position = Int(truncatingIfNeeded: hash) & mask
            while slots[position] != 0 { position = (position + 1) & mask }
            slots[position] = tag(hash) | UInt32(id + 1)
        }
    }
}

extension NameTable.Key {
    /// Differs from run to run, so that no file can be made to collide; no result depends on it.
    private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

    /// The key of a text; up to 16 bytes behind its start have to be readable.
    @inline(__always)
    init(_ text: UnsafeRawPointer, _ length: Int, seed: UInt64) {
        self.text = text
        self.length = Int32(truncatingIfNeeded: length)
        if length <= 16 {
            (low, high) = Self.words(text, length)
        } else {
            (low, high) = Self.words(of: text, length, seed: seed)
        }
        hash = Self.hash(low, high, isLong: length > 16, seed: seed)
    }

    /// The hash of two words, the highest bit of which says whether they are all of the text.
    @inline(__always)
    static func hash(_ low: UInt64, _ high: UInt64, isLong: Bool, seed: UInt64) -> UInt64 {
        mixed(low ^ seed, high ^ 0x9E37_79B9_7F4A_7C15) & (.max >> 1) | (isLong ? 1 << 63 : 0)
    }

    /// The seed of this run, to be fetched once before many keys are made.
    static var currentSeed: UInt64 { seed }

    @inline(__always)
    private static func mask(_ length: Int) -> UInt64 {
        // From 0 to 8 bytes: shifted twice, as one shift cannot take all 64 bits away.
        ~((.max &<< UInt64(length &* 4)) &<< UInt64(length &* 4))
    }

    @inline(__always)
    private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        let mixed = (product.high ^ product.low) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    /// The words of a text of up to 16 bytes, of which all 16 have to be readable.
    @inline(__always)
    static func words(_ text: UnsafeRawPointer, _ length: Int) -> (low: UInt64, high: UInt64) {
        let low = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
        let high = UInt64(littleEndian: (text + 8).loadUnaligned(as: UInt64.self))
        return length <= 8
            ? (low & mask(length), 0) : (low, high & mask(length - 8))
    }

    /// Two words that stand for a long text.
    private static func words(
        of text: UnsafeRawPointer, _ length: Int, seed: UInt64
    ) -> (UInt64, UInt64) {
        var (low, high) = (seed, UInt64(length) &* 0xA076_1D64_78BD_642F)
        var position = 0
        while position + 8 <= length {
            low = mixed(
                low ^ text.loadUnaligned(fromByteOffset: position, as: UInt64.self), high | 1)
            high = high &+ low.byteSwapped
            position += 8
        }
        let last = text.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
        return (mixed(low ^ last, high | 1), high &+ last)
    }

    /// The text.
    ///
    /// Short ones are made of the words, so that nobody has to look at the file again.
    var string: String {
        guard length <= 16 else {
            return String(
                decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self)
        }
        return String(unsafeUninitializedCapacity: Int(length)) { buffer in
            withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { words in
                for index in 0..<Int(length) { buffer[index] = words[index] }
            }
            return Int(length)
        }
    }

    /// Whether every byte is of ASCII.
    var isASCII: Bool {
        if length <= 16 { return (low | high) & 0x8080_8080_8080_8080 == 0 }
        return UnsafeRawBufferPointer(start: text, count: Int(length)).allSatisfy { $0 < 0x80 }
    }
}
