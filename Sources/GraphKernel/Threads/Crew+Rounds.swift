import Synchronization

extension Crew {
    /// Runs rounds over the same chunks until one worker, when all are done, says to stop.
    ///
    /// The threads live through all rounds. Every chunk of a round is finished before `decide`
    /// runs, alone, and the next round begins after it: so `decide` may add up what the chunks
    /// left, in their order, and any number of threads gives the same bits.
    static func rounds(
        _ chunks: Int, _ threads: ThreadCount,
        work: @Sendable (_ round: Int, _ chunk: Int) -> Void,
        decide: @Sendable (_ round: Int) -> Bool
    ) {
        let next = Atomic<Int>(0)
        let goesOn = Atomic<Bool>(true)
        let useful = ThreadCount(min(threads.count, max(chunks, 1))) ?? .one
        run(useful) { worker in
            var round = 0
            while true {
                while true {
                    let chunk = next.add(1, ordering: .relaxed).oldValue
                    guard chunk < chunks else { break }
                    work(round, chunk)
                }
                worker.waitForAll()
                if worker.number == 0 {
                    next.store(0, ordering: .relaxed)
                    goesOn.store(decide(round), ordering: .relaxed)
                }
                worker.waitForAll()
                guard goesOn.load(ordering: .relaxed) else { return }
                round += 1
            }
        }
    }
}
