/// Text on its way out, handed on block by block, so that no answer has to fit in memory.
///
/// Whoever writes appends, and says where a row ends: only there a block is handed on.
package struct TextBlocks {
    /// About how many bytes a block has.
    private static let size = 1 << 17

    private var bytes: [UInt8] = []
    private var keepsAll = false
    /// Whether nothing was appended yet.
    package private(set) var isUntouched = true
    private let put: ([UInt8]) throws -> Void
    private let note: (Int) -> Void
    /// How many rows have ended.
    private var rows = 0

    /// Starts without text; what is appended goes, block by block, to a body that may fail.
    ///
    /// - Parameters:
    ///   - note: Is told with each block how many rows have ended.
    ///   - put: Takes each block.
    package init(
        noting note: @escaping (_ rows: Int) -> Void = { _ in },
        _ put: @escaping ([UInt8]) throws -> Void
    ) {
        (self.put, self.note) = (put, note)
        bytes.reserveCapacity(Self.size + Self.size / 8)
    }

    /// Starts without text, and keeps all that comes.
    private init() {
        (put, note) = ({ _ in }, { _ in })
        keepsAll = true
    }

    /// The whole text that a body writes, for what is known to be short.
    package static func text(_ body: (inout TextBlocks) throws -> Void) rethrows -> String {
        String(decoding: try bytes(body), as: UTF8.self)
    }

    /// All bytes that a body writes.
    package static func bytes(_ body: (inout TextBlocks) throws -> Void) rethrows -> [UInt8] {
        var blocks = TextBlocks()
        try body(&blocks)
        return blocks.bytes
    }

    /// Appends a text.
    package mutating func append(_ text: String) {
        isUntouched = false
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends one byte of ASCII.
    package mutating func append(_ byte: UInt8) {
        isUntouched = false
        bytes.append(byte)
    }

    /// Appends bytes, which need not be text.
    package mutating func append(_ more: ArraySlice<UInt8>) {
        isUntouched = false
        bytes.append(contentsOf: more)
    }

    /// Appends as many spaces as wanted.
    package mutating func append(spaces count: Int) {
        bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
    }

    /// How many bytes stand in the block; what a row appended can be cut back to it.
    package var mark: Int { bytes.count }

    /// Whether what was appended since a mark is a field that RFC 4180 wants in quotes: it holds a
    /// quote, a comma or a line break, or has a space at an end.
    ///
    /// - Parameters:
    ///   - mark: Where the field begins.
    ///   - guarded: Whether semicolons, tabs and zero bytes want quotes as well.
    /// - Returns: Whether it wants quotes.
    package func needsQuotes(since mark: Int, guarded: Bool = false) -> Bool {
        guard bytes.count > mark else { return false }
        if bytes[mark] == 0x20 || bytes[bytes.count - 1] == 0x20 { return true }
        return bytes.withUnsafeBufferPointer { all in
            // All are looked at, because a loop that may stop takes one at a step.
            var odd: UInt8 = 0
            let more: UInt8 = guarded ? 1 : 0
            for byte in UnsafeBufferPointer(rebasing: all[mark...]) {
                odd |= byte == 0x22 ? 1 : 0
                odd |= byte == 0x2C ? 1 : 0
                odd |= byte == 0x0A ? 1 : 0
                odd |= byte == 0x0D ? 1 : 0
                odd |= byte == 0x3B ? more : 0
                odd |= byte == 0x09 ? more : 0
                odd |= byte == 0x00 ? more : 0
            }
            return odd != 0
        }
    }

    /// Takes back what was appended since a mark.
    package mutating func cut(to mark: Int) {
        bytes.removeLast(bytes.count - mark)
    }

    /// Takes the spaces at the end of what was appended since a mark away.
    package mutating func trimSpaces(since mark: Int) {
        while bytes.count > mark, bytes.last == 0x20 { bytes.removeLast() }
    }

    /// Ends a row, and hands the block on where it is full.
    package mutating func endRow() throws {
        rows += 1
        if bytes.count >= Self.size { try flush() }
    }

    /// Hands on what is left.
    package mutating func flush() throws {
        guard !keepsAll, !bytes.isEmpty else { return }
        note(rows)
        try put(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
