/// The form in which ids are compared to find those that only look as if they were two.
///
/// Case, blanks, hyphens and underscores do not count, but beside a digit they do: `11-2` and
/// `1-12` are two numbers.
package enum LooseForm {
    /// The letters of a text; empty where it has none.
    package static func letters(_ text: String) -> String {
        var (letters, last, isParted): ([UInt8], UInt8, Bool) = ([], 0, false)
        for byte in text.lowercased().utf8 {
            if isSeparator(byte) {
                isParted = true
                continue
            }
            let countsParting = isDigit(last) || isDigit(byte)
            if isParted, !letters.isEmpty, countsParting { letters.append(UInt8(ascii: "-")) }
            (last, isParted) = (byte, false)
            letters.append(byte)
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// A number that texts of the same letters share, and a few others do by chance.
    ///
    /// - Complexity: O(bytes), few steps each: all names of a large table are looked at.
    package static func hash(_ text: String) -> UInt64 {
        let plain = text.utf8.withContiguousStorageIfAvailable { hash($0) }
        return plain.flatMap { $0 } ?? hash(of: text.lowercased().utf8)
    }

    /// The number of a text of ASCII; nil for others, whose small letters cannot be had by setting
    /// a bit.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        var signs: UInt8 = 0
        for byte in bytes { signs |= byte }
        return signs < 0x80 ? hash(of: bytes) : nil
    }

    private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where !isSeparator(byte) {
            hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
        }
        return hash
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
