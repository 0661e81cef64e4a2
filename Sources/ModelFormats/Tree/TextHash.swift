/// Hashes and compares bytes eight at a time.
enum TextHash {
    /// A hash of the bytes, and whether all of them are ASCII.
    static func hash(
        _ text: UnsafeBufferPointer<UInt8>, seed: UInt64
    ) -> (hash: UInt32, isASCII: Bool) {
        let raw = UnsafeRawBufferPointer(text)
        var (hash, bits) = (seed ^ UInt64(raw.count), UInt64(0))
        var position = 0
        while position < raw.count {
            let word = word(raw, at: position)
            bits |= word
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            position += 8
        }
        return (UInt32(truncatingIfNeeded: hash), bits & 0x8080_8080_8080_8080 == 0)
    }

    /// Whether two texts of the same length have the same bytes.
    static func isSame(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        var position = 0
        while position < left.count {
            guard word(left, at: position) == word(right, at: position) else { return false }
            position += 8
        }
        return true
    }

    /// The up to eight bytes that start at a position, in a number that they alone have.
    @inline(__always)
    private static func word(_ text: UnsafeRawBufferPointer, at position: Int) -> UInt64 {
        let rest = text.count - position
        if rest >= 8 { return text.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
        if rest >= 4 {
            let first = text.loadUnaligned(fromByteOffset: position, as: UInt32.self)
            let last = text.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        var word: UInt64 = 0
        for offset in position..<text.count { word = word << 8 | UInt64(text[offset]) }
        return word
    }
}
