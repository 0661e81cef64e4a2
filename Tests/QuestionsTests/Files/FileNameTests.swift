import Foundation
import Questions
import Testing

/// Names of files as the system has them.
///
/// Oracle: the bytes that went in.
@Suite struct FileNameTests {
    @Test(
        arguments: [
            [0x5A, 0xFC, 0x72], [0xFF], [0xC3], [0xE2, 0x82], [0x61, 0xED, 0xA0, 0x80, 0x62],
            [0xC3, 0xBC],
            [0xF4, 0x8F, 0xBC, 0x80], [0xF4, 0x8F, 0xBD, 0xBF, 0xFE],
        ] as [[UInt8]])
    func `every name goes back to the system as it came`(bytes: [UInt8]) {
        let name = FileName.text(of: bytes)
        let back = FileName.pass(name) { start in
            UnsafeRawBufferPointer(start: start, count: strlen(start)).map { $0 }
        }
        #expect(back == bytes)
    }
}
