import Synchronization

extension Crew {
    /// Works on each chunk with a state that each thread makes for itself, then lets the threads
    /// hand in their states one after the other.
    ///
    /// Which thread gets which chunk is left to chance: so what states add up must not depend on
    /// order, as whole numbers do not, or each chunk writes to places of its own.
    static func withStates<State>(
        _ chunks: Int, _ threads: ThreadCount, makeState: @Sendable () -> State,
        work: @Sendable (_ state: inout State, _ chunk: Int) -> Void,
        finish: @Sendable (_ state: State) -> Void = { _ in }
    ) {
        let next = Atomic<Int>(0)
        let turn = Atomic<Int>(0)
        let useful = ThreadCount(min(threads.count, max(chunks, 1))) ?? .one
        run(useful) { worker in
            var state = makeState()
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { break }
                work(&state, chunk)
            }
            Spin.wait { turn.load(ordering: .acquiring) == worker.number }
            finish(state)
            turn.store(worker.number + 1, ordering: .releasing)
        }
    }
}
