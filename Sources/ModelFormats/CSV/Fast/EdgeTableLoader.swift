import DiffusionModel
import Synchronization
import Threads

/// Reads a plain edge table of any size straight into the columns of a model.
///
/// Workers read blocks and number names for themselves; then the numbers are made one, in the
/// order in which the names stand in the file. Nothing depends on how many workers there are.
struct EdgeTableLoader {
    /// What reading came to.
    enum Outcome {
        case read(BuiltModel)
        /// What is wrong with the table.
        case refused([Diagnostic])
        /// The table has something that only the general reader knows.
        case unfit
    }

    /// Who wants to know how far reading has come.
    struct Observer: Sendable {
        /// Is told how many bytes were read, block by block.
        var read: @Sendable (Int) -> Void = { _ in }
        /// Is told which bytes are not needed for now.
        var release: @Sendable (Range<Int>) -> Void = { _ in }
    }

    /// How many bytes are read in one go.
    static let usualBlock = 1 << 18

    private let bytes: UnsafeRawBufferPointer
    private let file: String
    private let layout: EdgeTableLayout
    private let threads: ThreadCount
    private let blocks: EdgeTableBlocks
    private let observer: Observer

    /// Reads bytes that are no part of a larger table.
    ///
    /// - Parameters:
    ///   - bytes: The table, behind its byte-order mark.
    ///   - file: The name of the file.
    ///   - threads: How many threads may read.
    ///   - blockSize: How many bytes are read in one go; no result depends on it.
    ///   - observer: Is told how far reading has come.
    /// - Returns: The model, its mistakes, or that the general reader has to read it.
    static func load(
        _ bytes: UnsafeRawBufferPointer, file: String, threads: ThreadCount,
        blockSize: Int = usualBlock, observer: Observer = Observer()
    ) -> Outcome {
        guard let layout = EdgeTableLayout(bytes, file: file) else { return .unfit }
        let blocks = EdgeTableBlocks(bytes, from: layout.start, size: blockSize)
        let loader = EdgeTableLoader(
            bytes: bytes, file: file, layout: layout, threads: threads, blocks: blocks,
            observer: observer)
        return loader.load()
    }

    private func load() -> Outcome {
        let rows = RowBound.likely(bytes, columns: layout.count)
        if let outcome = load(mostRows: rows) { return outcome }
        let most = RowBound.greatest(bytes.count, columns: layout.count) + blocks.count
        return load(mostRows: most) ?? .unfit
    }

    /// Reads the table; nothing where it has more rows than there is room for.
    private func load(mostRows rows: Int) -> Outcome? {
        var (outcome, assembly) = (Outcome?.some(.unfit), EdgeTableAssembly?.none)
        let columns = EdgeTableColumns(capacity: rows, hasWeights: layout.weight != nil) {
            columns in
            let parts = parts(in: columns)
            if let refusal = parts.refusal {
                outcome = refusal == .noRoom ? nil : .unfit
                return 0
            }
            let remnants = parts.remnants(from: layout.line)
            if !remnants.isEmpty {
                outcome = judged(remnants)
                return 0
            }
            assembly = EdgeTableAssembly(
                parts: parts, columns, layout: layout, file: file, threads: threads)
            return assembly?.settle(columns) ?? 0
        }
        return assembly.map { .read($0.built(columns)) } ?? outcome
    }

    /// What workers make of the table, or one worker where lines end within quotes.
    private func parts(in columns: EdgeColumns) -> EdgeTableParts {
        let parts = parsed(into: columns)
        guard parts.refusal == .newlineInQuotes,
            TextCheck.fault(in: bytes, file: file) == nil
        else { return parts }
        return parsedInOrder(into: columns)
    }

    // MARK: - Blocks

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

    // MARK: - Mistakes

    /// Lets the general reader judge the rows that could not be read.
    private func judged(_ rows: [TableRow]) -> Outcome {
        let faults = EdgeRowJudge(bytes: bytes, file: file).faults(of: rows)
        return faults.contains { $0.severity == .error } ? .refused(faults) : .unfit
    }
}
