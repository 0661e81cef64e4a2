/// The form in which ids are compared to find those that only look as if they were two.
///
/// Case, blanks, hyphens and underscores do not count, but beside a digit they do: `11-2` and `1-12`
/// are two numbers.
package enum LooseForm {
    /// The letters of a text; empty where it has none.
    package static func letters(_ text: String) -> String {
        var bytes: [UInt8] = []
        forEachByte(text) { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number that texts of the same letters share.
    package static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        forEachByte(text) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
        return hash
    }

    private static func forEachByte(_ text: String, _ body: (UInt8) -> Void) {
        // Signs beyond ASCII have small letters of their own.
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let utf8 = isPlain ? text.utf8 : text.lowercased().utf8
        var (last, isParted): (UInt8, Bool) = (0, false)
        for byte in utf8 {
            if byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                isParted = true
                continue
            }
            if isParted, last != 0, isDigit(last) || isDigit(byte) { body(UInt8(ascii: "-")) }
            (last, isParted) = (byte, false)
            body(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
