import Synchronization
import Threads

/// Where the rows of each block start among all, told from each block to the next.
///
/// A worker knows how many rows its block may have before it reads them, and so tells the next
/// one early; blocks are taken in their order, so that no worker waits for one that comes later.
struct RowStarts: ~Copyable, Sendable {
    private let turn = Turn()
    private let start = Atomic<Int>(0)

    /// The first row of a block that has a number of rows at most; each block asks once.
    func take(_ rows: Int, for block: Int) -> Int {
        turn.wait(for: block)
        let start = start.add(rows, ordering: .relaxed).oldValue
        turn.pass(to: block + 1)
        return start
    }
}
