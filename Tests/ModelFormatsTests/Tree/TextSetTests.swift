import Testing

@testable import ModelFormats

/// A set of texts by their numbers.
///
/// Oracle: a set of the standard library, on numbers made by chance.
@Suite struct TextSetTests {
    @Test func `it holds what was added, and tells what was there`() {
        var (random, ours, known) = (SystemRandomNumberGenerator(), TextSet(), Set<Int32>())
        for _ in 0..<2_000 {
            let number = Int32.random(in: 0...700, using: &random)
            #expect(ours.insert(TextID(number: number)) == known.insert(number).inserted)
        }
        for number in Int32(0)...1_000 {
            #expect(ours.contains(TextID(number: number)) == known.contains(number))
        }
    }
}
