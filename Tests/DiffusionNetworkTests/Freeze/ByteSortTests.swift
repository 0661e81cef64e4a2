import DiffusionModel
import GraphKernel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Sorting by bytes.
///
/// Oracle: the standard library's sorting of the same keys, equal ones by where they stood.
@Suite struct ByteSortTests {
    /// Keys of few different bytes in few places, so that many begin alike and many are the same.
    private func keys(_ count: Int, _ random: inout SeededGenerator) -> [ByteSort.Key] {
        let masks: [UInt64] = [0, 0xFF, 0x0101_0000_0000_0000, 0xFF00_0000_0000_00FF, .max]
        let masked = (masks.randomElement(using: &random), masks.randomElement(using: &random))
        return (0..<count).map { number in
            ByteSort.Key(
                high: random.next() & (masked.0 ?? 0), low: random.next() & (masked.1 ?? 0),
                entity: EntityIndex(number))
        }
    }

    private func sorted(_ keys: [ByteSort.Key]) -> [EntityIndex] {
        keys.sorted { ($0.high, $0.low, $0.entity) < ($1.high, $1.low, $1.entity) }.map(\.entity)
    }

    /// 24 is where sorting changes its way.
    @Test(arguments: [0, 1, 2, 23, 24, 25, 48, 700, 5000], [1, 2, 3])
    func `keys stand as the standard library puts them, equal ones as they stood`(
        count: Int, threads: Int
    ) throws {
        let crew = try #require(ThreadCount(threads))
        for seed in 0..<25 {
            var random = SeededGenerator(seed: UInt64(seed))
            var keys = keys(count, &random)
            let expected = sorted(keys)
            ByteSort.sort(&keys, crew)
            #expect(keys.map(\.entity) == expected)
        }
    }

    /// The first letter is the first byte, whichever way a processor stores a number.
    @Test func `bytes are counted from the first`() {
        let key = ByteSort.Key(high: 0x0001_0203_0405_0607, low: 0x0809_0A0B_0C0D_0E0F, entity: 0)
        #expect((0..<16).map { key.byte($0) } == Array(0..<16))
    }

    @Test(arguments: [(1, 1, true), (1, 2, false), (2, 1, false)] as [(UInt64, UInt64, Bool)])
    func `keys are tied where both halves are`(high: UInt64, low: UInt64, isTied: Bool) {
        let one = ByteSort.Key(high: 1, low: 1, entity: 0)
        let other = ByteSort.Key(high: high, low: low, entity: 1)
        #expect(one.isTied(with: other) == isTied)
        #expect(!one.isBefore(one) && one.isBefore(other) == !isTied)
    }
}
