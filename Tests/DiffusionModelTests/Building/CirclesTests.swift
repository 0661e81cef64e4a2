import TestSupport
import Testing

@testable import DiffusionModel

@Suite struct CirclesTests {
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `the members of circles are those that reach themselves`(seed: UInt64) {
        // Oracle: the transitive closure by Warshall's algorithm.
        var chance = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...9, using: &chance)
        let steps = (0..<count).map { _ in
            (0..<Int.random(in: 0...2, using: &chance)).map { _ in
                Int32.random(in: 0..<Int32(count), using: &chance)
            }
        }
        var reaches = steps.map { step in (0..<count).map { step.contains(Int32($0)) } }
        for middle in 0..<count {
            for from in 0..<count where reaches[from][middle] {
                for to in 0..<count where reaches[middle][to] { reaches[from][to] = true }
            }
        }
        let lists = IndexedList<EntityIndex, [EntityIndex]>(
            steps.map { $0.map { EntityIndex(value: $0) } })
        let expected = (0..<count).filter { reaches[$0][$0] }
        #expect(Circles.members(of: lists).map { Int($0) } == expected)
    }

    @Test func `a chain of a hundred thousand steps is followed to its end`() {
        let last: SourceIndex = 99_999
        var steps = IndexedList<SourceIndex, [SourceIndex]>(
            (0..<last).map { [$0.advanced(by: 1)] } + [[]])
        #expect(Circles.members(of: steps).isEmpty)
        steps[last] = [0]
        #expect(Circles.members(of: steps).count == 100_000)
    }
}
