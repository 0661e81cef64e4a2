import Testing
import Threads

@testable import Commands

/// When a long piece of work is spoken of, and what is said.
///
/// Oracle: by hand: what is left takes as long a chunk as what is done.
@Suite struct PaceTests {
    /// What is told while so many of 100 chunks are taken at each second.
    private func told(_ taken: [Int], queues: [Int]? = nil) -> [String] {
        var (pace, words) = (Pace(), [String]())
        for (second, count) in taken.enumerated() {
            let queue = queues?[second] ?? 1
            pace.look(
                at: CrewProgress.State(queue: queue, taken: count, count: 100),
                now: 5000 + second * 1000
            ) { percent, seconds in words.append("\(percent) % \(seconds) s") }
        }
        return words
    }

    @Test func `what takes long is told once, after three seconds`() {
        #expect(told([0, 1, 2, 3, 4, 5]) == ["3 % 97 s"])
        #expect(told([0, 10, 20]).isEmpty)
    }

    @Test func `what ends soon is not spoken of`() {
        #expect(told([0, 20, 40, 60, 80, 100]).isEmpty)
    }

    @Test func `work in many pieces is not reckoned by one of them`() {
        #expect(told([1, 1, 1, 1, 1, 1], queues: [1, 2, 3, 4, 5, 6]).isEmpty)
        #expect(told([1, 1, 1, 1, 2, 2, 2], queues: [1, 1, 2, 2, 2, 2, 2]) == ["2 % 147 s"])
    }

    @Test func `nothing is told of what has not begun to move`() {
        #expect(told([0, 0, 0, 0, 0]).isEmpty)
    }
}
