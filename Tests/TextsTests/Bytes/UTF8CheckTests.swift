import Testing

@testable import Texts

@Suite struct UTF8CheckTests {
    /// Oracle: the table of well-formed sequences in RFC 3629, section 4.
    @Test(
        arguments: [
            ([0x61, 0xC3, 0xA9], nil), ([0x61, 0xC0, 0x80], 1), ([0xE0, 0x9F, 0xBF], 0),
            ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF0, 0x9F, 0x98, 0x80], nil),
            ([0x61, 0x62, 0xE2, 0x82], 2), ([0x80], 0), ([], nil),
        ] as [([UInt8], Int?)])
    func `the first byte that is no part of a character is found`(bytes: [UInt8], place: Int?) {
        #expect(UTF8Check.invalidOffset(in: bytes) == place)
        let padded = [UInt8](repeating: 0x2E, count: 21) + bytes
        #expect(UTF8Check.invalidOffset(in: padded) == place.map { $0 + 21 })
    }

    @Test func `a byte is found from a place on`() {
        let bytes: [UInt8] = [1, 2, 3, 2]
        #expect(ByteSearch.first(2, in: bytes) == 1)
        #expect(ByteSearch.first(2, in: bytes, from: 2) == 3)
        #expect(ByteSearch.first(9, in: bytes) == nil)
        #expect(ByteSearch.first(1, in: [], from: 0) == nil)
    }
}
