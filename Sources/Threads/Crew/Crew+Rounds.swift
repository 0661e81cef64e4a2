import Synchronization

extension Crew {
    /// Runs rounds over the same chunks until one worker, when all are done, says to stop.
    ///
    /// The threads live through all rounds. Every chunk of a round is finished before `decide`
    /// runs, alone, and the next round begins after it: so `decide` may add up what the chunks
    /// left, in their order, and any number of threads gives the same bits.
    package static func rounds(
        _ chunks: Int, _ threads: ThreadCount,
        work: @Sendable (_ round: Int, _ chunk: Int) -> Void,
        decide: (_ round: Int) -> Bool
    ) {
        let queue = ChunkQueue(chunks)
        let goesOn = Atomic<Bool>(true)
        withoutActuallyEscaping(decide) { decide in
            nonisolated(unsafe) let decide = decide
            run(threads.atMost(chunks)) { worker in
                var round = 0
                while true {
                    while let chunk = queue.next() { work(round, chunk) }
                    worker.alone {
                        queue.restart()
                        goesOn.store(decide(round), ordering: .relaxed)
                    }
                    guard goesOn.load(ordering: .relaxed) else { return }
                    round += 1
                }
            }
        }
    }

    /// Lets all workers look at a value and then one of them change it, in turns.
    ///
    /// - Parameters:
    ///   - value: What is looked at and changed.
    ///   - threads: How many threads may look.
    ///   - makeScratch: What each thread makes for itself to look with.
    ///   - goesOn: Whether there is another turn; asked by every worker at the start of each.
    ///   - look: Runs on all workers at once, and writes only where no other reads or writes.
    ///   - change: Runs alone, when all have looked.
    @inlinable
    package static func inTurns<Value: ~Copyable, Scratch: ~Copyable>(
        _ value: inout Value, _ threads: ThreadCount,
        scratch makeScratch: @Sendable () -> Scratch,
        while goesOn: @Sendable (borrowing Value) -> Bool,
        look: @Sendable (borrowing Value, inout Scratch) -> Void,
        change: @Sendable (inout Value) -> Void
    ) {
        withUnsafeMutablePointer(to: &value) { value in
            nonisolated(unsafe) let value = value
            run(threads) { worker in
                var scratch = makeScratch()
                while goesOn(value.pointee) {
                    look(value.pointee, &scratch)
                    worker.alone { change(&value.pointee) }
                }
            }
        }
    }
}

extension Worker {
    /// Waits for all workers of the crew, lets one of them act alone and goes on when it has.
    @usableFromInline
    package func alone(_ body: () -> Void) {
        waitForAll()
        if number == 0 { body() }
        waitForAll()
    }
}
