import TestSupport
import Testing

@testable import Texts

@Suite struct ByteSearchTests {
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `a byte is found where a plain search finds it`(seed: UInt64) {
        // Oracle: `firstIndex(of:)` of the standard library.
        var chance = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...40, using: &chance)
        let choices: [UInt8] = [0, 1, 0x22, 0x23, 0x24, 0x7F, 0x80, 0xA3, 0xFF]
        let bytes = (0..<count).map { _ in choices.randomElement(using: &chance) ?? 0 }
        for byte in [0, 0x23, 0x80, 0xFF] as [UInt8] {
            for start in 0...count {
                #expect(
                    ByteSearch.first(byte, in: bytes, from: start)
                        == bytes[start...].firstIndex(of: byte))
            }
        }
    }
}
