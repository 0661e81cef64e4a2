import Synchronization

/// Chunks are the same whatever the number of threads, and their results are put together in order:
/// so any number of threads gives the same bits.
extension Crew {
    /// Runs the body for each chunk, on whichever thread is free.
    ///
    /// The body may write where no other chunk reads or writes, and nowhere else.
    package static func forEach(
        _ chunks: Int, _ threads: ThreadCount, _ body: @Sendable (_ chunk: Int) -> Void
    ) {
        let queue = ChunkQueue(chunks)
        run(threads.atMost(chunks)) { _ in
            while let chunk = queue.next() { body(chunk) }
        }
    }

    /// Runs the body for ranges that cover so many items, as `forEach` does for chunks.
    @usableFromInline
    package static func forEachRange(
        of count: Int, by size: Int = 1 << 15, _ threads: ThreadCount,
        _ body: @Sendable (Range<Int>) -> Void
    ) {
        forEach((count + size - 1) / size, threads) { chunk in
            body(chunk * size..<min((chunk + 1) * size, count))
        }
    }

    /// Runs the body for each chunk with scratch memory that each thread makes for itself.
    ///
    /// The scratch holds nothing from chunk to chunk; the body may write besides where no other
    /// chunk reads or writes.
    @inlinable
    package static func forEach<Scratch: ~Copyable>(
        _ chunks: Int, _ threads: ThreadCount, scratch makeScratch: @Sendable () -> Scratch,
        _ body: @Sendable (_ scratch: inout Scratch, _ chunk: Int) -> Void
    ) {
        let queue = ChunkQueue(chunks)
        run(threads.atMost(chunks)) { _ in
            var scratch = makeScratch()
            while let chunk = queue.next() { body(&scratch, chunk) }
        }
    }
}

/// Hands out the numbers of chunks, each to one worker.
@usableFromInline
package struct ChunkQueue: ~Copyable, Sendable {
    private let upcoming = Atomic<Int>(0)
    private let count: Int

    @usableFromInline
    init(_ count: Int) {
        self.count = count
        CrewProgress.begin(count)
    }

    /// The next chunk; nil when all are handed out.
    @usableFromInline
    func next() -> Int? {
        let chunk = upcoming.add(1, ordering: .relaxed).oldValue
        CrewProgress.take(chunk)
        return chunk < count ? chunk : nil
    }

    /// Hands all of them out again; nobody may ask meanwhile.
    func restart() {
        upcoming.store(0, ordering: .relaxed)
        CrewProgress.begin(count)
    }
}
