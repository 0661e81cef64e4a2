import Synchronization
package import Threads

/// Reads the rows of a plain edge table into columns, and numbers their names, kinds and dates.
///
/// Workers read blocks and number what stands there for themselves; nothing depends on how many
/// workers there are.
package struct EdgeTableReader {
    /// Who wants to know how far reading has come.
    package struct Observer: Sendable {
        /// Is told how many bytes were read, block by block.
        let read: @Sendable (Int) -> Void
        /// Is told which bytes are not needed for now.
        let release: @Sendable (Range<Int>) -> Void

        /// Creates an observer; what it is not given, it ignores.
        package init(
            read: @escaping @Sendable (Int) -> Void = { _ in },
            release: @escaping @Sendable (Range<Int>) -> Void = { _ in }
        ) {
            (self.read, self.release) = (read, release)
        }
    }

    private let bytes: UnsafeRawBufferPointer
    private let layout: EdgeTableLayout
    private let threads: ThreadCount
    private let blocks: EdgeTableBlocks
    private let observer: Observer

    /// Prepares to read bytes that stay where they are meanwhile.
    ///
    /// - Parameters:
    ///   - bytes: The table, behind its byte-order mark.
    ///   - layout: What its header says.
    ///   - threads: How many threads may read.
    ///   - blockSize: How many bytes are read in one go; no result depends on it.
    ///   - observer: Is told how far reading has come.
    package init(
        _ bytes: UnsafeRawBufferPointer, _ layout: EdgeTableLayout, threads: ThreadCount,
        blockSize: Int, observer: Observer
    ) {
        (self.bytes, self.layout, self.threads, self.observer) = (bytes, layout, threads, observer)
        blocks = EdgeTableBlocks(bytes, from: layout.start, size: blockSize)
    }

    /// More rows than there are, if the table is alike throughout.
    package var likelyRows: Int { RowBound.likely(bytes, columns: layout.count) }

    /// As many rows as there can be.
    package var mostRows: Int {
        RowBound.greatest(bytes.count, columns: layout.count) + blocks.count
    }

    /// What workers make of the table, or one worker where lines end within quotes.
    ///
    /// - Parameters:
    ///   - columns: Where the rows go.
    ///   - isText: Whether all of the bytes are text; asked where blocks cannot tell.
    /// - Returns: What the rows came to, or why they have to be read in another way.
    package func read(into columns: EdgeColumns, isText: () -> Bool) -> EdgeTableParts {
        let parts = parsed(into: columns)
        guard parts.refusal == .newlineInQuotes, isText() else { return parts }
        return parsedInOrder(into: columns)
    }

    /// Reads blocks that start behind line feeds, whichever worker is free.
    private func parsed(into columns: EdgeColumns) -> EdgeTableParts {
        let most = min(threads.count, max(blocks.count, 1), NamePlace.mostWorkers)
        let workers = ThreadCount(most) ?? .one
        let starts = RowStarts()
        let next = Atomic<Int>(0)
        let isRefused = Atomic<Bool>(false)
        let (bytes, layout, blocks, observer) = (SharedSpan(bytes), layout, blocks, observer)
        var shares = [EdgeTableParts.Share?](repeating: nil, count: workers.count)
        shares.withSharedPlaces { shares in
            Crew.run(workers) { worker in
                var parser = EdgeBlockParser(
                    bytes.bytes, layout, worker: worker.number, blockSize: blocks.longest,
                    into: columns)
                while !isRefused.load(ordering: .relaxed) {
                    let number = next.add(1, ordering: .relaxed).oldValue
                    guard number < blocks.count else { break }
                    let range = blocks.range(number)
                    _ = parser.parse(range, block: number) { starts.take($0, for: number) }
                    if parser.refusal != nil { isRefused.store(true, ordering: .relaxed) }
                    observer.read(range.count)
                    blocks.release(behind: number, observer.release)
                }
                shares[worker.number] = parser.share
            }
        }
        blocks.releaseAll(observer.release)
        return EdgeTableParts(shares.compactMap { $0 })
    }

    /// Reads one block after the other, where lines may end within fields.
    private func parsedInOrder(into columns: EdgeColumns) -> EdgeTableParts {
        var parser = EdgeBlockParser(
            bytes, layout, worker: 0, blockSize: blocks.longest, into: columns)
        var (position, row, number) = (layout.start, 0, 0)
        while position < bytes.count {
            let range = position..<min(position + blocks.size, bytes.count)
            let result = parser.parse(range, block: number, isChecked: true) { _ in row }
            observer.read(range.count)
            observer.release(range)
            guard parser.refusal == nil || parser.refusal == .newlineInQuotes else { break }
            (position, row, number) = (result.end, result.rows.upperBound, number + 1)
        }
        return EdgeTableParts([parser.share], allowsNewlines: true)
    }
}
