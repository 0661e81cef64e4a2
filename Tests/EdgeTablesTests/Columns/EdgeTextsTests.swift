import Testing

@testable import EdgeTables

@Suite struct EdgeTextsTests {
    /// By hand: `ab`, nothing, `c` end behind two, two and three bytes.
    @Test func `texts stand one behind the other, and room is used again`() {
        var texts = EdgeTexts()
        let bytes = Array("abc".utf8)
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            texts.append(start, 2)
            texts.append(start, 0)
            texts.append(start + 2, 1)
        }
        let packed = texts.packed
        texts.removeAll()
        #expect(texts.bytes.isEmpty && texts.ends.isEmpty)
        #expect(packed.bytes == bytes && packed.ends == [2, 2, 3])
    }
}
