import Texts

/// Tells at a glance the texts that need no second look.
enum PlainText {
    /// Whether bytes are printable ASCII, separators and ends of lines alone.
    static func isPlain(_ bytes: UnsafeRawBufferPointer, _ separator: UInt8) -> Bool {
        typealias Lanes = SIMD16<UInt8>
        let (blank, width) = (Lanes(repeating: 0x20), Lanes(repeating: 0x5F))
        let (feed, back) = (Lanes(repeating: 0x0A), Lanes(repeating: 0x0D))
        let mark = Lanes(repeating: separator)
        var (position, isPlain) = (0, SIMDMask<SIMD16<Int8>>(repeating: true))
        while position + 16 <= bytes.count {
            let lanes = bytes.loadUnaligned(fromByteOffset: position, as: Lanes.self)
            let isPrintable = (lanes &- blank) .< width
            let isBreak = (lanes .== feed) .| (lanes .== back) .| (lanes .== mark)
            isPlain = isPlain .& (isPrintable .| isBreak)
            position += 16
        }
        let rest = bytes[position...].allSatisfy { byte in
            byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == separator
        }
        return rest && all(isPlain)
    }

    /// Whether a text that is not empty is a name: see `ModelBuilder`'s rules for ids.
    static func isName(_ text: UnsafeRawPointer, _ length: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(start: text, count: length)
        for index in 0..<length {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F { return false }
            // The controls beyond ASCII, U+0080 to U+009F.
            if byte == 0xC2, index + 1 < length, bytes[index + 1] < 0xA0 { return false }
        }
        if bytes[0] == 0x20 || bytes[length - 1] == 0x20 { return false }
        guard !hasPlainEnds(bytes) else { return true }
        let string = String(decoding: bytes, as: UTF8.self)
        return string.utf8.count == string.visiblyTrimmed.utf8.count
    }

    /// Whether neither end can be a blank, or another sign that nobody sees.
    static func hasPlainEnds(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first else { return true }
        // The first byte of the last character: those behind it start with the bits 10.
        var last = bytes.count - 1
        while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        return isPlainStart(first) && isPlainStart(bytes[last])
    }

    /// Whether no character that starts with a byte is a blank, or a sign that nobody sees.
    ///
    /// `String.visiblyTrimmed` knows these; they start with few bytes, those of Han with none.
    private static func isPlainStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: false
        default: true
        }
    }
}
