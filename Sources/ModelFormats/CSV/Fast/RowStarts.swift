import GraphKernel
import Synchronization

/// Where the rows of each block start among all, told from each block to the next.
///
/// A worker knows how many rows its block may have before it reads them, and so tells the next
/// one early; blocks are taken in their order, so that no worker waits for one that comes later.
final class RowStarts: Sendable {
    nonisolated(unsafe) private let starts: UnsafeMutablePointer<Atomic<Int>>
    private let blocks: Int
    private static let unknown = -1

    init(blocks: Int) {
        self.blocks = blocks
        starts = .allocate(capacity: blocks + 1)
        for block in 0...blocks {
            (starts + block).initialize(to: Atomic(block == 0 ? 0 : Self.unknown))
        }
    }

    deinit {
        starts.deinitialize(count: blocks + 1)
        starts.deallocate()
    }

    /// The first row of a block that has a number of rows at most.
    func take(_ rows: Int, for block: Int) -> Int {
        Spin.wait { starts[block].load(ordering: .acquiring) != Self.unknown }
        let start = starts[block].load(ordering: .acquiring)
        starts[block + 1].store(start + rows, ordering: .releasing)
        return start
    }
}
