import Synchronization

/// How far the crew is that works at present, for whoever shows it; no result depends on it.
///
/// Each queue of chunks says here how many it has handed out, which costs one store a chunk. Where
/// several crews work at once the last to take a chunk is heard.
package enum CrewProgress {
    /// A queue of chunks, and how many of them were handed out.
    package struct State: Equatable, Sendable {
        /// Which queue it is, of all since the start; another number is another piece of work.
        package var queue: Int
        /// How many chunks were handed out.
        package var taken: Int
        /// How many chunks there are.
        package var count: Int

        /// So far is a queue.
        package init(queue: Int, taken: Int, count: Int) {
            (self.queue, self.taken, self.count) = (queue, taken, count)
        }
    }

    private static let queue = Atomic<Int>(0)
    private static let taken = Atomic<Int>(0)
    private static let count = Atomic<Int>(0)

    /// How far the crew is that was heard last.
    package static var state: State {
        State(
            queue: queue.load(ordering: .relaxed), taken: taken.load(ordering: .relaxed),
            count: count.load(ordering: .relaxed))
    }

    /// Another queue of so many chunks is begun, or one is handed out anew.
    static func begin(_ chunks: Int) {
        taken.store(0, ordering: .relaxed)
        count.store(chunks, ordering: .relaxed)
        queue.add(1, ordering: .relaxed)
    }

    /// A queue has handed out so many chunks.
    @inline(__always)
    static func take(_ chunk: Int) { taken.store(chunk, ordering: .relaxed) }
}
