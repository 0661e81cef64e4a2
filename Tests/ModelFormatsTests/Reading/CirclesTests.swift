import TestSupport
import Testing

@testable import ModelFormats

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
        #expect(Circles.members(of: steps) == (0..<count).filter { reaches[$0][$0] })
    }

    @Test func `a chain of a hundred thousand steps is followed to its end`() {
        let length: Int32 = 100_000
        let chain = (0..<length).map { $0 + 1 < length ? [$0 + 1] : [] }
        #expect(Circles.members(of: chain) == [])
        let circle = (0..<length).map { [($0 + 1) % length] }
        #expect(Circles.members(of: circle).count == Int(length))
    }
}
