import Synchronization

/// Chunks are the same whatever the number of threads, and what they come to is put together
/// in their order: so any number of threads gives the same bits.
extension Crew {
    /// Runs the body for each chunk, on whichever thread is free.
    ///
    /// The body may write where no other chunk reads or writes, and nowhere else.
    package static func forEach(
        _ chunks: Int, _ threads: ThreadCount, _ body: @Sendable (_ chunk: Int) -> Void
    ) {
        let next = Atomic<Int>(0)
        run(atMost(threads, chunks)) { _ in
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                body(chunk)
            }
        }
    }

    /// Runs the body for ranges that cover so many items, as `forEach` does for chunks.
    package static func forEachRange(
        of count: Int, by size: Int = 1 << 15, _ threads: ThreadCount,
        _ body: @Sendable (Range<Int>) -> Void
    ) {
        forEach((count + size - 1) / size, threads) { chunk in
            body(chunk * size..<min((chunk + 1) * size, count))
        }
    }

    /// Works on each chunk with a state that each thread makes for itself, and lets the threads
    /// hand in what a chunk came to one after the other, in the order of the chunks.
    ///
    /// `work` writes nothing but the state; `commit` adds what the state holds for this chunk to
    /// the result and never runs twice at once.
    package static func inOrder<State>(
        _ chunks: Int, _ threads: ThreadCount, makeState: @Sendable () -> State,
        work: @Sendable (_ state: inout State, _ chunk: Int) -> Void,
        commit: @Sendable (_ state: inout State, _ chunk: Int) -> Void
    ) {
        let next = Atomic<Int>(0)
        let turn = Atomic<Int>(0)
        run(atMost(threads, chunks)) { _ in
            var state = makeState()
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                work(&state, chunk)
                Spin.wait { turn.load(ordering: .acquiring) == chunk }
                commit(&state, chunk)
                turn.store(chunk + 1, ordering: .releasing)
            }
        }
    }

    private static func atMost(_ threads: ThreadCount, _ chunks: Int) -> ThreadCount {
        ThreadCount(min(threads.count, max(chunks, 1))) ?? .one
    }
}
