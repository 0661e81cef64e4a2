import Synchronization

extension Crew {
    /// Runs the body for each chunk with scratch memory that each thread makes for itself.
    ///
    /// The scratch holds nothing from chunk to chunk; the body may write besides where no other
    /// chunk reads or writes.
    static func forEach<Scratch: ~Copyable>(
        _ chunks: Int, _ threads: ThreadCount, scratch makeScratch: @Sendable () -> Scratch,
        _ body: @Sendable (_ scratch: inout Scratch, _ chunk: Int) -> Void
    ) {
        let next = Atomic<Int>(0)
        let useful = ThreadCount(min(threads.count, max(chunks, 1))) ?? .one
        run(useful) { _ in
            var scratch = makeScratch()
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                body(&scratch, chunk)
            }
        }
    }
}
