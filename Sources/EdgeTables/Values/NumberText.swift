/// Reads decimal numbers from bytes.
package enum NumberText {
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// The number that a text of up to eight digits and one point writes; else `short` decides.
    ///
    /// Eight bytes have to be readable, and are looked at together.
    @inline(__always)
    static func brief(_ text: UnsafeRawPointer, _ length: Int) -> Double? {
        guard length > 0, length <= 8 else { return short(text, length) }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let absent = UInt64(8 - length) &* 8
        // The text ends at the highest byte; below stand zeros.
        var word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) &<< absent
        word |= ((ones &* 0x30) &>> 1) &>> (63 - absent)
        let points = word ^ (ones &* 0x2E)
        let flags = (points &- ones) & ~points & (ones &* 0x80)
        var decimals = 0
        if flags != 0 {
            let bits = UInt64(flags.trailingZeroBitCount) & ~7
            decimals = 7 - Int(bits >> 3)
            guard bits > absent, decimals > 0 else { return nil }
            let below = ((1 as UInt64) &<< bits) &- 1
            word = word & ~((below &<< 8) | 0xFF) | ((word & below) &<< 8) | 0x30
        }
        var digits = word ^ (ones &* 0x30)
        guard (digits &+ ones &* 6 | digits) & (ones &* 0xF0) == 0 else {
            return short(text, length)
        }
        digits = ((digits &* 2561) &>> 8) & 0x00FF_00FF_00FF_00FF
        digits = ((digits &* 6_553_601) &>> 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits &* 42_949_672_960_001) &>> 32
        return Double(Int(digits)) / powers[decimals]
    }

    /// The number that up to 15 digits with one point write; nil for longer and other forms.
    ///
    /// Both the digits and the power of ten are exact, so their quotient is rounded once, as the
    /// standard library's reading is.
    static func short(_ text: UnsafeRawPointer, _ length: Int) -> Double? {
        guard length > 0, length <= 17 else { return nil }
        let bytes = UnsafeRawBufferPointer(start: text, count: length)
        let isNegative = bytes[0] == UInt8(ascii: "-")
        var (digits, position, decimals, point) = (0, isNegative ? 1 : 0, 0, -1)
        let first = position
        while position < length {
            let byte = bytes[position]
            if byte >= 0x30, byte <= 0x39 {
                digits = digits &* 10 &+ Int(byte &- 0x30)
                if point >= 0 { decimals += 1 }
            } else if byte == UInt8(ascii: "."), point < 0, position > first {
                point = position
            } else {
                return nil
            }
            position += 1
        }
        let count = length - first - (point >= 0 ? 1 : 0)
        guard count > 0, count <= 15, point != length - 1 else { return nil }
        let number = Double(digits) / powers[decimals]
        return isNegative ? -number : number
    }

    /// Whether a text of a number has a digit other than 0 before its exponent.
    package static func isOtherThanZero(_ text: String) -> Bool {
        text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
            .contains { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    /// A finite decimal number; words such as `nan` and hexadecimal forms do not count.
    ///
    /// Nor does a number too near to 0 to be told from it, because it is not 0.
    package static func number(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard allowed, let number = Double(text), number.isFinite else { return nil }
        return number == 0 && isOtherThanZero(text) ? nil : number
    }
}
