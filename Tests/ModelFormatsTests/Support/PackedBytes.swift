/// Bytes that Python's `gzip` and GNU gzip packed, as they were printed in hexadecimal digits.
enum PackedBytes {
    /// The table that stands in them.
    static let table = "source,target,date\na,b,2014\nb,c,2015\n"

    /// What `gzip.compress(table, mtime=0)` gives.
    static let one = bytes(
        "1f8b08000000000002032bce2f2d4a4ed529492c4a4f2dd149492c49e54ad449d231323034e14ad24906314cb9"
            + "00ef8f39b025000000")
    /// The first 27 bytes of the table packed, and then the rest.
    static let twoMembers = bytes(
        "1f8b08000000000002032bce2f2d4a4ed529492c4a4f2dd149492c49e54ad449d2313230340100e54068531b00"
            + "00001f8b0800000000000203e34ad249d631323034e50200f90253ae0a000000")
    /// `gzip -9`, which keeps the name and the time of a file.
    static let named = bytes(
        "1f8b080868340e6b02037461625f6e2e637376002bce2f2d4a4ed529492c4a4f2dd149492c49e54ad449d23132"
            + "3034e14ad24906314cb900ef8f39b025000000")
    /// `one`, packed once more.
    static let twice = bytes(
        "1f8b080000000000020393efe66000012666ed73faba5e7e57353d75bcfc752f7a7aea783ef5bae279c9d0c8c0"
            + "e4a1d7254f36439f9d0ceffb2d37a80255030098b41f4c36000000")
    /// What `gzip.compress(b"", mtime=0)` gives.
    static let nothing = bytes("1f8b080000000000020303000000000000000000")

    static func bytes(_ digits: String) -> [UInt8] {
        stride(from: 0, to: digits.utf8.count, by: 2).compactMap {
            UInt8(digits.dropFirst($0).prefix(2), radix: 16)
        }
    }
}
