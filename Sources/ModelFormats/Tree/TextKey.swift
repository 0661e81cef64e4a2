/// What a table of texts compares first: all of a short text, of a longer one its hash.
struct TextKey {
    /// Up to seven bytes below their count, or a hash below a mark that is no such count.
    let bits: UInt64
    /// Whether all bytes are ASCII.
    let isASCII: Bool

    /// Whether texts with equal keys are the same.
    var isWhole: Bool { bits >> 56 < 8 }

    init(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64) {
        let raw = UnsafeRawBufferPointer(text)
        guard raw.count >= 8 else {
            let word = Self.word(of: raw)
            bits = word | UInt64(raw.count) << 56
            isASCII = word & Self.highBits == 0
            return
        }
        var (hash, seen) = (seed ^ UInt64(raw.count), UInt64(0))
        var position = 0
        while position + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            seen |= word
            hash = Self.mixed(hash ^ word)
            position += 8
        }
        if position < raw.count {
            // The last eight bytes, some of which were taken before.
            let word = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
            seen |= word
            hash = Self.mixed(hash ^ word)
        }
        bits = hash | 0xFF << 56
        isASCII = seen & Self.highBits == 0
    }

    /// Where to look first in a table; differs with the seed, so that no file can aim at one place.
    static func place(of bits: UInt64, seed: UInt64) -> Int {
        Int(truncatingIfNeeded: mixed(mixed(bits ^ seed)) >> 1)
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    /// Fewer than eight bytes in a number that of texts of this length they alone have.
    private static func word(of text: UnsafeRawBufferPointer) -> UInt64 {
        if text.count >= 4 {
            let first = text.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let last = text.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << UInt64(8 * (text.count - 4))
        }
        var word: UInt64 = 0
        for byte in text { word = word << 8 | UInt64(byte) }
        return word
    }
}
