import DiffusionModel
import GraphKernel
import Synchronization

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

    /// How many bytes are read in one go.
    static let usualBlock = 1 << 18

    private let bytes: UnsafeRawBufferPointer
    private let file: String
    private let layout: EdgeTableLayout
    private let threads: ThreadCount
    private let blockSize: Int
    private let release: @Sendable (Range<Int>) -> Void

    /// Reads bytes that are no part of a larger table.
    ///
    /// - Parameters:
    ///   - bytes: The table, behind its byte-order mark.
    ///   - file: The name of the file.
    ///   - threads: How many threads may read.
    ///   - blockSize: How many bytes are read in one go; no result depends on it.
    ///   - release: Is told which bytes are not needed for now.
    /// - Returns: The model, its mistakes, or that the general reader has to read it.
    static func load(
        _ bytes: UnsafeRawBufferPointer, file: String, threads: ThreadCount,
        blockSize: Int = usualBlock, release: @escaping @Sendable (Range<Int>) -> Void = { _ in }
    ) -> Outcome {
        guard let layout = EdgeTableLayout(bytes, file: file) else { return .unfit }
        let loader = EdgeTableLoader(
            bytes: bytes, file: file, layout: layout, threads: threads, blockSize: blockSize,
            release: release)
        return loader.load()
    }

    private func load() -> Outcome {
        var parts = parsed(threads)
        if parts.refusal == .newlineInQuotes {
            guard TextCheck.fault(in: bytes, file: file) == nil else { return .unfit }
            parts = parsedInOrder()
        }
        guard parts.refusal == nil else { return .unfit }
        let remnants = parts.remnants(from: layout.line)
        if !remnants.isEmpty { return judged(remnants) }
        let assembly = EdgeTableAssembly(
            parts: parts, layout: layout, file: file, threads: threads)
        return assembly.built().map { .read($0) } ?? .unfit
    }

    // MARK: - Blocks

    /// Reads blocks that start behind line feeds, whichever worker is free.
    private func parsed(_ threads: ThreadCount) -> EdgeTableParts {
        let starts = blockStarts
        let count = starts.count - 1
        let workers = ThreadCount(min(threads.count, max(count, 1))) ?? .one
        let parts = EdgeTableParts(blocks: count, workers: workers.count)
        let next = Atomic<Int>(0)
        let isRefused = Atomic<Bool>(false)
        let (layout, release, size) = (layout, release, blockSize + longest(starts))
        nonisolated(unsafe) let bytes = bytes
        nonisolated(unsafe) let slots = parts
        Crew.run(workers) { worker in
            var parser = EdgeBlockParser(
                bytes, layout, worker: worker.number, blockSize: size)
            while !isRefused.load(ordering: .relaxed) {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < count else { break }
                let range = starts[number]..<starts[number + 1]
                slots.blocks[number] = parser.parse(range, block: number).block
                if parser.refusal != nil { isRefused.store(true, ordering: .relaxed) }
                release(range)
            }
            parser.finish()
            slots.parsers[worker.number] = parser
        }
        return parts
    }

    /// The most by which a block is longer than is usual.
    private func longest(_ starts: [Int]) -> Int {
        zip(starts, starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0 - blockSize) }
    }

    private var blockStarts: [Int] {
        var starts = [layout.start]
        while let last = starts.last, last < bytes.count {
            let wanted = last + blockSize
            let feed =
                wanted <= bytes.count
                ? ByteSearch.first(0x0A, in: bytes, from: wanted - 1) : nil
            starts.append(feed.map { $0 + 1 } ?? bytes.count)
        }
        return starts
    }

    /// Reads one block after the other, where lines may end within fields.
    private func parsedInOrder() -> EdgeTableParts {
        let parts = EdgeTableParts(blocks: 0, workers: 1)
        var parser = EdgeBlockParser(bytes, layout, worker: 0, blockSize: blockSize)
        var position = layout.start
        while position < bytes.count {
            let range = position..<min(position + blockSize, bytes.count)
            let result = parser.parse(range, block: parts.count, isChecked: true)
            parts.append(result.block)
            release(range)
            position = result.end
        }
        parser.finish()
        parts.parsers[0] = parser
        parts.allowsNewlines = true
        return parts
    }

    // MARK: - Mistakes

    /// Lets the general reader judge the rows that could not be read.
    private func judged(_ rows: [TableRow]) -> Outcome {
        let faults = EdgeRowJudge(bytes: bytes, file: file).faults(of: rows)
        return faults.contains { $0.severity == .error } ? .refused(faults) : .unfit
    }
}

/// What the workers made of a table: blocks in their order, and each worker's names.
final class EdgeTableParts {
    private(set) var count: Int
    private(set) var blocks: UnsafeMutablePointer<EdgeBlock?>
    let parsers: UnsafeMutablePointer<EdgeBlockParser?>
    let workers: Int
    var allowsNewlines = false
    private var capacity: Int

    init(blocks count: Int, workers: Int) {
        (self.count, self.workers, capacity) = (count, workers, max(count, 1))
        blocks = .allocate(capacity: capacity)
        blocks.initialize(repeating: nil, count: capacity)
        parsers = .allocate(capacity: workers)
        parsers.initialize(repeating: nil, count: workers)
    }

    deinit {
        blocks.deinitialize(count: capacity)
        blocks.deallocate()
        parsers.deinitialize(count: workers)
        parsers.deallocate()
    }

    func append(_ block: EdgeBlock) {
        if count == capacity {
            let more = UnsafeMutablePointer<EdgeBlock?>.allocate(capacity: capacity * 2)
            more.moveInitialize(from: blocks, count: count)
            (more + count).initialize(repeating: nil, count: capacity * 2 - count)
            blocks.deallocate()
            blocks = more
            capacity *= 2
        }
        blocks[count] = block
        count += 1
    }

    /// Why the table has to be read in another way, if it has.
    var refusal: EdgeBlockParser.Refusal? {
        let all = (0..<workers).compactMap { parsers[$0]?.refusal }
        if all.contains(.noText) { return .noText }
        return allowsNewlines ? nil : all.first
    }

    /// The rows that could not be read, with their lines in the file.
    func remnants(from first: Int) -> [TableRow] {
        var (line, rows): (Int, [TableRow]) = (first, [])
        for number in 0..<count {
            guard let block = blocks[number] else { continue }
            rows += block.remnants.map { TableRow(offset: $0.offset, line: line + $0.line) }
            line += block.lines
        }
        return rows
    }
}
