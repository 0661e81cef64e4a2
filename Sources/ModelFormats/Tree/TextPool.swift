#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The number of a text in a `TextPool`: equal bytes have equal numbers.
struct TextID: Hashable, Sendable {
    let number: Int32
}

/// Where a text, or a word of one, stands among the bytes of a `TextPool`.
struct TextSpan: Sendable {
    let start: Int
    let length: Int
}

/// The texts of all documents that make one model, each kept once and called by a number.
///
/// Keys, ids and dates stand in a graph file over and over. Comparing numbers instead of texts, and
/// making a `String` only of what the model keeps, halves the time that reading takes.
/// The keys of the native format come first, in their order; see `NativeKey`.
struct TextPool: Sendable {
    private struct Entry {
        let start: Int32
        let length: Int32
    }

    /// A place of the table: the key of a text, and its number, -1 where there is none.
    private struct Slot {
        var key: UInt64 = 0
        var number: Int32 = -1
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// An open hash table of texts; its size is a power of two.
    ///
    /// A short text is known by its key alone, so that to find it again touches one line of memory.
    private var slots: [Slot]
    /// The texts that stand in no slot, because their numbers say where they are.
    private var counted = CountedTexts()
    /// Texts beyond ASCII by what readers see: an accent may be written in two ways.
    private var canonical: [String: TextID] = [:]
    private var twins: [TextID: TextID] = [:]
    /// Differs from run to run, so that no file can be made to collide; no result depends on it.
    private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

    /// A pool without any text, to stand where another is away.
    static let empty = TextPool(slots: 0)

    init() {
        self.init(slots: 1 << 10)
        for key in NativeKey.allCases { _ = add(key.rawValue) }
        _ = add("")
    }

    /// The empty text in a pool of documents.
    static let nothing = TextID(number: Int32(NativeKey.allCases.count))

    /// A pool of some words alone, by their order.
    init(of words: [String]) {
        self.init(slots: 1 << 8)
        for word in words { _ = add(word) }
    }

    private init(slots: Int) { self.slots = Array(repeating: Slot(), count: slots) }

    /// How many different texts there are.
    var count: Int { entries.count }

    /// Makes room for a document of a size in bytes, not all of which is new.
    mutating func reserve(_ size: Int) {
        bytes.reserveCapacity(bytes.count + size)
        entries.reserveCapacity(entries.count + size / 30)
    }

    // MARK: - Putting texts in

    /// The number of a text, which is kept if it is new.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> TextID {
        if let name = CountedTexts.name(text), let series = series(of: name) {
            if counted[series, name] < 0 { counted[series, name] = append(text).number }
            return TextID(number: counted[series, name])
        }
        let key = TextKey(text, seed: seed)
        let (slot, number) = look(for: key, text)
        if number >= 0 { return TextID(number: number) }
        let id = append(text)
        slots[slot] = Slot(key: key.bits, number: id.number)
        if !key.isASCII { findTwin(of: id) }
        if entries.count * 2 > slots.count { growSlots() }
        return id
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> TextID {
        let id = TextID(number: Int32(entries.count))
        entries.append(Entry(start: Int32(bytes.count), length: Int32(text.count)))
        bytes.append(contentsOf: text)
        return id
    }

    /// The slot where a text stands or would stand, and its number, -1 where it is not there.
    private func look(
        for key: TextKey, _ text: UnsafeBufferPointer<UInt8>
    ) -> (slot: Int, number: Int32) {
        var slot = TextKey.place(of: key.bits, seed: seed) & (slots.count - 1)
        while true {
            let found = slots[slot]
            if found.number < 0 { return (slot, -1) }
            if found.key == key.bits, key.isWhole || isEntry(found.number, text) {
                return (slot, found.number)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    mutating func add(_ text: ArraySlice<UInt8>) -> TextID {
        text.withUnsafeBufferPointer { add($0) }
    }

    mutating func add(_ text: String) -> TextID {
        var text = text
        return text.withUTF8 { add($0) }
    }

    private mutating func findTwin(of id: TextID) {
        let text = string(id)
        if let twin = canonical[text] { twins[id] = twin } else { canonical[text] = id }
    }

    private mutating func growSlots() {
        var grown = [Slot](repeating: Slot(), count: slots.count * 2)
        for old in slots where old.number >= 0 {
            var slot = TextKey.place(of: old.key, seed: seed) & (grown.count - 1)
            while grown[slot].number >= 0 { slot = (slot + 1) & (grown.count - 1) }
            grown[slot] = old
        }
        slots = grown
    }

    /// Where the texts are that are numbered as one is, if that one has its place among them.
    private mutating func series(of name: CountedTexts.Name) -> Int? {
        if let known = counted.series(of: name) { return known }
        guard let (series, start) = counted.makeRoom(for: name) else { return nil }
        // Those that were too large before stand in slots; they keep their numbers.
        for (id, entry) in entries.enumerated() {
            let place = TextSpan(start: Int(entry.start), length: Int(entry.length))
            guard let other = withBytes(of: place, CountedTexts.name),
                counted.isNew(other, in: series, from: start)
            else { continue }
            counted[series, other] = Int32(id)
        }
        return series
    }

    // MARK: - Finding texts

    /// Whether any two texts are equal to readers and not equal in bytes.
    var hasTwins: Bool { !twins.isEmpty }

    /// The number by which a text is known: equal to readers, equal in number.
    func identity(_ id: TextID) -> TextID { twins.isEmpty ? id : twins[id] ?? id }

    /// The number by which a text is known, or nil where it stands nowhere by itself.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> TextID? {
        if let name = CountedTexts.name(text), let series = counted.series(of: name) {
            let number = counted[series, name]
            return number < 0 ? nil : TextID(number: number)
        }
        let key = TextKey(text, seed: seed)
        let number = look(for: key, text).number
        if number >= 0 { return identity(TextID(number: number)) }
        return key.isASCII ? nil : canonical[String(decoding: text, as: UTF8.self)]
    }

    func find(_ text: String) -> TextID? {
        var text = text
        return text.withUTF8 { find($0) }
    }

    func find(_ span: TextSpan) -> TextID? { withBytes(of: span) { find($0) } }

    private func isEntry(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[Int(number)]
        guard Int(entry.length) == text.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            guard let known = bytes.baseAddress, let asked = text.baseAddress else { return true }
            return memcmp(known + Int(entry.start), asked, text.count) == 0
        }
    }

    // MARK: - Looking at texts

    func span(_ id: TextID) -> TextSpan {
        let entry = entries[Int(id.number)]
        return TextSpan(start: Int(entry.start), length: Int(entry.length))
    }

    func string(_ id: TextID) -> String { string(span(id)) }

    func string(_ span: TextSpan) -> String {
        withBytes(of: span) { String(decoding: $0, as: UTF8.self) }
    }

    func withBytes<Result>(
        of span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { buffer in
            body(UnsafeBufferPointer(rebasing: buffer[span.start..<(span.start + span.length)]))
        }
    }
}
