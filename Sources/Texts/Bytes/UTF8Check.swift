/// Tells bytes that are UTF-8 from others.
package enum UTF8Check {
    /// The first byte that breaks the rules of UTF-8 (RFC 3629), if any does.
    package static func invalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { invalidOffset(in: $0) }
    }

    package static func invalidOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var position = 0
        while true {
            position = asciiEnd(bytes, from: position)
            guard position < bytes.count else { return nil }
            let length = sequenceLength(bytes, at: position)
            guard length > 0 else { return position }
            position += length
        }
    }

    /// Where the next byte beyond ASCII stands; most text is passed over eight bytes at a time.
    private static func asciiEnd(_ raw: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        while position + 8 <= raw.count,
            raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080
                == 0
        {
            position += 8
        }
        while position < raw.count, raw[position] < 0x80 { position += 1 }
        return position
    }

    /// The length of the well-formed sequence of several bytes that starts here, else 0.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch bytes[start] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, start + length <= bytes.count, second.contains(bytes[start + 1])
        else { return 0 }
        return bytes[(start + 2)..<(start + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}
