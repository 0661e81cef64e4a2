#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Names of files as the system has them: bytes, which need not be UTF-8.
///
/// A byte that belongs to no character stands in a text as one of 128 characters at the very end
/// of Unicode, which nobody uses, and goes back to the system as the byte that it was. Terminals
/// are shown `\xFC`.
package enum FileName {
    /// The characters that stand for the bytes 0x80 to 0xFF.
    private static let stand: ClosedRange<UInt32> = 0x10_FF00...0x10_FF7F
    /// How many such a character is above its byte.
    private static let shift: UInt32 = 0x10_FF00 - 0x80

    /// A name as a text.
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        var (text, position) = (String.UnicodeScalarView(), 0)
        var (parser, rest) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
        while true {
            let count: Int
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                count = encoded.count
                if !stand.contains(scalar.value) {
                    text.append(scalar)
                    position += count
                    continue
                }
            case .error(let length): count = length
            case .emptyInput: return String(text)
            }
            for byte in bytes[position..<(position + count)] {
                if let scalar = Unicode.Scalar(shift + UInt32(byte)) { text.append(scalar) }
            }
            position += count
        }
    }

    /// Hands the bytes of a name to a call of the system.
    package static func pass<Result>(
        _ name: String, to body: (UnsafePointer<CChar>) throws -> Result
    ) rethrows -> Result {
        guard name.unicodeScalars.contains(where: { stand.contains($0.value) }) else {
            return try name.withCString(body)
        }
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            if stand.contains(scalar.value) {
                bytes.append(UInt8(scalar.value - shift))
            } else {
                bytes += Array(String(scalar).utf8)
            }
        }
        return try (bytes + [0]).withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return try name.withCString(body) }
            return try body(start.assumingMemoryBound(to: CChar.self))
        }
    }
}
