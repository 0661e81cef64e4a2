import Threads

/// The texts of a table and the slots that find them.
struct NameEntries: ~Copyable {
    private(set) var count = 0
    private var places: Column<NameTable.Place>
    private var words: Column<NameView.Words>
    private var texts: Column<NameView.Text>
    private var slots: Column<UInt32>
    private let seed = NameTable.Key.currentSeed

    init(expecting expected: Int) {
        // Room that is never written to takes no memory; growing into new room does.
        let capacity = expected * 4
        var slotCount = 1 << 4
        while slotCount < expected * 2 { slotCount *= 2 }
        words = Column(uninitialized: capacity)
        texts = Column(uninitialized: capacity)
        places = Column(uninitialized: capacity)
        slots = Column(repeating: 0, count: slotCount)
    }

    /// The texts as they are now.
    @inline(__always)
    var view: NameView {
        NameView(
            count: count, places: SharedSpan(places), words: SharedSpan(words),
            texts: SharedSpan(texts), slots: SharedSpan(slots), seed: seed)
    }

    /// Finds or adds texts, in their order.
    mutating func resolve(
        _ wanted: UnsafePointer<NameTable.Key>, _ number: Int,
        into ids: UnsafeMutablePointer<Int32>, _ longTexts: TextArena
    ) {
        reserve(number)
        view.lookUp(wanted, number, into: ids)
        for index in 0..<number where ids[index] < 0 {
            ids[index] = add(wanted[index], longTexts)
        }
    }

    /// Finds or adds one text.
    mutating func resolve(_ key: NameTable.Key, _ longTexts: TextArena) -> Int32 {
        reserve(1)
        return add(key, longTexts)
    }

    /// Finds or adds a text, for which there has to be room.
    @inline(__always)
    private mutating func add(_ key: NameTable.Key, _ longTexts: TextArena) -> Int32 {
        let view = view
        let (known, position) = view.place(key)
        if let known { return known }
        // The bytes of a short text are never asked for.
        let length = Int(key.length)
        let text = length > 16 ? longTexts.keep(key.text, length) : key.text
        slots[position] = view.tag(key.hash) | UInt32(truncatingIfNeeded: count + 1)
        words[count] = NameView.Words(low: key.low, high: key.high)
        texts[count] = NameView.Text(start: text, length: key.length)
        places[count] = key.place
        count += 1
        return Int32(truncatingIfNeeded: count - 1)
    }

    /// Puts columns in the place of the starts of lines.
    func settleColumns(from first: Int, in base: UnsafeRawPointer) {
        for number in first..<count {
            var place = places[number]
            place.lineStart = Int32(
                EdgeRowSplitter.column(of: Int(place.offset), from: Int(place.lineStart), base))
            places[number] = place
        }
    }

    // MARK: - Room

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > places.count { growEntries(to: max(count + more, places.count * 2)) }
        if (count + more) * 2 > slots.count { growSlots() }
    }

    private mutating func growEntries(to wanted: Int) {
        words.grow(to: wanted, keeping: count)
        texts.grow(to: wanted, keeping: count)
        places.grow(to: wanted, keeping: count)
    }

    private mutating func growSlots() {
        slots = Column(repeating: 0, count: slots.count * 2)
        let (view, mask) = (view, slots.count - 1)
        for id in 0..<count {
            let hash = view.hash(id)
            var position = Int(truncatingIfNeeded: hash) & mask
            while slots[position] != 0 { position = (position + 1) & mask }
            slots[position] = view.tag(hash) | UInt32(truncatingIfNeeded: id + 1)
        }
    }
}
