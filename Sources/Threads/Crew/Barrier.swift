import Synchronization

/// A place where the workers of one crew wait until all have come.
///
/// Waiting spins first, because a round of an iteration is shorter than waking a thread.
final class Barrier: Sendable {
    private let size = Atomic<Int>(1)
    private let waiting = Atomic<Int>(0)
    private let round = Atomic<Int>(0)

    /// Says how many workers there are, before any of them waits.
    func expect(_ workers: Int) { size.store(workers, ordering: .relaxed) }

    func wait() {
        let size = size.load(ordering: .relaxed)
        guard size > 1 else { return }
        let mine = round.load(ordering: .acquiring)
        if waiting.add(1, ordering: .acquiringAndReleasing).newValue == size {
            waiting.store(0, ordering: .relaxed)
            round.store(mine &+ 1, ordering: .releasing)
        } else {
            Spin.wait { round.load(ordering: .acquiring) != mine }
        }
    }
}
