import Synchronization

/// What a reader said of its progress, on whichever thread.
final class Seen: Sendable {
    private let state = Mutex((totals: Set<Int>(), most: 0))

    var totals: Set<Int> { state.withLock { $0.totals } }

    var most: Int { state.withLock { $0.most } }

    func add(_ done: Int, of total: Int) {
        state.withLock {
            $0.totals.insert(total)
            $0.most = max($0.most, done)
        }
    }
}
