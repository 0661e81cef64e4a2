import Synchronization
import Testing

@testable import Threads

@Suite struct CrewTests {
    @Test(arguments: [1, 2, 3, 8])
    func `each chunk is worked on exactly once`(threads: Int) throws {
        let counts = (0..<100).map { _ in Counter() }
        Crew.forEach(100, try #require(ThreadCount(threads))) { counts[$0].add(1) }
        #expect(counts.allSatisfy { $0.value == 1 })
    }

    @Test(arguments: [1, 2, 3, 8])
    func `chunks are handed in by ascending number`(threads: Int) throws {
        var handedIn: [Int] = []
        Crew.inOrder(50, try #require(ThreadCount(threads))) {
            0
        } work: { state, chunk in
            state = chunk * chunk
        } commit: { state, _ in
            handedIn.append(state)
        }
        #expect(handedIn == (0..<50).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 5])
    func `nobody passes a barrier before all have come`(threads: Int) throws {
        let arrived = Counter()
        let early = Counter()
        Crew.run(try #require(ThreadCount(threads))) { worker in
            for round in 1...200 {
                arrived.add(1)
                worker.waitForAll()
                if arrived.value < round * worker.count { early.add(1) }
                worker.waitForAll()
            }
        }
        #expect(early.value == 0)
    }

    /// By definition: 20 turns, in each of which all that is seen is what the last turn left.
    @Test(arguments: [1, 2, 5])
    func `workers look at a value and one changes it, in turns`(threads: Int) throws {
        let seen = Mutex<[Int]>([])
        var value = 0
        Crew.inTurns(&value, try #require(ThreadCount(threads))) {
            0
        } while: {
            $0 < 20
        } look: { value, last in
            last = value
            let number = last
            seen.withLock { $0.append(number) }
        } change: {
            $0 += 1
        }
        #expect(value == 20)
        #expect(seen.withLock { Set($0) } == Set(0..<20))
        #expect(seen.withLock { $0 == $0.sorted() })
    }

    @Test func `a crew of no chunks ends`() {
        Crew.forEach(0, .cores) { _ in Issue.record("there is no chunk") }
    }

    @Test func `a number of threads is between 1 and 256`() {
        #expect(ThreadCount(0) == nil)
        #expect(ThreadCount(257) == nil)
        #expect(ThreadCount(256)?.count == 256)
        #expect(ThreadCount.cores.count >= 1)
    }
}

private final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .sequentiallyConsistent) }
    func add(_ number: Int) { count.add(number, ordering: .sequentiallyConsistent) }
}
