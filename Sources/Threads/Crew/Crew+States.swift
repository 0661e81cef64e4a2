import Synchronization

extension Crew {
    /// Works on each chunk with a state that each thread makes for itself, and lets the threads
    /// hand in the results of chunks one after the other, in the order of the chunks.
    ///
    /// `work` writes nothing but the state, and places of the chunk's own; `commit` adds what the
    /// state holds for this chunk to the result. It never runs twice at once, and the caller waits
    /// meanwhile: so it may write to whatever the caller may.
    @inlinable
    package static func inOrder<State>(
        _ chunks: Int, _ threads: ThreadCount, makeState: @Sendable () -> State,
        work: @Sendable (_ state: inout State, _ chunk: Int) -> Void,
        commit: (_ state: inout State, _ chunk: Int) -> Void
    ) {
        let queue = ChunkQueue(chunks)
        let turn = Turn()
        withoutActuallyEscaping(commit) { commit in
            nonisolated(unsafe) let commit = commit
            run(threads.atMost(chunks)) { _ in
                var state = makeState()
                while let chunk = queue.next() {
                    work(&state, chunk)
                    turn.wait(for: chunk)
                    commit(&state, chunk)
                    turn.pass(to: chunk + 1)
                }
            }
        }
    }

    /// Works on each chunk with a state that each thread makes for itself, then lets the threads
    /// hand in their states one after the other.
    ///
    /// Which thread gets which chunk is left to chance: so what states add up must not depend on
    /// order, as whole numbers do not, or each chunk writes to places of its own. `finish` never
    /// runs twice at once, and the caller waits meanwhile: it may write to whatever the caller may.
    @inlinable
    package static func withStates<State>(
        _ chunks: Int, _ threads: ThreadCount, makeState: @Sendable () -> State,
        work: @Sendable (_ state: inout State, _ chunk: Int) -> Void,
        finish: (_ state: State) -> Void = { _ in }
    ) {
        let queue = ChunkQueue(chunks)
        let turn = Turn()
        withoutActuallyEscaping(finish) { finish in
            nonisolated(unsafe) let finish = finish
            run(threads.atMost(chunks)) { worker in
                var state = makeState()
                while let chunk = queue.next() { work(&state, chunk) }
                turn.wait(for: worker.number)
                finish(state)
                turn.pass(to: worker.number + 1)
            }
        }
    }
}

/// Whose turn it is among workers that must not act at once.
@usableFromInline
package struct Turn: ~Copyable, Sendable {
    private let number = Atomic<Int>(0)

    @usableFromInline
    package init() {}

    /// Returns once it is the turn of a number; 0 has the first.
    @usableFromInline
    package func wait(for mine: Int) { Spin.wait { number.load(ordering: .acquiring) == mine } }

    /// Gives the turn to another number, which sees all that was written until now.
    @usableFromInline
    package func pass(to next: Int) { number.store(next, ordering: .releasing) }
}
