/// Reads decimal numbers from bytes.
enum NumberText {
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// The number that up to 15 digits with one point write; nothing where there is more to it.
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

    /// A finite decimal number; words such as `nan` and hexadecimal forms are none.
    static func number(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard allowed, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
