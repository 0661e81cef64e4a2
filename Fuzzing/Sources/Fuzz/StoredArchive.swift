/// A zip archive whose parts are not packed; PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
enum StoredArchive {
    static func bytes(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var (file, directory) = ([UInt8](), [UInt8]())
        for part in parts {
            let name = Array(part.name.utf8.prefix(0xFFFF))
            // Version, flags, way of packing, time and day, check, both sizes, length of the name.
            let facts =
                word(20) + word(0) + word(0) + long(0) + long(check(part.bytes))
                + long(UInt32(part.bytes.count)) + long(UInt32(part.bytes.count))
                + word(UInt16(name.count))
            directory +=
                long(0x0201_4B50) + word(20) + facts + [UInt8](repeating: 0, count: 12)
                + long(UInt32(file.count)) + name
            file += long(0x0403_4B50) + facts + word(0) + name + part.bytes
        }
        let count = word(UInt16(parts.count))
        return file + directory + long(0x0605_4B50) + long(0) + count + count
            + long(UInt32(directory.count)) + long(UInt32(file.count)) + word(0)
    }

    private static func word(_ value: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func long(_ value: UInt32) -> [UInt8] {
        word(UInt16(truncatingIfNeeded: value)) + word(UInt16(truncatingIfNeeded: value >> 16))
    }

    /// CRC-32 of ISO 3309.
    private static func check(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = sum & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}
