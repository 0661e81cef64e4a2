import Synchronization
import Testing

@testable import Threads

@Suite struct CrewRoundsTests {
    /// By definition: round r adds r for each of 40 chunks, and the fifth round is the last.
    @Test(arguments: [1, 2, 3, 8])
    func `every chunk of a round is done before it is decided`(threads: Int) throws {
        let sum = Atomic<Int>(0)
        var seen: [Int] = []
        Crew.rounds(40, try #require(ThreadCount(threads))) { round, _ in
            sum.add(round, ordering: .relaxed)
        } decide: { round in
            seen.append(sum.load(ordering: .relaxed))
            return round < 4
        }
        #expect(seen == [0, 40, 120, 240, 400])
    }

    @Test(arguments: [1, 2, 3, 8])
    func `each thread hands in its own state once`(threads: Int) throws {
        var total: [Int] = []
        Crew.withStates(100, try #require(ThreadCount(threads))) {
            0
        } work: { state, chunk in
            state += chunk
        } finish: { state in
            total.append(state)
        }
        #expect(total.reduce(0, +) == 4950)
    }
}
