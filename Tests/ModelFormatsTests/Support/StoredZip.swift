/// Writes archives whose parts are stored as they are, for tests of what they hold.
struct StoredZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a part; tests may lie about its size and set flags, such as that of encryption.
    mutating func add(_ name: String, _ bytes: [UInt8], size: Int? = nil, flags: Int = 0) {
        let common =
            Self.little(20, 2) + Self.little(flags, 2) + Self.little(0, 2) + Self.little(0, 4)
            + Self.little(Int(Self.checksum(bytes)), 4) + Self.little(bytes.count, 4)
            + Self.little(size ?? bytes.count, 4) + Self.little(name.utf8.count, 2)
            + Self.little(0, 2)
        directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common
        directory += Self.little(0, 2 + 2 + 2) + Self.little(0, 4) + Self.little(body.count, 4)
        directory += Array(name.utf8)
        body += Self.little(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
        count += 1
    }

    /// The archive.
    var bytes: [UInt8] {
        let end =
            Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
            + Self.little(count, 2) + Self.little(directory.count, 4)
            + Self.little(body.count, 4) + Self.little(0, 2)
        return body + directory + end
    }

    /// A number as bytes, the lowest first.
    static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
