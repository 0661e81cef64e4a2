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
        let hash: UInt32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// An open hash table of positions in `entries`; its size is a power of two.
    private var slots: [Int32]
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
    }

    /// A pool of some words alone, by their order.
    init(of words: [String]) {
        self.init(slots: 1 << 8)
        for word in words { _ = add(word) }
    }

    private init(slots: Int) { self.slots = Array(repeating: -1, count: slots) }

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
        let (hash, isASCII) = TextHash.hash(text, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isEntry(slots[slot], text, hash) { return TextID(number: slots[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = TextID(number: Int32(entries.count))
        slots[slot] = id.number
        entries.append(
            Entry(start: Int32(bytes.count), length: Int32(text.count), hash: hash))
        bytes.append(contentsOf: text)
        if !isASCII { findTwin(of: id) }
        if entries.count * 2 > slots.count { growSlots() }
        return id
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
        slots = Array(repeating: -1, count: slots.count * 4)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    // MARK: - Finding texts

    /// Whether any two texts are equal to readers and not equal in bytes.
    var hasTwins: Bool { !twins.isEmpty }

    /// The number by which a text is known: equal to readers, equal in number.
    func identity(_ id: TextID) -> TextID { twins.isEmpty ? id : twins[id] ?? id }

    /// The number by which a text is known, or nil where it stands nowhere by itself.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> TextID? {
        let (hash, isASCII) = TextHash.hash(text, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isEntry(slots[slot], text, hash) { return identity(TextID(number: slots[slot])) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return isASCII ? nil : canonical[String(decoding: text, as: UTF8.self)]
    }

    func find(_ text: String) -> TextID? {
        var text = text
        return text.withUTF8 { find($0) }
    }

    func find(_ span: TextSpan) -> TextID? { withBytes(of: span) { find($0) } }

    private func isEntry(
        _ number: Int32, _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32
    ) -> Bool {
        let entry = entries[Int(number)]
        guard entry.hash == hash, Int(entry.length) == text.count else { return false }
        return withBytes(of: TextSpan(start: Int(entry.start), length: text.count)) {
            TextHash.isSame($0, text)
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
