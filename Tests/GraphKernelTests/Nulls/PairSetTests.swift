import TestSupport
import Testing

@testable import GraphKernel

@Suite struct PairSetTests {
    /// Oracle: the standard library's `Set`.
    @Test func `a table of pairs holds what a set holds`() {
        for seed in UInt64(0)..<50 {
            var generator = SeededGenerator(seed: seed)
            var pairs = PairSet(capacity: 1)
            var expected: Set<UInt64> = []
            for _ in 0..<2000 {
                let key = PairSet.key(
                    .random(in: 0..<20, using: &generator), .random(in: 0..<20, using: &generator))
                if Bool.random(using: &generator) {
                    #expect(pairs.insert(key) == expected.insert(key).inserted)
                } else {
                    pairs.remove(key)
                    expected.remove(key)
                }
                #expect(pairs.count == expected.count)
            }
            for up in Int32(0)..<20 {
                for down in Int32(0)..<20 {
                    let key = PairSet.key(up, down)
                    #expect(pairs.contains(key) == expected.contains(key))
                }
            }
        }
    }
}
