import DiffusionModel
import TestSupport
import Testing

@testable import Exhibits

/// Texts in the order of their Unicode scalars.
///
/// Oracle: the standard library's sorting of the scalars.
@Suite struct TextOrderTests {
    @Test(arguments: UInt64(1)...60)
    func `texts stand as their scalars do, and equal ones as they came`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = ["a", "region-0", "é", "e\u{301}", "宁夏", "😀", ".", "~", "\0", "agreement", ""]
        let texts = (0..<200).map { _ in
            (0..<Int.random(in: 0..<5, using: &random))
                .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        }
        var order = TextOrder(expecting: 10, bytes: 1)
        for (index, text) in texts.enumerated() { order.append(text, Int32(index)) }
        let expected = texts.indices.sorted { left, right in
            let (one, other) = (
                Array(texts[left].unicodeScalars), Array(texts[right].unicodeScalars)
            )
            return one == other ? left < right : one.lexicographicallyPrecedes(other)
        }
        #expect(order.sorted() == expected.map { Int32($0) })
    }

    @Test func `no text and one text are in order`() {
        var order = TextOrder(expecting: 0, bytes: 0)
        #expect(order.sorted() == [])
        order.append("a", 7)
        #expect(order.sorted() == [7])
    }
}
