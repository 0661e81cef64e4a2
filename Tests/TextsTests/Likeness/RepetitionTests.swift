import TestSupport
import Testing

@testable import Texts

@Suite struct RepetitionTests {
    /// By definition: whoever shares a number is found, and whoever is suspect.
    @Test func `none that shares its number is missing`() {
        var random = SeededGenerator(seed: 3)
        let numbers = (0..<5000).map { _ in UInt64.random(in: 0..<20_000, using: &random) }
        var counts: [UInt64: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let found = Repetition.suspects(
            among: numbers.count, isSuspect: { $0 == 17 }, number: { numbers[$0] })
        let shared = numbers.indices.filter { counts[numbers[$0], default: 0] > 1 || $0 == 17 }
        #expect(Set(found).isSuperset(of: shared))
        #expect(found == found.sorted())
        // One in 32 slots is taken: of those alone few share a slot.
        #expect(found.count - shared.count < numbers.count / 16)
    }

    @Test func `of nothing nothing is suspect`() {
        #expect(Repetition.suspects(among: 0) { _ in 0 } == [])
    }
}
