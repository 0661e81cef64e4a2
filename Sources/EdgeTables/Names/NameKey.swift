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
    package var string: String {
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
