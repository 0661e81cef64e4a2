import TestSupport
import Testing
import Threads

@Suite struct RandomBitsTests {
    /// Oracle: the outputs that splitmix64's reference implementation in C gives for the seed
    /// 1234567, as published with the task "Pseudo-random numbers/Splitmix64" of Rosetta Code.
    @Test func `the sequence is splitmix64`() {
        var random = RandomBits(seed: 1_234_567)
        let drawn = (0..<5).map { _ in random.next() }
        #expect(
            drawn == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func `bits at a position are those that come there in turn`() {
        let random = RandomBits(seed: 77)
        var turn = random
        for position in UInt64(0)..<100 { #expect(random.bits(at: position) == turn.next()) }
    }

    @Test func `streams of one seed and seeds next to each other share no number`() {
        var seen: Set<UInt64> = []
        for seed in UInt64(0)..<10 {
            for number in UInt64(0)..<10 {
                var stream = RandomBits(seed: seed).stream(number)
                for _ in 0..<100 { seen.insert(stream.next()) }
            }
        }
        #expect(seen.count == 10_000)
    }

    /// Oracle: chi-square with 6 degrees of freedom passes 33 once in 10⁵ times.
    @Test func `numbers below a bound come equally often`() {
        var random = RandomBits(seed: 5)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.below(7)] += 1 }
        #expect(chiSquare(counts, expected: 10_000) < 33)
        #expect(random.below(1) == 0)
        #expect(random.below(0) == 0)
    }

    /// Oracle: the mean of n uniform numbers is normal with deviation 1/√(12 n): six of them.
    @Test func `units lie in 0..<1 around one half`() {
        var random = RandomBits(seed: 6)
        let drawn = (0..<100_000).map { _ in random.unit() }
        #expect(drawn.allSatisfy { (0..<1).contains($0) })
        let mean = drawn.reduce(0, +) / 100_000
        #expect((mean - 0.5).magnitude < 6 * 0.000_913)
    }

    /// Oracle: 24 orders, chi-square with 23 degrees of freedom passes 66 once in 10⁵ times.
    @Test func `each order of four comes equally often`() {
        var random = RandomBits(seed: 8)
        var counts: [[Int32]: Int] = [:]
        for _ in 0..<24_000 { counts[random.order(of: 4), default: 0] += 1 }
        #expect(counts.count == 24)
        #expect(chiSquare(Array(counts.values), expected: 1000) < 66)
    }
}
